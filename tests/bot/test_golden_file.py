from pathlib import Path

import pytest

from bot.answer import Answer, Status
from bot.golden import read_golden_questions
from bot.golden_file import FILE_NAME, add_golden, golden_of
from bot.grading import grade
from store.feedback import Feedback

CONTEXT = {
    "question": "Năm 2021 có bao nhiêu lao động?", "status": "answered", "answer": "18.450 lao động",
    "audience": "official", "documents": ["viec-lam"], "quote": "cho 18.450 lao động",
    "figures": [{"value_text": "18.450", "document": "viec-lam", "start": 3}],
}  # fmt: skip


def feedback(verdict: str, note: str | None = None, **context: object) -> Feedback:
    return Feedback(7, "11", verdict, note, {**CONTEXT, **context}, is_golden=False)


def answer(text: str, status: Status = Status.ANSWERED) -> Answer:
    return Answer(status, CONTEXT["question"], text)  # type: ignore[arg-type]


def test_a_good_answer_must_stay_what_it_is() -> None:
    question = golden_of(feedback("good"))
    assert grade(question, answer("Có 18.450 lao động")).right
    assert not grade(question, answer("Có 18.540 lao động")).right
    assert question.audience == "official" and question.docs == ("viec-lam",)


def test_a_good_refusal_must_stay_one() -> None:
    question = golden_of(feedback("good", status="not_found", figures=[], documents=[], quote=""))
    assert grade(question, answer("Không có.", Status.NOT_FOUND)).right
    assert not grade(question, answer("Có 5.")).right


@pytest.mark.parametrize("verdict", ["bad", "wrong"])
def test_a_wrong_answer_must_not_come_again_and_the_note_says_what_is_right(verdict: str) -> None:
    question = golden_of(feedback(verdict, "18.450 là sai, phải là 18.540"))
    assert not grade(question, answer("Có 18.450 lao động")).right
    assert not grade(question, answer("Có lao động")).right
    assert grade(question, answer("Có 18.540 lao động")).right


def test_a_question_is_added_once(tmp_path: Path) -> None:
    for _ in range(2):
        add_golden(tmp_path, feedback("good"))
    assert [each.id for each in read_golden_questions(tmp_path / FILE_NAME)] == ["F-7"]
