from collections.abc import Mapping
from dataclasses import fields
from string import Formatter

import pytest

from bot.wording import en, spoken, vi, vi_reading, vi_service
from bot.wording.channel import Command
from bot.wording.language import Language, speak, speaking
from bot.wording.vi import COMMANDS
from corpus.refusal import Reason
from store.documents import Outcome


@pytest.mark.parametrize("reason", Reason)
def test_every_refusal_has_one_sentence(reason: Reason) -> None:
    sentence = COMMANDS.refusals[reason]
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert {name for _, name, _, _ in Formatter().parse(sentence)} <= {None, "detail"}
    assert len({*COMMANDS.refusals.values()}) == len(Reason)


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_has_a_word(outcome: Outcome) -> None:
    assert COMMANDS.outcomes[outcome.value]


PAIRS = [
    (vi.ANSWERS, en.ANSWERS),
    (vi.WHY, en.WHY),
    (vi.CHANNEL, en.CHANNEL),
    (vi_reading.READING, en.READING),
    (vi_service.SERVICE, en.SERVICE),
]


def shape(value: object) -> object:
    """What a translation must have in common: names of commands, keys, and what fills a format."""
    match value:
        case str():
            return {name for _, name, _, _ in Formatter().parse(value) if name}
        case Mapping():
            return dict.fromkeys(value)
        case Command(name=name):
            return name
        case tuple():
            return [each[0] if isinstance(each, tuple) else shape(each) for each in value]
    raise TypeError


@pytest.mark.parametrize(("own", "other"), PAIRS, ids=lambda each: type(each).__name__)
def test_english_says_all_that_vietnamese_does(own: object, other: object) -> None:
    assert type(own) is type(other)
    for each in fields(own):  # type: ignore[arg-type]
        here, there = getattr(own, each.name), getattr(other, each.name)
        assert there, each.name
        assert shape(here) == shape(there), each.name


def test_each_speaks_the_language_of_its_task() -> None:
    assert spoken.ANSWERS.failed == vi.ANSWERS.failed
    with speaking(Language.ENGLISH):
        assert spoken.ANSWERS.failed == en.ANSWERS.failed
        with speaking(Language.VIETNAMESE):
            assert spoken.SERVICE.more == vi_service.SERVICE.more
        speak(Language.ENGLISH)
        assert spoken.SERVICE.more == en.SERVICE.more
    assert spoken.READING.card == vi_reading.READING.card


@pytest.mark.parametrize(
    ("code", "language"),
    [(None, "vi"), ("", "vi"), ("vi", "vi"), ("en", "en"), ("EN-us", "en"), ("eng", "vi"), ("fr", "vi")],
)
def test_a_language_is_known_by_its_tag(code: str | None, language: str) -> None:
    assert Language.of(code) == language
