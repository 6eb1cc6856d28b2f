import pytest

from bot.answer import Operation
from bot.understanding.comparing import comparison_of
from corpus.figure import Kind
from tests.bot.reading import asked


@pytest.mark.parametrize(
    ("question", "operation", "operands"),
    [
        (
            "Lao động ngoài tỉnh nhiều hơn lao động trong tỉnh bao nhiêu?",
            Operation.DIFFERENCE,
            ["Lao động ngoài tỉnh lao động ?", "Lao động lao động trong tỉnh ?"],
        ),
        (
            "Lao động ngoài tỉnh gấp mấy lần lao động trong tỉnh?",
            Operation.RATIO,
            ["Lao động ngoài tỉnh lao động ?", "Lao động lao động trong tỉnh?"],
        ),
        (
            "Vốn đầu tư cộng vốn sự nghiệp là bao nhiêu?",
            Operation.SUM,
            ["Vốn đầu tư", "vốn sự nghiệp là bao nhiêu?"],
        ),
        (
            "So sánh số hộ trồng chè với số hộ trồng sắn",
            Operation.DIFFERENCE,
            ["số hộ trồng chè", "số hộ trồng sắn"],
        ),
    ],
)
def test_what_is_compared(question: str, operation: Operation, operands: list[str]) -> None:
    comparison = comparison_of(asked(question))
    assert comparison is not None
    assert comparison.operation is operation
    assert [operand.text for operand in comparison.operands] == operands


@pytest.mark.parametrize(
    "question",
    [
        "Tạo việc làm cho bao nhiêu lao động?",
        "Tăng bao nhiêu phần trăm so với cùng kỳ?",
        "Đạt bao nhiêu phần trăm so với kế hoạch?",
        "Ai so với ai?",
        "",
    ],
)
def test_what_compares_nothing(question: str) -> None:
    assert comparison_of(asked(question)) is None


def test_with_a_target() -> None:
    comparison = comparison_of(asked("Số giường bệnh năm 2023 còn thiếu bao nhiêu so với mục tiêu năm 2025?"))
    assert comparison is not None
    result, target = (operand.frame for operand in comparison.operands)
    assert (result.kinds, result.years) == (frozenset(), {2023})
    assert (target.kinds, target.years) == ({Kind.TARGET}, {2025})


def test_with_the_state_before() -> None:
    comparison = comparison_of(asked("Số giường bệnh tăng thêm bao nhiêu so với trước?"))
    assert comparison is not None
    assert [operand.frame.baseline for operand in comparison.operands] == [False, True]


def test_a_scope_belongs_to_both_operands() -> None:
    comparison = comparison_of(asked("Trong vùng ven biển, hộ trồng chè nhiều hơn hộ trồng sắn bao nhiêu?"))
    assert comparison is not None
    assert {operand.context for operand in comparison.operands} == {("Trong vùng ven biển",)}
