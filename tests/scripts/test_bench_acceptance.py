import json
from pathlib import Path

import pytest

from bot.evidence.thresholds import IN_USE, Thresholds
from scripts.acceptance_cases import Outcome
from scripts.bench_acceptance import choose_by
from tests.scripts.conftest import Run

RIGHT, WRONG, NEEDLESS = Outcome.RIGHT, Outcome.WRONG, Outcome.NEEDLESS
STRICT = Thresholds(coverage=0.9)


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    file = tmp_path / "questions.jsonl"
    question = {
        "id": "q1",
        "style": "exact_figure",
        "question": "Tỷ lệ hộ nghèo năm 2021 còn bao nhiêu?",
        "answerable": True,
        "docs": ["báo-cáo"],
        "must_contain": [["3,2%"]],
    }
    other = question | {"id": "q2", "question": "Ai chủ trì hội nghị?", "must_contain": [["ông Bình"]]}
    rows = [json.dumps(row, ensure_ascii=False) for row in (question, other)]
    file.write_text("\n".join(rows), encoding="utf-8")
    return file


def test_a_question_is_asked_with_its_figure_at_hand_and_without(
    run: Run, questions: Path, documents: Path
) -> None:
    report = json.loads(run("bench", "acceptance", questions, "--documents", documents, "--json").stdout)
    assert report["cases"] == 2
    for choice in ("in_use", "best_for_all", "left_out"):
        assert sum(report[choice][outcome.value] for outcome in Outcome) == pytest.approx(1)
    assert report["in_use"]["right"] >= 0.5


def test_a_table_is_printed_for_people(run: Run, questions: Path, documents: Path) -> None:
    shown = run("bench", "acceptance", questions, "--documents", documents).stdout
    assert "left_out" in shown


@pytest.mark.parametrize(
    ("in_use", "strict", "chosen"),
    [
        ([RIGHT, WRONG], [RIGHT, NEEDLESS], STRICT),
        ([RIGHT, RIGHT], [RIGHT, NEEDLESS], IN_USE),
        ([RIGHT, WRONG], [NEEDLESS, NEEDLESS], IN_USE),
    ],
)
def test_a_wrong_figure_costs_what_a_right_one_is_worth(
    in_use: list[Outcome], strict: list[Outcome], chosen: Thresholds
) -> None:
    assert choose_by({IN_USE: in_use, STRICT: strict}, range(2)) == chosen


def test_only_the_cases_of_other_documents_choose() -> None:
    outcomes = {IN_USE: [RIGHT, WRONG], STRICT: [NEEDLESS, NEEDLESS]}
    assert choose_by(outcomes, [1]) == STRICT
    assert choose_by(outcomes, [0]) == IN_USE
