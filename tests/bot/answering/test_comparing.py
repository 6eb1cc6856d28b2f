from bot.answer import Operation
from bot.answering.checking import check
from bot.answering.comparing import answer_comparison, compared
from bot.understanding.comparison import Comparison
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(
    """---
title: Báo cáo quý I
---
Mở 12 lớp cho 900 người và 300 hộ. Tỷ lệ hộ nghèo giảm từ 8,3% xuống còn 6,2%.
""",
    """---
title: Báo cáo quý II
---
Mở lớp cho 950 người.
""",
)
ASKED = asked("Mở lớp cho bao nhiêu người?")


def text_of(document: str) -> str:
    return next(each.text for each in EVIDENCE.documents if each.id == document)


def by(operation: Operation, *, with_target: bool = False) -> Comparison:
    return Comparison(operation, (), with_target=with_target)


def test_a_difference_of_rates_is_in_percentage_points() -> None:
    found = [EVIDENCE.figure("6,2"), EVIDENCE.figure("8,3")]
    answer = compared(ASKED, found, by(Operation.DIFFERENCE))
    assert answer.text.splitlines()[-1] == "Chênh lệch: 8,3% − 6,2% = 2,1 điểm phần trăm"
    assert check(answer, text_of) == answer


def test_ratio_and_sum() -> None:
    found = [EVIDENCE.figure("900"), EVIDENCE.figure("950")]
    assert compared(ASKED, found, by(Operation.RATIO)).text.endswith("Tỷ số: 950 : 900 ≈ 1,06 lần")
    assert compared(ASKED, found, by(Operation.SUM)).text.endswith("Cộng: 900 + 950 = 1.850")
    assert check(compared(ASKED, found, by(Operation.SUM)), text_of).computations


def test_unlike_figures_stand_side_by_side() -> None:
    answer = compared(ASKED, [EVIDENCE.figure("900"), EVIDENCE.figure("300")], by(Operation.SUM))
    assert (answer.computations, len(answer.figures)) == ((), 2)


def test_a_result_lies_above_or_below_its_target() -> None:
    found = [EVIDENCE.figure("900"), EVIDENCE.figure("950")]
    below = compared(ASKED, found, by(Operation.DIFFERENCE, with_target=True))
    above = compared(ASKED, found[::-1], by(Operation.DIFFERENCE, with_target=True))
    assert below.text.endswith("(kết quả thấp hơn mục tiêu)")
    assert above.text.endswith("(kết quả cao hơn mục tiêu)")


def test_a_change_that_is_stated_is_not_reckoned() -> None:
    stated = Evidence("Năm 2022 có 40 vườn ươm. Năm 2023 có 46 vườn ươm, tăng 6 vườn so với năm 2022.")
    told = Evidence("Năm 2022 có 40 vườn ươm. Năm 2023 có 46 vườn ươm.")
    question = asked("Số vườn ươm năm 2023 tăng bao nhiêu so với năm 2022?")
    assert answer_comparison(question, stated.figures) is None
    answer = answer_comparison(question, told.figures)
    assert answer is not None
    assert answer.text.endswith("= 6 vườn ươm (tăng)")
