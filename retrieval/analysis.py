"""The terms under which a text is found by its words.

A Vietnamese word is one syllable or, more often, two, and nothing in writing says which; so the
terms are the syllables and the pairs of neighbours. Each text has them twice: with accents, in one
spelling of the tone mark, and folded, for those who type without accents.
"""

from dataclasses import dataclass
from itertools import pairwise

from corpus.syllables import canonical, fold, syllables

PAIR = "_"
"""Joins the syllables of a pair; no syllable contains it."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a text in order, repeated as often as they occur; numbers are terms as written."""

    accented: list[str]
    folded: list[str]


def analyse(text: str) -> Terms:
    """The syllables of a text and the pairs of neighbouring syllables, with accents and folded."""
    accented = [canonical(syllable) for syllable in syllables(text)]
    return Terms(_with_pairs(accented), _with_pairs([fold(syllable) for syllable in accented]))


def _with_pairs(singles: list[str]) -> list[str]:
    return singles + [f"{first}{PAIR}{second}" for first, second in pairwise(singles)]
