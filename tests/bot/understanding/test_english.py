import pytest

from bot.understanding.english import is_english, translate


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("How many people had health insurance in 2018?", True),
        ("What is the poverty rate?", True),
        ("ho ngheo co duoc cap the bhyt k", False),
        ("Tỷ lệ hộ nghèo in the report was?", False),
        ("an toan thuc pham o dau", False),
        ("", False),
    ],
)
def test_tells_an_english_question(text: str, english: bool) -> None:
    assert is_english(text) is english


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("What percentage of poor households escaped poverty?", "bao nhiêu phần trăm hộ nghèo thoát nghèo ?"),
        ("Who chaired the meeting on 12 July 2018?", "ai chủ trì hội nghị 12/7/2018 ?"),
        ("How many doctors had Quang Ngai in 2020?", "bao nhiêu bác sỹ có Quang Ngai 2020 ?"),
    ],
)
def test_keeps_numbers_dates_and_names(english: str, vietnamese: str) -> None:
    assert translate(english) == vietnamese
