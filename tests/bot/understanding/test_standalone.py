import pytest

from bot.understanding.standalone import stand_alone
from tests.bot.reading import asked

BEFORE = "Năm 2018 Hà Nội có bao nhiêu hộ nghèo?"


@pytest.mark.parametrize(
    ("follow_up", "full"),
    [
        ("thế Hải Phòng thì sao?", "Năm 2018 Hải Phòng có bao nhiêu hộ nghèo?"),
        ("còn năm 2017?", "Năm 2017 Hà Nội có bao nhiêu hộ nghèo?"),
        ("Còn năm 2017 ở Hải Phòng?", "Năm 2017 Hải Phòng có bao nhiêu hộ nghèo?"),
        ("hộ cận nghèo thì bao nhiêu?", "Năm 2018 Hà Nội có bao nhiêu hộ cận nghèo?"),
    ],
)
def test_another_place_time_or_kind_is_put_in(follow_up: str, full: str) -> None:
    assert stand_alone(follow_up, BEFORE) == full


@pytest.mark.parametrize(
    "follow_up",
    [
        "đạt bao nhiêu phần trăm kế hoạch?",
        "còn số giường bệnh năm 2017?",
        "Hà Nội?",
        "hộ nghèo thì sao?",
        "Hải Phòng và Đà Nẵng?",
    ],
)
def test_what_asks_something_else_is_not(follow_up: str) -> None:
    assert stand_alone(follow_up, BEFORE) is None


def test_a_quarter_is_put_in() -> None:
    before = "Quý I năm 2019 trồng bao nhiêu ha rừng?"
    assert stand_alone("Quý II thì sao?", before) == "Quý II năm 2019 trồng bao nhiêu ha rừng?"


def test_a_chain_of_follow_ups_keeps_what_was_put_in() -> None:
    question = asked("còn năm 2016?", BEFORE, "thế Hải Phòng thì sao?")
    assert question.looked_up == "Năm 2016 Hải Phòng có bao nhiêu hộ nghèo?"
    assert question.context == ()
