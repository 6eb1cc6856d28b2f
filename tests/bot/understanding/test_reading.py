from bot.question import Audience
from bot.understanding.frame import Asks, UnitAsked
from bot.understanding.reading import understand
from tests.bot.reading import asked


def test_a_message_alone() -> None:
    question = understand("Hộ nghèo  đc gì?", [], Audience.OFFICIAL, str)
    assert (question.typed, question.text) == ("Hộ nghèo  đc gì?", "Hộ nghèo được gì?")
    assert (question.context, question.audience) == ((), Audience.OFFICIAL)
    assert question.looked_up == question.text


def test_a_follow_up_takes_over_what_it_leaves_unsaid() -> None:
    before = "Năm 2018 Hà Nội có tỷ lệ hộ nghèo bao nhiêu phần trăm theo Kết luận 92?"
    question = asked("Thế số xã thì sao?", before)
    assert question.context == (before,)
    assert question.looked_up == f"{before} Thế số xã thì sao?"
    frame = question.frame
    assert (frame.asks, frame.unit) == (Asks.QUANTITY, UnitAsked.PERCENT)
    assert (frame.years, frame.provinces, frame.directives) == ({2018}, {"Hà Nội"}, ("92-ket luan",))


def test_what_a_follow_up_says_itself_stands() -> None:
    frame = asked("Còn năm 2017 ở Hải Phòng?", "Năm 2018 Hà Nội có bao nhiêu hộ nghèo?").frame
    assert (frame.years, frame.provinces) == ({2017}, {"Hải Phòng"})


def test_earlier_turns_are_normalised_and_empty_ones_left_out() -> None:
    question = asked(
        "còn loại màu xanh?", "😀", "bn hộ nghèo đc cấp thẻ BHYT năm 2018 trên cả nước và ở miền núi?"
    )
    assert [turn[:16] for turn in question.context] == ["bao nhiêu hộ ngh"]


def test_a_follow_up_counts_as_the_question_before_it() -> None:
    before = "Năm 2018 giải quyết việc làm cho bao nhiêu lao động?"
    assert asked("còn dạy nghề?", before).frame.counts
    assert not asked("còn dạy nghề thì đạt mấy phần trăm?", before).frame.counts


def test_what_was_counted_two_turns_ago_is_not_counted_of_another_thing() -> None:
    turns = ("Hà Nội có mấy giường bệnh?", "thế bác sĩ thì sao?")
    assert asked("hồi chưa có chương trình là mấy", *turns).frame.counted == ()
