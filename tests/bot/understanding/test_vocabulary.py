from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.vocabulary import has_digit, pieces_of, vocabulary


@given(st.text(max_size=60))
def test_pieces_make_up_the_text(text: str) -> None:
    assert "".join(between + syllable for between, syllable in pieces_of(text)) == text


def test_pieces_are_syllables_and_what_stands_between() -> None:
    assert list(pieces_of("Đạt 105,5%!")) == [("", "Đạt"), (" ", "105,5"), ("%!", "")]


def test_numbers_are_told_from_words() -> None:
    assert has_digit("ho65")
    assert has_digit("9.310")
    assert not has_digit("hộ")


def test_words_of_questions_and_names_of_provinces_are_known() -> None:
    assert {"đắk", "lắk", "kon", "thầy", "thuốc", "bao", "mấy"} <= vocabulary()
