"""Each rule has a figure that keeps it and one that breaks it."""

import pytest

from bot.evidence.matching import FigureRuler, Match, Rule
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(
    """---
title: Báo cáo của tỉnh Lào Cai
place: Lào Cai
---
Năm 2018, tỉnh Lào Cai đào tạo nghề cho 3.100 lao động, đạt 62% kế hoạch, tăng 4,5% so với cùng kỳ.
Năm 2019, đào tạo nghề cho 3.300 lao động.
Năm 2020 phấn đấu đào tạo nghề cho 3.500 lao động.
Mỗi khóa dạy nghề kéo dài 11 tháng.
Kinh phí đào tạo nghề năm 2018 là 760 triệu đồng, mở 41 lớp.
Tỷ lệ hộ nghèo năm 2018 là 9,7%, tỷ lệ hộ cận nghèo năm 2018 là 6,4%.
""",
    "Trong năm 2018, toàn tỉnh đào tạo nghề cho 2.700 lao động.",
)


def match(question: str, value_text: str, *earlier: str) -> Match:
    return FigureRuler(asked(question, *earlier), EVIDENCE.figures).measure(EVIDENCE.figure(value_text))


@pytest.mark.parametrize(
    ("question", "kept", "broken", "rule"),
    [
        ("Năm 2018 đào tạo nghề cho bao nhiêu lao động?", "3.100", "3.300", Rule.YEAR),
        ("Lào Cai đào tạo nghề cho bao nhiêu lao động?", "3.100", "2.700", Rule.PLACE),
        ("Đào tạo nghề đạt bao nhiêu phần trăm?", "62", "3.100", Rule.UNIT),
        ("Đào tạo nghề cho bao nhiêu lao động?", "3.100", "41", Rule.UNIT),
        ("Đào tạo nghề hết bao nhiêu tiền?", "760", "3.100", Rule.UNIT),
        ("Mở bao nhiêu lớp đào tạo nghề?", "41", "760", Rule.UNIT),
        ("3.100 lao động được đào tạo nghề đạt bao nhiêu % kế hoạch?", "62", "9,7", Rule.NUMBER),
        ("Đào tạo nghề tăng bao nhiêu phần trăm?", "4,5", "62", Rule.KIND),
        ("Dạy nghề trong bao lâu?", "11", "3.500", Rule.UNIT),
        ("Năm 2019, dạy nghề cho bao nhiêu?", "3.300", "11", Rule.UNIT),
        ("Đào tạo nghề đạt bao nhiêu phần trăm kế hoạch?", "62", "4,5", Rule.KIND),
        ("3.100 lao động được đào tạo nghề là của năm bao nhiêu?", "62", "3.100", Rule.NUMBER),
    ],
)
def test_a_rule_is_kept_or_broken(question: str, kept: str, broken: str, rule: Rule) -> None:
    assert rule not in match(question, kept).broken
    assert rule in match(question, broken).broken


def test_an_unnamed_province_is_none_that_is_named() -> None:
    assert Rule.PLACE in match("Lào Cai đào tạo nghề cho bao nhiêu lao động?", "2.700").broken
    assert match("Toàn tỉnh đào tạo nghề cho bao nhiêu lao động?", "2.700").broken == ()


@pytest.mark.parametrize(
    ("question", "better", "worse"),
    [
        ("Năm 2018 đào tạo nghề cho bao nhiêu lao động?", "3.100", "4,5"),
        ("Đào tạo nghề đạt bao nhiêu phần trăm kế hoạch?", "62", "4,5"),
        ("Đào tạo nghề tăng bao nhiêu phần trăm?", "4,5", "62"),
        ("Phấn đấu đào tạo nghề cho bao nhiêu lao động?", "3.500", "3.300"),
        ("Đào tạo nghề cho bao nhiêu lao động?", "3.300", "3.500"),
        ("Tỷ lệ hộ nghèo là bao nhiêu?", "9,7", "6,4"),
        ("Tỷ lệ hộ cận nghèo là bao nhiêu?", "6,4", "9,7"),
    ],
)
def test_the_figure_that_is_asked_for_scores_higher(question: str, better: str, worse: str) -> None:
    assert match(question, better).score > match(question, worse).score


def test_coverage_is_the_share_of_the_question_that_is_said() -> None:
    all_said = match("đào tạo nghề cho lao động", "3.100")
    half_said = match("đào tạo nghề cho lao động bán dẫn công nghệ cao", "3.100")
    assert half_said.coverage < all_said.coverage <= 1.0
    assert all_said.close <= all_said.coverage + 1e-9


def test_what_earlier_turns_said_weighs_less() -> None:
    alone = match("hộ nghèo", "9,7").coverage
    assert match("hộ nghèo", "9,7", "sản lượng cà phê xuất khẩu").coverage < alone


BEFORE = Evidence(
    "Trước khi thực hiện Chương trình số 5-CTr/TU, xã có 12 lớp học nghề."
    " Đến năm 2021, xã có 40 lớp học nghề."
    " Năm 2021, tỷ lệ hộ nghèo giảm từ 9,7% xuống còn 6,4%."
)


@pytest.mark.parametrize(
    ("question", "value_text", "is_broken"),
    [
        ("Năm 2021 xã có bao nhiêu lớp học nghề?", "12", True),
        ("Trước khi có chương trình xã có bao nhiêu lớp học nghề?", "12", False),
        ("Tỷ lệ hộ nghèo xuống còn bao nhiêu?", "9,7", True),
        ("Tỷ lệ hộ nghèo giảm từ bao nhiêu xuống bao nhiêu?", "9,7", False),
    ],
)
def test_the_state_before_answers_only_who_asks_for_it(
    question: str, value_text: str, *, is_broken: bool
) -> None:
    measured = FigureRuler(asked(question), BEFORE.figures).measure(BEFORE.figure(value_text))
    assert (Rule.KIND in measured.broken) is is_broken


def test_the_end_of_a_year_is_rather_that_than_until_that_year() -> None:
    evidence = Evidence(
        "---\ntitle: Nuôi ong\n---\nTỷ lệ hộ nuôi ong đến năm 2020 là 40%.\n\n"
        "Tỷ lệ hộ nuôi ong cuối năm 2020 là 65%."
    )
    ruler = FigureRuler(asked("Tỷ lệ hộ nuôi ong cuối 2020"), evidence.figures)
    until, end = (ruler.measure(evidence.figure(value)).score for value in ("40", "65"))
    assert end > until


def test_a_province_is_not_answered_by_one_of_its_districts() -> None:
    evidence = Evidence(
        "---\ntitle: Báo cáo của huyện\nplace: huyện Bát Xát, Lào Cai\n---\n"
        "Cuối năm 2021, có 120 hộ nuôi ong."
    )

    def broken(question: str) -> tuple[Rule, ...]:
        return FigureRuler(asked(question), evidence.figures).measure(evidence.figures[0]).broken

    assert Rule.PLACE in broken("Tỉnh Lào Cai có mấy hộ nuôi ong?")
    assert Rule.PLACE not in broken("Huyện Bát Xát tỉnh Lào Cai có mấy hộ nuôi ong?")
    assert Rule.PLACE not in broken("bát xát tỉnh Lào Cai có mấy hộ nuôi ong?")
