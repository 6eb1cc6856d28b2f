import pytest

from retrieval.analysis import Words, accented, folded


def test_syllables_with_accents_and_folded() -> None:
    assert accented("Hộ nghèo") == ["hộ", "nghèo"]
    assert folded("Hộ nghèo") == ["ho", "ngheo"]


def test_both_placements_of_the_tone_mark_are_one_word() -> None:
    assert accented("hoà") == accented("hòa")


@pytest.mark.parametrize("number", ["9.310", "105,58", "20/27", "15/6/2018"])
def test_numbers_are_words_as_written(number: str) -> None:
    assert number in accented(f"đạt {number}%")
    assert number in folded(f"đạt {number}%")


def test_a_text_without_words_has_none() -> None:
    assert accented(" … ") == folded("") == []


def spoken(words: Words) -> list[list[str]]:
    """The syllables of each text."""
    said = [words.forms[number] for number in words.numbers]
    ends = words.lengths.cumsum()
    return [said[end - length : end] for end, length in zip(ends, words.lengths, strict=True)]


def test_texts_as_numbers() -> None:
    words = Words.read(["Hộ nghèo, hộ", "", "lao động"])
    assert words.forms == sorted({"hộ", "nghèo", "lao", "động"})
    assert spoken(words) == [["hộ", "nghèo", "hộ"], [], ["lao", "động"]]


def test_folding_makes_one_of_what_differs_in_accents() -> None:
    words = Words.read(["họ và hộ", "hồ"]).folded()
    assert words.forms == ["ho", "va"]
    assert spoken(words) == [["ho", "va", "ho"], ["ho"]]
