import pytest

from bot.understanding.conversation import carried_over, leans_back

JOBS = "Sáu tháng đầu năm toàn tỉnh tạo việc làm mới cho bao nhiêu lao động nông thôn?"
CARDS = "Ngành y tế cấp thẻ bảo hiểm cho bao nhiêu người cao tuổi và trẻ em miền núi?"


@pytest.mark.parametrize(
    ("message", "leans"),
    [
        (JOBS, False),
        ("còn năm 2017?", True),
        ("Thế ngoài tỉnh thì sao?", True),
        ("Ở đó có bao nhiêu giường bệnh cho người cao tuổi và trẻ em miền núi?", True),
        ("Ông ấy phụ trách lĩnh vực y tế, giáo dục, việc làm hay giảm nghèo?", True),
        ("hộ nghèo", True),
        ("What about health insurance cards for children?", True),
    ],
)
def test_what_points_back_or_says_too_little(message: str, leans: bool) -> None:
    assert leans_back(message) is leans


def test_a_message_that_stands_alone_leans_on_nothing() -> None:
    assert carried_over(CARDS, [JOBS]) == ()
    assert carried_over("còn năm 2017?", []) == ()


def test_a_chain_of_follow_ups_carries_the_turn_that_set_its_topic() -> None:
    assert carried_over("còn năm 2017?", [CARDS, JOBS]) == (JOBS,)
    assert carried_over("còn năm 2016?", [CARDS, JOBS, "còn năm 2017?"]) == (JOBS, "còn năm 2017?")
    chain = [JOBS, "còn năm 2017?", "thế ngoài tỉnh?"]
    assert carried_over("còn năm 2016?", chain) == (JOBS, "thế ngoài tỉnh?")


def test_a_conversation_that_never_set_a_topic() -> None:
    assert carried_over("còn năm 2016?", ["chào bạn", "ok"]) == ("chào bạn", "ok")
