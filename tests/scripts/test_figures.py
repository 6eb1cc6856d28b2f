import csv
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.scripts.conftest import Run
from tests.scripts.listed_documents import FOREST, texts

__all__ = ["texts"]

JOBS, RATE, FOREST_ID = (f"F-việc-làm-{ordinal}" for ordinal in range(3))
HELPED, HOUSES = (f"F-kế-hoạch-{ordinal}" for ordinal in range(2))
ALL = [JOBS, RATE, FOREST_ID, HELPED, HOUSES]


def lines(run: Run, *arguments: object) -> list[dict[str, Any]]:
    """The rows of a command, numbers as they are written."""
    result = run(*arguments, "--json")
    assert result.exit_code == 0
    return [json.loads(line, parse_float=Decimal) for line in result.stdout.splitlines()]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ([], ALL),
        (["rung"], [FOREST_ID]),
        (["TRỒNG", "hoà an"], [FOREST_ID]),
        (["viec lam", "ke hoach"], [RATE]),
        (["làm việc"], []),
        (["không", "có"], []),
        (["--document", "kế-hoạch"], [HELPED, HOUSES]),
        (["--kind", "plan_completion"], [RATE]),
        (["--place", "hoa an"], [FOREST_ID]),
        (["--place", "hà nội"], []),
        (["--period", "2021"], [JOBS, RATE, HELPED]),
        (["--period", "2023"], [HELPED]),
        (["--period", "2026"], []),
        (["--period", "6 thang dau nam"], [JOBS, RATE]),
        (["--unit", "%"], [RATE]),
        (["--unit", "ha"], [FOREST_ID]),
        (["--number", "9.310"], [JOBS]),
        (["--number", "9310"], [JOBS]),
        (["--number", "9,310"], []),
        (["--number", "300-450"], [HELPED]),
        (["--number", "450"], [HELPED]),
        (["--number", "310"], []),
        (["--period", "2021", "--kind", "actual", "việc làm"], [JOBS]),
    ],
)
def test_filters(run: Run, texts: dict[str, str], filters: list[str], found: list[str]) -> None:
    assert [row["id"] for row in lines(run, "figures", *filters)] == found


def test_offsets_hold_the_value_and_the_quote(run: Run, texts: dict[str, str]) -> None:
    for row in lines(run, "figures"):
        text = texts[row["document"]]
        assert text[row["start"] : row["end"]] == row["value_text"]
        assert text[row["quote_start"] : row["quote_end"]] == row["quote"]
        assert row["doc"] == row["document"]


def test_a_row_says_all_that_is_known(run: Run, texts: dict[str, str]) -> None:
    rate, forest = lines(run, "figures")[1:3]
    assert (rate["parent"], rate["kind"], rate["unit"]) == (JOBS, "plan_completion", "%")
    assert (rate["period"], rate["place"]) == ("6 tháng đầu năm 2021", "toàn tỉnh (không nêu tên)")
    assert (forest["qualifier"], forest["direction"], forest["period"]) == ("hơn", "tăng", None)
    assert (forest["quote"], forest["parent"], forest["total"]) == (FOREST, None, None)


def test_json_numbers_keep_every_digit(run: Run, texts: dict[str, str]) -> None:
    assert '"value": 12345678901234567.89,' in run("figures", "--json").stdout
    values = [(row["value"], row["value_max"]) for row in lines(run, "figures")]
    assert values[1:4] == [(Decimal("60.06"), None), (Decimal("12345678901234567.89"), None), (300, 450)]


def test_the_table_is_text_and_not_markup(run: Run, texts: dict[str, str]) -> None:
    shown = run("figures", "--document", "kế-hoạch").stdout
    assert "300-450 hộ" in shown
    assert "mục tiêu" in shown
    assert "tăng hơn 12.345.678.901.234.567,89 ha" in run("figures").stdout


def test_csv_comes_back_with_its_source(run: Run, texts: dict[str, str]) -> None:
    rows = list(csv.DictReader(io.StringIO(run("figures", "--csv").stdout)))
    assert [row["Mã"] for row in rows] == ALL
    assert [row["Giá trị"] for row in rows] == ["9310", "60.06", "12345678901234567.89", "300", "8.95"]
    assert rows[1]["Đi kèm số"] == JOBS
    assert rows[2]["Nguồn"] == f"'=Báo cáo việc làm, số 12/BC-UBND, ngày 12/07/2021: “{FOREST}”"
    assert "[hộ]" in rows[3]["Nguồn"]


def test_no_text_of_a_csv_is_a_formula(run: Run, texts: dict[str, str]) -> None:
    rows = list(csv.DictReader(io.StringIO(run("figures", "--csv").stdout)))
    assert [row["Chỉ tiêu"] for row in rows[2:]] == ["'-rừng trồng", "'=1+1", "'@nhà"]
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


def test_a_workbook_comes_back(run: Run, texts: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "số liệu.xlsx"
    result = run("figures", "--xlsx", file)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.strip() == f"Đã ghi 5 dòng vào {file}."
    headings, *rows = load_workbook(file).active.iter_rows()
    values = [dict(zip([cell.value for cell in headings], row, strict=True)) for row in rows]
    assert [row["Mã"].value for row in values] == ALL
    numbers = [row["Giá trị"] for row in values]
    assert [cell.value for cell in numbers] == [9310, 60.06, "12345678901234567.89", 300, 8.95]
    assert [cell.data_type for cell in numbers] == ["n", "n", "s", "n", "n"]
    assert values[0]["Đến"].value is None
    assert values[2]["Nguồn"].value == f"=Báo cáo việc làm, số 12/BC-UBND, ngày 12/07/2021: “{FOREST}”"


def test_no_text_of_a_workbook_is_a_formula(run: Run, texts: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    run("figures", "--xlsx", file)
    cells = [cell for row in load_workbook(file).active.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    quoted = {cell.value for cell in cells if cell.quotePrefix}
    assert {"=1+1", "-rừng trồng", "@nhà"} <= quoted
    assert JOBS not in quoted


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--json", "--csv"], "Chỉ chọn một"),
        (["--csv", "--xlsx", "a.xlsx"], "Chỉ chọn một"),
        (["--document", "nào"], "Không có tài liệu nào."),
        (["--coverage", "--csv"], "--coverage"),
        (["--coverage", "hộ"], "--coverage"),
        (["--xlsx", "a.xlsx", "--document", "nào"], "Không có tài liệu nào."),
        (["--xlsx", "nowhere/a.xlsx"], "Không đọc hoặc ghi được"),
    ],
)
def test_what_cannot_be_listed_is_one_sentence(
    run: Run, texts: dict[str, str], arguments: list[str], sentence: str
) -> None:
    result = run("figures", *arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert sentence in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert not Path("a.xlsx").exists()


def test_nothing_found_is_said_beside_the_results(run: Run, texts: dict[str, str]) -> None:
    result = run("figures", "không có", "--json")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "Không có gì khớp.\n")


def test_an_empty_store_is_said(run: Run) -> None:
    assert run("figures").stderr == "Chưa có tài liệu nào được nạp.\n"
