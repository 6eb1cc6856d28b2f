import pytest

from bot.understanding.comparing import comparison_of
from tests.bot.reading import asked


@pytest.mark.parametrize(
    "question",
    [
        "Số giường bệnh năm 2023 tăng được bao nhiêu so với trước khi có Đề án?",
        "Số giường bệnh cao hơn bao nhiêu so với hồi chưa có Đề án?",
        "So với lúc chưa làm Đề án, số giường bệnh tăng thêm mấy?",
        "Số giường bệnh hơn ban đầu bao nhiêu?",
    ],
)
def test_now_and_before_a_programme(question: str) -> None:
    comparison = comparison_of(asked(question))
    assert comparison is not None
    assert [operand.frame.baseline for operand in comparison.operands] == [False, True]
    assert comparison.operands[1].frame.years == frozenset()


@pytest.mark.parametrize(
    "question",
    [
        "Số vườn ươm năm 2023 tăng thêm bao nhiêu so với 2022?",
        "Số vườn ươm năm 2023 tăng bao nhiêu vườn so với năm 2022?",
        "So với 2022 thì số vườn ươm năm 2023 tăng mấy vườn?",
        "Số vườn ươm 2023 hơn 2022 bao nhiêu?",
    ],
)
def test_two_years(question: str) -> None:
    comparison = comparison_of(asked(question))
    assert comparison is not None
    assert [operand.frame.years for operand in comparison.operands] == [{2022}, {2023}]


def test_a_level_before_a_change_is_no_comparison() -> None:
    assert comparison_of(asked("Trước khi giảm xuống 6,2% thì tỷ lệ hộ nghèo ở mức bao nhiêu?")) is None
