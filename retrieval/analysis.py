"""The terms under which a text is found by its words.

A Vietnamese word is one syllable or, more often, two, and nothing in writing says which; so the
terms are the syllables and the pairs of neighbours, repeated as often as they occur. Numbers are terms
as written.
"""

from functools import lru_cache
from itertools import pairwise

from corpus.syllables import canonical, fold, syllables

PAIR = "_"
"""Joins the syllables of a pair; no syllable contains it."""

_MANY = 1 << 16
"""Spellings to remember: more than Vietnamese has syllables, so that a corpus spells few anew."""

_canonical = lru_cache(_MANY)(canonical)
_fold = lru_cache(_MANY)(fold)


def accented_terms(text: str) -> list[str]:
    """The terms with accents, in one spelling of the tone mark."""
    return _with_pairs([_canonical(syllable) for syllable in syllables(text)])


def folded_terms(text: str) -> list[str]:
    """The terms without accents, for those who type so."""
    return _with_pairs([_fold(syllable) for syllable in syllables(text)])


def _with_pairs(singles: list[str]) -> list[str]:
    return singles + [f"{first}{PAIR}{second}" for first, second in pairwise(singles)]
