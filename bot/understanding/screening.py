"""Messages that are no question to the documents, and how each is declined."""

import re
from enum import StrEnum
from functools import cache

from bot.data_files import read_table
from bot.evidence.terms import topic_terms
from corpus.cleaning import clean_line
from corpus.syllables import syllables

_TYPED = "typed"
"""The table of cues for the message as it was typed."""


class Decline(StrEnum):
    """Why a message is declined; the names are those of the data file."""

    INJECTION = "injection"
    PERSONAL = "personal"
    HARM = "harm"
    INSULT = "insult"
    FORECAST = "forecast"
    CHAT = "chat"
    NO_QUESTION = "no_question"


MAX_SCREENED = 20_000
"""Characters of a message as typed that are screened."""


def screen(text: str, *, follows_up: bool, typed: str = "") -> Decline | None:
    """Why a message is declined; ``None`` when it is a question.

    Args:
        text: the message, normalised.
        follows_up: whether earlier turns may give a bare message ("còn năm 2017?") its meaning.
        typed: the message as it came: what was left out of ``text`` or translated must not slip through.
    """
    lowered, as_typed = text.lower(), clean_line(typed[:MAX_SCREENED]).lower()
    for kind in _cues():
        looked_at = f"{lowered}\n{as_typed}" if kind is Decline.INJECTION else lowered
        if _any(_cues()[kind], looked_at) or _any(_cues_as_typed().get(kind, []), as_typed):
            return kind
    is_bare = not topic_terms(text) and not any(s[0].isdigit() for s in syllables(text))
    return Decline.NO_QUESTION if is_bare and not follows_up else None


def _any(cues: list[re.Pattern[str]], text: str) -> bool:
    return any(cue.search(text) for cue in cues)


@cache
def _cues() -> dict[Decline, list[re.Pattern[str]]]:
    return _compiled({kind: cues for kind, cues in read_table("declines.toml").items() if kind != _TYPED})


@cache
def _cues_as_typed() -> dict[Decline, list[re.Pattern[str]]]:
    return _compiled(read_table("declines.toml")[_TYPED])


def _compiled(table: dict[str, list[str]]) -> dict[Decline, list[re.Pattern[str]]]:
    return {Decline(kind): [re.compile(cue) for cue in cues] for kind, cues in table.items()}
