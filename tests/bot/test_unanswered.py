from bot.unanswered import Missed, Topic, by_topic


def test_nothing_is_no_topic() -> None:
    assert by_topic([]) == []


def test_questions_are_parted_by_the_words_that_most_have() -> None:
    forest = Missed("Năm 2017 trồng được bao nhiêu héc-ta rừng ngập mặn?", 1, reported=False)
    again = Missed("dien tich rừng ngập mặn năm 2018", 3, reported=True)
    cards = Missed("Cấp bao nhiêu thẻ bảo hiểm y tế?", 1, reported=False)
    more = Missed("Thẻ bảo hiểm y tế cấp cho ai?", 1, reported=False)
    alone = Missed("Nước mắm bán được bao nhiêu lít?", 1, reported=False)
    topics = by_topic([alone, forest, cards, again, more])
    assert [(each.words, each.count) for each in topics] == [
        ("rừng ngập mặn", 4),
        ("thẻ bảo hiểm y tế", 2),
        ("", 1),
    ]
    assert topics[0] == Topic("rừng ngập mặn", (again, forest))
