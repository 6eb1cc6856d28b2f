"""What a refusal offers."""

from bot.answer import Answer, Status
from bot.answering.deciding import answer_from
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(
    """---
title: Báo cáo giảm nghèo
place: Lạng Sơn
issued_on: 2022-12-12
---
Đến cuối năm 2022, tỷ lệ hộ nghèo toàn tỉnh còn 9,2%.
Thực hiện Chỉ thị số 5/CT-UBND ngày 02/3/2022 về giảm nghèo.
"""
)


def refusal(question: str) -> Answer:
    found = answer_from(asked(question), EVIDENCE.candidates, EVIDENCE.library)
    assert (found.status, found.citations) == (Status.NOT_FOUND, ())
    return found


def test_a_figure_of_another_year_by_its_year_and_place_without_its_value() -> None:
    offered = refusal("Tỷ lệ hộ nghèo của Lạng Sơn năm 2019 là bao nhiêu?").nearest[0]
    assert "hộ nghèo" in offered
    assert "2022" in offered and "Lạng Sơn" in offered and "Báo cáo giảm nghèo" in offered
    assert "9,2" not in offered


def test_a_figure_of_another_province() -> None:
    assert "Lạng Sơn" in refusal("Tỷ lệ hộ nghèo của Sơn La năm 2022 là bao nhiêu?").nearest[0]


def test_a_directive_of_the_same_kind_with_another_number() -> None:
    assert "5/CT-UBND" in refusal("Chỉ thị số 15/CT-UBND giao nhiệm vụ gì?").nearest[0]


def test_what_else_there_is_by_its_title() -> None:
    assert refusal("Ai viết về cá tra?").nearest == ("Báo cáo giảm nghèo",)
