import pytest

from retrieval.analysis import analyse


def test_terms_are_syllables_and_pairs_with_accents_and_folded() -> None:
    terms = analyse("Hộ nghèo")
    assert terms.accented == ["hộ", "nghèo", "hộ_nghèo"]
    assert terms.folded == ["ho", "ngheo", "ho_ngheo"]


def test_both_placements_of_the_tone_mark_are_one_term() -> None:
    assert analyse("hoà").accented == analyse("hòa").accented


@pytest.mark.parametrize("number", ["9.310", "105,58", "20/27", "15/6/2018"])
def test_numbers_are_terms_as_written(number: str) -> None:
    terms = analyse(f"đạt {number}%")
    assert number in terms.accented
    assert number in terms.folded


def test_a_text_without_words_has_no_terms() -> None:
    assert analyse(" … ").accented == []
