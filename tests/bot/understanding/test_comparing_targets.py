import pytest

from bot.understanding.comparing import comparison_of
from corpus.figure import Kind
from tests.bot.reading import asked

TARGET = frozenset({Kind.TARGET})


@pytest.mark.parametrize(
    "question",
    [
        "Trồng rừng đến tháng 4/2024 còn cách chỉ tiêu năm 2024 bao xa?",
        "Trồng rừng còn thiếu bao nhiêu ha nữa mới đạt kế hoạch?",
        "Sau 5 tháng đầu năm 2024 còn phải trồng bao nhiêu ha rừng nữa mới đủ chỉ tiêu?",
        "Trồng được bao nhiêu ha rừng, so với chỉ tiêu giao thì hơn kém thế nào?",
        "Trồng rừng năm 2023 thấp hơn kế hoạch bao nhiêu?",
        "Muốn đạt mục tiêu trồng rừng thì còn phải trồng thêm bao nhiêu ha?",
        "Trồng rừng hụt bao nhiêu ha so với kế hoạch?",
    ],
)
def test_a_result_and_its_target(question: str) -> None:
    comparison = comparison_of(asked(question))
    assert comparison is not None and comparison.with_target
    result, target = (operand.frame for operand in comparison.operands)
    assert (result.kinds, result.result) == (frozenset(), True)
    assert (target.kinds, target.months) == (TARGET, ())


@pytest.mark.parametrize(
    "question",
    [
        "Chỉ tiêu trồng rừng năm 2025 của tỉnh cao hơn hay thấp hơn kết quả 2024?",
        "Kết quả trồng rừng 2024 so với chỉ tiêu 2025 chênh bao nhiêu?",
        "Tỉnh đặt chỉ tiêu trồng rừng 2025 bao nhiêu, so với kết quả năm 2024 thì nhiều hơn hay ít hơn?",
    ],
)
def test_each_of_the_year_beside_it(question: str) -> None:
    comparison = comparison_of(asked(question))
    assert comparison is not None and comparison.with_target
    assert [operand.frame.years for operand in comparison.operands] == [{2024}, {2025}]


def test_a_change_set_against_its_target() -> None:
    comparison = comparison_of(
        asked("Hộ nghèo giảm được bao nhiêu %, so với chỉ tiêu giao thì hơn kém ra sao?")
    )
    assert comparison is not None
    assert [operand.frame.kinds for operand in comparison.operands] == [{Kind.CHANGE}, TARGET]


@pytest.mark.parametrize(
    "question",
    [
        "Số chỉ tiêu hoàn thành và vượt kế hoạch chiếm bao nhiêu phần trăm?",
        "Trồng rừng đạt bao nhiêu phần trăm kế hoạch?",
    ],
)
def test_a_share_is_no_comparison(question: str) -> None:
    assert comparison_of(asked(question)) is None
