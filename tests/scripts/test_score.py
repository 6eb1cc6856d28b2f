import json
from pathlib import Path

import pytest

from tests.scripts.conftest import Run
from tests.scripts.test_score_extraction import ROW


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "1_a.txt").write_text("Năm 2020, xã đã trồng 50 ha rừng.", "utf-8")
    return folder


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    rows = (ROW, ROW | {"id": "F2", "value_text": "4"})
    text = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (folder / "figures.jsonl").write_text(text, "utf-8")
    return folder


def test_measures_are_a_table_or_json(run: Run, reports: Path, gold: Path) -> None:
    assert "recall" in run("score", reports, gold).stdout
    result = json.loads(run("score", reports, gold, "--json").stdout)
    assert (result["figures"]["recall"], result["figures"]["precision"]) == (0.5, 1)
    assert result["figures"]["errors"]


@pytest.mark.parametrize(
    ("gates", "code", "sentence"),
    [
        ("figures.recall=0.5,figures.unit=1", 0, ""),
        ("figures.recall=0.97", 1, "Chưa đạt ngưỡng figures.recall=0.97 (0.500).\n"),
        ("figures.recal=0.1", 1, "Không có số đo “figures.recal”."),
        ("recall", 1, "Ngưỡng “recall”"),
    ],
)
def test_gates(  # noqa: PLR0917  three fixtures, three parameters
    run: Run, reports: Path, gold: Path, gates: str, code: int, sentence: str
) -> None:
    result = run("score", reports, gold, "--min", gates)
    assert result.exit_code == code
    assert result.stderr.startswith(sentence)
    assert bool(result.stderr) == bool(sentence)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "Không mở được"),
        ("{", "Bộ đáp án không dùng được"),
        (json.dumps(ROW | {"doc": "9"}), "Bộ đáp án không dùng được"),
    ],
)
def test_a_gold_set_that_cannot_be_used(
    run: Run, reports: Path, gold: Path, content: str, sentence: str
) -> None:
    (gold / "figures.jsonl").write_text(content, "utf-8")
    result = run("score", reports, gold)
    assert result.exit_code == 1
    assert result.stderr.startswith(sentence)
    assert len(result.stderr.splitlines()) == 1


def test_a_document_that_cannot_be_read(run: Run, reports: Path, gold: Path) -> None:
    (reports / "2_b.txt").write_text("")
    assert run("score", reports, gold).stderr == "Tệp rỗng.\n"
