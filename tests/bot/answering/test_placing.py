"""Answers to which province something is of."""

from bot.answer import Answer, Status
from bot.answering.deciding import answer_from
from tests.bot.reading import Evidence, asked

NAMED = """---
title: Giữ rừng pơ mu
place: Lào Cai
---
Công văn số 9/UBND-KT yêu cầu các huyện giữ rừng pơ mu đầu nguồn.
Rừng là niềm tự hào của ta; đó là tình cảm của người Lào Cai với rừng. Mùa khô đã đến.
"""
UNNAMED = """---
title: Giữ rừng pơ mu
---
Công văn số 9/UBND-KT yêu cầu các huyện giữ rừng pơ mu đầu nguồn.
"""


def answer(text: str) -> Answer:
    evidence = Evidence(text)
    question = asked("Công văn số 9/UBND-KT giữ rừng pơ mu là của tỉnh nào?")
    return answer_from(question, evidence.candidates, evidence.library)


def test_the_words_by_which_a_document_names_its_province() -> None:
    assert "người Lào Cai" in answer(NAMED).text


def test_a_document_that_names_none() -> None:
    assert answer(UNNAMED).status is Status.NOT_FOUND
