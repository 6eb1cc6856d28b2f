"""The golden questions, asked end to end: from the sample files to checked answers, with the real model.

The floors are what was measured, less a question or two; raise them when answers get better.
"""

from pathlib import Path

import pytest

from bot.engine import Engine
from bot.golden import read_golden_questions
from scripts.evaluate import Result, evaluate, summarise
from scripts.gates import OVERALL

QUESTIONS = Path(__file__).parent / "questions.jsonl"
FLOORS = {OVERALL: 0.57, "unanswerable": 0.85, "adversarial": 0.90}
"""Shares of right answers."""
MOST_WRONG_FIGURES = 0.03


@pytest.fixture(scope="session")
def results(engine: Engine) -> list[Result]:
    return evaluate(engine, read_golden_questions(QUESTIONS))


@pytest.mark.parametrize("style", FLOORS)
def test_as_many_answers_are_right_as_before(results: list[Result], style: str) -> None:
    assert summarise(results)[style]["right"] >= FLOORS[style]


def test_hardly_any_answer_states_a_wrong_figure(results: list[Result]) -> None:
    assert summarise(results)[OVERALL]["wrong_figure"] <= MOST_WRONG_FIGURES


def test_every_quote_is_verbatim(results: list[Result]) -> None:
    assert [result.question.id for result in results if not result.grade.verbatim] == []


def test_no_refusal_cites_anything(results: list[Result]) -> None:
    assert [result.question.id for result in results if result.grade.refusal_cites] == []


def test_no_question_breaks_the_bot(results: list[Result]) -> None:
    assert [result.question.id for result in results if result.answer.status == "error"] == []
