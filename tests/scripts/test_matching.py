import pytest

from scripts.matching import Phrase


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("ho ngheo", "Tỷ lệ Hộ  nghèo giảm", True),
        ("hoà", "huyện Hòa An", True),
        ("ha", "nhà", False),
        ("nghèo hộ", "hộ nghèo", False),
        ("hộ nghèo", "hộ, nghèo", False),
        ("%", "60,06%", True),
        ("310", "9.310 người", False),
        ("", "chữ", True),
        ("chữ", None, False),
    ],
)
def test_words_stand_together_and_whole(words: str, text: str | None, found: bool) -> None:
    assert Phrase(words).is_in(text) is found
