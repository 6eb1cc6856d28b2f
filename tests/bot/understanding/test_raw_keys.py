import pytest

from bot.understanding.raw_keys import KeyReader
from bot.understanding.slips import Slips

KNOWN = frozenset("tỷ lệ hộ nghèo đạt viên viện quỳ quý năm".split())


@pytest.fixture(scope="module")
def reader() -> KeyReader:
    return KeyReader(KNOWN, Slips(KNOWN))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tyr leej hooj ngheof", "tỷ lệ hộ nghèo"),
        ("TYR LEEJ", "TỶ LỆ"),
        ("ddaatj", "đạt"),
        ("vieen", "vieen"),
        ("hooj vieen", "hộ viên"),
        ("quy2 2018", "quy2 2018"),
        ("ho65 ngheo2", "hộ nghèo"),
        ("2018, 15-NQ/TW, k, bhyt", "2018, 15-NQ/TW, k, bhyt"),
        ("test is of tax", "test is of tax"),
    ],
)
def test_keys_become_letters_where_they_make_known_syllables(
    reader: KeyReader, typed: str, meant: str
) -> None:
    assert reader.read(typed) == meant
