import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.typed_keys import decode, is_beyond_doubt


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ddatj", "đạt"),
        ("ddaatj", "đật"),
        ("tyr", "tỷ"),
        ("leej", "lệ"),
        ("hooj", "hộ"),
        ("ngheof", "nghèo"),
        ("nawm", "năm"),
        ("vieecj", "việc"),
        ("vietej", "việt"),
        ("duwowcj", "dược"),
        ("duocwj", "dược"),
        ("dduowcj", "được"),
        ("quyeets", "quyết"),
        ("giasm", "giám"),
        ("hoaf", "hòa"),
        ("khoong", "không"),
        ("ngoaif", "ngoài"),
        ("toans", "toán"),
        ("ho65", "hộ"),
        ("ngheo2", "nghèo"),
        ("d9at5", "đạt"),
        ("na8m", "năm"),
        ("u7u", "ưu"),
        ("duoc75", "dược"),
    ],
)
def test_keys_make_letters(typed: str, meant: str) -> None:
    assert decode(typed)[0] == meant


@pytest.mark.parametrize("typed", ["bao", "str", "tw", "nghèof", "x", "", "2018", "đ"])
def test_other_letters_stay(typed: str) -> None:
    assert decode(typed) == (typed, 0)


@pytest.mark.parametrize(
    ("typed", "meant", "sure"),
    [
        ("hooj", "hộ", True),
        ("vieen", "viên", False),
        ("quy2", "quỳ", False),
        ("ho65", "hộ", True),
        ("d9at5", "đạt", True),
        ("abc", None, False),
    ],
)
def test_one_letter_or_digit_too_many_is_no_sure_key(typed: str, meant: str | None, sure: bool) -> None:
    assert is_beyond_doubt(typed, meant) is sure


@given(st.text("abcdeghiklmnopqrstuvxyjwfz123456789đâă\u0301", max_size=12))
def test_any_letters_are_read(typed: str) -> None:
    letters, keys = decode(typed)
    assert keys or letters == typed
