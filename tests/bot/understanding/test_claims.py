import pytest

from bot.understanding.claims import claimed_direction, question_behind
from bot.understanding.frame import Asks
from tests.bot.reading import asked


@pytest.mark.parametrize(
    ("claim", "question"),
    [
        ("Huyện có 1.250 hộ nghèo đúng không?", "Huyện có bao nhiêu hộ nghèo"),
        ("Tỷ lệ hộ nghèo là 8,5% phải không ạ?", "Tỷ lệ hộ nghèo là bao nhiêu phần trăm"),
        ("Có phải huyện trồng 300 ha rừng?", "huyện trồng bao nhiêu ha rừng?"),
    ],
)
def test_a_claim_is_asked_for(claim: str, question: str) -> None:
    behind = question_behind(asked(claim))
    assert behind is not None
    assert (behind.text, behind.frame.asks, behind.frame.numbers) == (question, Asks.QUANTITY, ())


@pytest.mark.parametrize(
    "question", ["Huyện có bao nhiêu hộ nghèo?", "Huyện có hộ nghèo không?", "1.250 là số gì?"]
)
def test_what_claims_nothing(question: str) -> None:
    assert question_behind(asked(question)) is None


def test_a_direction_taken_for_granted() -> None:
    assert claimed_direction(asked("Vì sao số hộ nghèo giảm 5%?")) == "giảm"
    assert claimed_direction(asked("Sao số hộ nghèo lại tụt 5%?")) == "giảm"
    assert claimed_direction(asked("Vì sao số hộ nghèo giảm?")) is None
