import pytest

from retrieval.analysis import accented_terms, folded_terms


def test_terms_are_syllables_and_pairs_with_accents_and_folded() -> None:
    assert accented_terms("Hộ nghèo") == ["hộ", "nghèo", "hộ_nghèo"]
    assert folded_terms("Hộ nghèo") == ["ho", "ngheo", "ho_ngheo"]


def test_both_placements_of_the_tone_mark_are_one_term() -> None:
    assert accented_terms("hoà") == accented_terms("hòa")


@pytest.mark.parametrize("number", ["9.310", "105,58", "20/27", "15/6/2018"])
def test_numbers_are_terms_as_written(number: str) -> None:
    assert number in accented_terms(f"đạt {number}%")
    assert number in folded_terms(f"đạt {number}%")


def test_a_text_without_words_has_no_terms() -> None:
    assert accented_terms(" … ") == folded_terms("") == []
