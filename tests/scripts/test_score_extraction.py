import json
from pathlib import Path

from scripts.score_extraction import run, table

ROW = {
    "id": "F1", "doc": "1", "quote": "trồng 50 ha rừng", "value_text": "50", "value": 50, "value_max": None,
    "total": None, "unit": "ha", "indicator": "", "kind": "actual", "kind_alt": [], "period": "năm 2020",
    "period_alt": [], "place": None, "parent": None,
}  # fmt: skip


def test_found_and_missed_figures_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "1_a.txt").write_text(
        "Năm 2020, xã đã trồng 50 ha rừng và 3 vườn chè.", "utf-8"
    )
    missed = ROW | {"id": "F2", "quote": "3 vườn chè", "value_text": "4"}
    lines = [json.dumps(row, ensure_ascii=False) for row in (ROW, missed)]
    (tmp_path / "figures.jsonl").write_text("\n".join(lines), "utf-8")
    result = run(tmp_path / "documents", tmp_path)
    figures = result["figures"]
    assert (figures["recall"], figures["precision"]) == (0.5, 0.5)
    assert (figures["value"], figures["kind"], figures["period"]) == (1, 1, 1)
    assert any(error.startswith("F2 missed") for error in figures["errors"])
    assert table(result).row_count == len(figures) - 1
