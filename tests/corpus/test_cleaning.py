import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.cleaning import clean_line


@pytest.mark.parametrize(
    ("written", "clean"),
    [
        ("Tỉnh Hòa Bình", "Tỉnh Hòa Bình"),
        (unicodedata.normalize("NFD", "tỷ lệ hộ nghèo"), "tỷ lệ hộ nghèo"),
        ("  1.623\u00a0công\tトrình \n", "1.623 công トrình"),
        ("\ufeffBáo\u200b cáo", "Báo cáo"),
        ("hợp\u00adtác", "hợptác"),
        ("\u202e12\u202c", "12"),
        ("a\x00b\x07", "ab"),
        ("hoà và hòa", "hoà và hòa"),
        ("10\u2009000", "10 000"),
        ("\u200b \u00a0", ""),
    ],
)
def test_each_character_has_one_form(written: str, clean: str) -> None:
    assert clean_line(written) == clean


@given(st.text())
def test_cleaning_is_idempotent(text: str) -> None:
    clean = clean_line(text)
    assert clean_line(clean) == clean
    assert unicodedata.is_normalized("NFC", clean)
    assert clean == clean.strip()
    assert "  " not in clean
    assert "\n" not in clean
