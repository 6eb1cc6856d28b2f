"""Topic terms: what is left of a text when question words and function words are taken out."""

import re
from functools import cache
from itertools import pairwise

from bot.data_files import read_rows
from corpus.abbreviations import spell_out
from corpus.syllables import fold, syllables

_SPLIT = re.compile(r"[/.,:-]")


def topic_terms(text: str) -> list[str]:
    """The folded content syllables of a question, in order, numbers left out."""
    function_words = _function_words()
    return [t for t in folded_syllables(text) if t not in function_words and not t[0].isdigit()]


def folded_syllables(text: str) -> list[str]:
    """All syllables of a text, folded; compounds such as "bệnh/vạn" count as several."""
    found: list[str] = []
    for syllable in syllables(text):
        folded = fold(syllable)
        found += [folded] if folded[0].isdigit() else [part for part in _SPLIT.split(folded) if part]
    return found


def context_terms(text: str) -> set[str]:
    """The folded syllables of a text and of its abbreviations spelled out, and the pairs of neighbours."""
    found = folded_syllables(spell_out(text))
    return {*found, *pairs(found)}


def pairs(terms: list[str]) -> list[str]:
    """Neighbouring syllables joined by a space: most Vietnamese words are two syllables."""
    return [f"{one} {two}" for one, two in pairwise(terms)]


@cache
def _function_words() -> frozenset[str]:
    return frozenset(fold(row[0]) for row in read_rows("question_words.txt"))
