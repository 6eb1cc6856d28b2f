import pytest

from bot.evidence.turns import weigh_turns


def test_a_turn_that_names_another_topic_weighs_the_ones_before_it_less() -> None:
    turns = ("Có mấy hộ nuôi ong?", "thế nuôi dê?", "là sao?")
    weights = [weight for _, weight in weigh_turns(turns, 0.4)]
    assert weights == pytest.approx([0.2, 0.4, 0.4])
    assert [turn for turn, _ in weigh_turns(turns, 0.4)] == list(turns)
