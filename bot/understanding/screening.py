"""Messages that are no question to the documents, and how each is declined."""

import re
from enum import StrEnum
from functools import cache

from bot.data_files import read_table
from bot.evidence.terms import topic_terms
from corpus.syllables import syllables


class Decline(StrEnum):
    """Why a message is declined; the names are those of the data file."""

    INJECTION = "injection"
    PERSONAL = "personal"
    HARM = "harm"
    INSULT = "insult"
    FORECAST = "forecast"
    CHAT = "chat"
    NO_QUESTION = "no_question"


def screen(text: str, *, follows_up: bool) -> Decline | None:
    """Why a normalised message is declined; ``None`` when it is a question.

    ``follows_up`` tells that earlier turns may give a bare message ("còn năm 2017?") its meaning.
    """
    lowered = text.lower()
    for kind, cues in _cues().items():
        if any(cue.search(lowered) for cue in cues):
            return kind
    is_bare = not topic_terms(text) and not any(s[0].isdigit() for s in syllables(text))
    return Decline.NO_QUESTION if is_bare and not follows_up else None


@cache
def _cues() -> dict[Decline, list[re.Pattern[str]]]:
    return {
        Decline(kind): [re.compile(cue) for cue in cues] for kind, cues in read_table("declines.toml").items()
    }
