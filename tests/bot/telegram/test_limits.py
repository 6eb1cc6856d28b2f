from telegram.constants import MessageLimit

from bot.telegram.limits import TEXT_UNITS


def test_agrees_with_the_library() -> None:
    assert TEXT_UNITS == MessageLimit.MAX_TEXT_LENGTH
