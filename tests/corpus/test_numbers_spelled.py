import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.numbers_spelled import parse_fraction, parse_spelled

UNITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def spell(number: int) -> str:
    """The standard reading of 1..999."""
    hundreds, rest = divmod(number, 100)
    tens, unit = divmod(rest, 10)
    words = [UNITS[hundreds], "trăm"] if hundreds else []
    if not rest:
        return " ".join(words)
    if tens == 0:
        return " ".join([*words, "linh", UNITS[unit]] if hundreds else [UNITS[unit]])
    words += ["mười"] if tens == 1 else [UNITS[tens], "mươi"]
    if unit:
        words.append({1: "mốt" if tens > 1 else "một", 5: "lăm"}.get(unit, UNITS[unit]))
    return " ".join(words)


@given(st.integers(1, 999))
def test_every_number_below_a_thousand_is_read(number: int) -> None:
    assert parse_spelled(spell(number)) == number


@given(st.integers(1, 999), st.integers(1, 999))
def test_scales_add_up(millions: int, thousands: int) -> None:
    assert (
        parse_spelled(f"{spell(millions)} triệu {spell(thousands)} nghìn")
        == millions * 10**6 + thousands * 10**3
    )


@pytest.mark.parametrize("text", ["hai ba", "mươi", "nghìn", "ba nghìn hai triệu", ""])
def test_words_that_are_no_number(text: str) -> None:
    assert parse_spelled(text) is None


def test_fractions_have_two_parts() -> None:
    assert parse_fraction("một nửa") == (1, 2)
    assert parse_fraction("ba phần tư") == (3, 4)
    assert parse_fraction("hai phần") is None
