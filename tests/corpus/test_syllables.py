import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.letters import LOWER, UPPER
from corpus.syllables import canonical, fold, has_accents, syllables


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Đà Nẵng", "da nang"), ("Ủy ban NHÂN DÂN", "uy ban nhan dan"), ("đường", "duong"), ("12,5%", "12,5%")],
)
def test_folding_strips_case_and_accents(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(alphabet=UPPER + LOWER + " 0123456789.,"))
def test_folding_keeps_the_length_of_vietnamese(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "accented"), [("hộ", True), ("đi", True), ("ĐI", True), ("ho ngheo 5%", False)]
)
def test_accents_are_seen(text: str, *, accented: bool) -> None:
    assert has_accents(text) is accented


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Hộ nghèo: 9.310 hộ (6,2%).", ["Hộ", "nghèo", "9.310", "hộ", "6,2"]),
        ("20/27 chỉ tiêu", ["20/27", "chỉ", "tiêu"]),
        ("ngày 11/7/2018", ["ngày", "11/7/2018"]),
        ("lúc 07:30", ["lúc", "07:30"]),
        ("LĐ-TB&XH", ["LĐ", "TB", "XH"]),
        ("năm 2023.", ["năm", "2023"]),
        ("a_b — …", ["a", "b"]),
        ("", []),
    ],
)
def test_a_number_is_one_item(text: str, parts: list[str]) -> None:
    assert syllables(text) == parts


@pytest.mark.parametrize(
    ("one", "other"),
    [("hoà", "hòa"), ("khoẻ", "khỏe"), ("thuỷ", "thủy"), ("HOÁ", "hóa"), ("uỷ", "ủy"), ("toạ", "tọa")],
)
def test_both_placements_of_a_tone_are_one_word(one: str, other: str) -> None:
    assert canonical(one) == canonical(other) == other


@pytest.mark.parametrize("word", ["quý", "quỳ", "hoàn", "hoạt", "việt", "nghèo", "lao", "khuyến", "quả"])
def test_other_words_have_one_spelling(word: str) -> None:
    assert canonical(word) == word
    assert canonical(word.upper()) == word


@given(st.text(alphabet=UPPER + LOWER, max_size=8))
def test_the_canonical_form_is_stable_and_folds_alike(word: str) -> None:
    assert canonical(canonical(word)) == canonical(word)
    assert fold(canonical(word)) == fold(word)
    assert unicodedata.is_normalized("NFC", canonical(word))
