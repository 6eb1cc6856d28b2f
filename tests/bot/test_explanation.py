"""An explanation tells what was understood, what was found and which rule left the rest out."""

from bot.answer import Status
from bot.answering.deciding import answer_from
from bot.evidence.rule import Rule
from bot.explanation import Explanation, describe, explain
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(
    """---
title: Báo cáo trồng rừng
place: Nghệ An
issued_on: 2021-01-05
---
Năm 2020 toàn tỉnh trồng 1.250 ha rừng phòng hộ.

Năm 2019 toàn tỉnh trồng 980 ha rừng phòng hộ.
"""
)


def explained(text: str) -> Explanation:
    question = asked(text)
    answer = answer_from(question, EVIDENCE.candidates, EVIDENCE.library)
    return explain(question, answer, EVIDENCE.candidates, EVIDENCE.library)


def test_the_figure_stated_and_the_rule_that_left_another_out() -> None:
    found = explained("Năm 2020 Nghệ An trồng bao nhiêu ha rừng phòng hộ?")
    stated, left_out = found.considered
    assert ("1.250" in stated.text, stated.is_stated, stated.broken) == (True, True, ())
    assert ("980" in left_out.text, left_out.is_stated, left_out.broken) == (True, False, (Rule.YEAR,))
    assert (found.documents, found.answer.status) == (1, Status.ANSWERED)


def test_lines_for_a_person() -> None:
    looked_up, understood, found, stated, left_out = describe(
        explained("Năm 2020 Nghệ An trồng bao nhiêu ha rừng phòng hộ?")
    )
    assert "Năm 2020 Nghệ An trồng bao nhiêu ha rừng phòng hộ?" in looked_up
    assert ("hỏi số liệu" in understood, "năm: 2020" in understood, "nơi: Nghệ An" in understood) == (
        True,
    ) * 3
    assert "1 tài liệu" in found
    assert stated.startswith("✓")
    assert left_out.startswith("✗")
    assert "khác thời gian" in left_out


def test_a_refusal_shows_what_was_left_out() -> None:
    found = explained("Năm 2017 Nghệ An trồng bao nhiêu ha rừng phòng hộ?")
    assert found.answer.status is Status.NOT_FOUND
    assert found.considered
    assert all(Rule.YEAR in each.broken for each in found.considered)
