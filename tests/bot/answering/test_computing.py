from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer import Operation, StatedFigure
from bot.answering.computing import compute, print_number
from corpus.numbers import parse_number


def stated(value: str, unit: str | None = "hộ", value_max: str | None = None) -> StatedFigure:
    return StatedFigure(
        value_text=value,
        value=Decimal(value),
        value_max=Decimal(value_max) if value_max else None,
        total=None,
        unit=unit,
        indicator="số hộ",
        kind="actual",
        period=None,
        place=None,
        document="d",
        start=0,
        end=len(value),
    )


@pytest.mark.parametrize(
    ("operation", "values", "result"),
    [
        (Operation.DIFFERENCE, ("7131", "2052"), "5.079"),
        (Operation.DIFFERENCE, ("2052", "7131"), "5.079"),
        (Operation.DIFFERENCE, ("8.32", "6.2"), "2,12"),
        (Operation.DIFFERENCE, ("5", "5"), "0"),
        (Operation.RATIO, ("7131", "2052"), "3,48"),
        (Operation.RATIO, ("2", "1"), "2"),
        (Operation.RATIO, ("1", "3"), "3"),
        (Operation.SUM, ("600", "700", "1000"), "2.300"),
        (Operation.SUM, ("1000000", "0.5"), "1.000.000,5"),
    ],
)
def test_results_are_exact(operation: Operation, values: tuple[str, ...], result: str) -> None:
    operands = tuple(map(stated, values))
    computed = compute(operation, operands)
    assert computed is not None
    assert (computed.result_text, computed.operands) == (result, operands)


@pytest.mark.parametrize(
    ("operation", "operands"),
    [
        (Operation.SUM, (stated("5", "%"), stated("6", "%"))),
        (Operation.SUM, (stated("5", "giường bệnh/vạn dân"), stated("6", "giường bệnh/vạn dân"))),
        (Operation.DIFFERENCE, (stated("5", "hộ"), stated("6", "người"))),
        (Operation.DIFFERENCE, (stated("5", "%"), stated("6", "hộ"))),
        (Operation.SUM, (stated("5", "triệu đồng"), stated("6", "tỷ đồng"))),
        (Operation.DIFFERENCE, (stated("5", "hộ", "7"), stated("6", "hộ"))),
        (Operation.RATIO, (stated("5"), stated("0"))),
        (Operation.SUM, (stated("5"),)),
        (Operation.SUM, ()),
    ],
)
def test_what_would_mean_nothing_is_not_computed(
    operation: Operation, operands: tuple[StatedFigure, ...]
) -> None:
    assert compute(operation, operands) is None


def test_units_that_count_the_same_are_alike() -> None:
    assert compute(Operation.DIFFERENCE, (stated("5", "lượt hộ"), stated("3", "hộ"))) is not None


@given(st.decimals(min_value=0, max_value=10**12, places=3))
def test_a_printed_number_reads_as_itself(value: Decimal) -> None:
    assert parse_number(print_number(value)) == value
