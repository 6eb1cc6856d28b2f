from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.numbers import NUMBER, format_number, parse_count, parse_number

EXACT = st.decimals(min_value=0, max_value=10**15, places=None, allow_nan=False, allow_infinity=False).map(
    lambda value: (
        value.quantize(Decimal(1).scaleb(max(value.as_tuple().exponent, -9)))
        if isinstance(value.as_tuple().exponent, int)
        else value
    )
)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("12.345", "12345"),
        ("1.234.567", "1234567"),
        ("12,5", "12.5"),
        ("1.234,56", "1234.56"),
        ("07", "7"),
        ("0,08", "0.08"),
        ("0.125", "0.125"),
        ("5.5", "5.5"),
        ("1,234,567", "1234567"),
        ("1,234.5", "1234.5"),
        ("12\u00a0345", "12345"),
    ],
)
def test_a_printed_number_has_one_exact_value(printed: str, value: str) -> None:
    assert parse_number(printed) == Decimal(value)


@pytest.mark.parametrize("text", ["1.2.3", "12.34.5", "1,2,3", "", "abc", "1..2"])
def test_a_malformed_number_has_no_value(text: str) -> None:
    assert parse_number(text) is None


def test_things_that_come_whole_are_grouped_by_a_comma_too() -> None:
    assert parse_count("9,310") == 9310
    assert parse_number("9,310") == Decimal("9.310")


@given(EXACT)
def test_formatting_and_parsing_are_inverse(value: Decimal) -> None:
    assert parse_number(format_number(value)) == value


@given(st.integers(0, 10**18), st.integers(0, 999_999), st.integers(1, 6))
def test_any_number_in_vietnamese_print_is_read_exactly(whole: int, fraction: int, places: int) -> None:
    printed = f"{whole:,}".replace(",", ".") + f",{fraction:06d}"[: places + 1]
    expected = Decimal(whole) + Decimal(f"0.{fraction:06d}"[: places + 2])
    assert NUMBER.fullmatch(printed)
    assert parse_number(printed) == expected


@given(st.text())
def test_parsing_never_raises(text: str) -> None:
    parse_number(text)
