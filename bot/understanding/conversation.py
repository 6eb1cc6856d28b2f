"""A message in its conversation: what earlier turns said that this one leaves out."""

import re
from collections.abc import Sequence
from functools import cache

from bot.data_files import read_table
from bot.evidence.terms import topic_terms

ENOUGH_TERMS = 5
"""A message with so many topic terms of its own stands alone unless it points back."""


def carried_over(text: str, earlier: Sequence[str]) -> tuple[str, ...]:
    """The earlier turns, oldest first, that a normalised message needs to be understood.

    Empty when the message stands alone. A chain of follow-ups carries the turn that set its topic.
    """
    if not earlier or not leans_back(text):
        return ()
    topic = len(earlier) - 1
    while topic > 0 and leans_back(earlier[topic]):
        topic -= 1
    return tuple(earlier[i] for i in sorted({topic, len(earlier) - 1}))


def leans_back(text: str) -> bool:
    """Whether a message points back ("còn …?", "ở đó") or says too little to stand alone."""
    lowered = text.lower()
    return len(topic_terms(text)) < ENOUGH_TERMS or any(cue.search(lowered) for cue in _cues())


@cache
def _cues() -> list[re.Pattern[str]]:
    return [re.compile(cue) for cue in read_table("conversation.toml")["points_back"]]
