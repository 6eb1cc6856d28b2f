"""Everyday wordings of a question, and what reports print for them.

Unlike the words that are put in the place of others when a message is read, a wording here may mean several
things; which one, the text that is measured against the question decides.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.data_files import read_rows
from bot.evidence.terms import folded_syllables, pairs, written_form
from bot.understanding.rewording import reword
from corpus.syllables import syllables


@dataclass(frozen=True, slots=True)
class Saying:
    """A wording that a question uses: its folded syllables and their pairs, and those of what it may mean."""

    terms: frozenset[str]
    meanings: tuple[frozenset[str], ...]


@lru_cache(maxsize=1_024)
def sayings_in(text: str) -> tuple[Saying, ...]:
    """The known wordings of a text, in its order; one may be a part of another."""
    words = [written_form(word) for word in syllables(text)]
    spans = (words[at : at + length] for at in range(len(words)) for length in _lengths())
    return tuple(_known()[found] for span in spans if (found := tuple(span)) in _known())


def meant(sayings: Iterable[Saying], stated: frozenset[str]) -> frozenset[str]:
    """The terms of wordings whose meaning a text states in words of its own."""
    said = (saying.terms for saying in sayings if any(each <= stated for each in saying.meanings))
    return frozenset[str]().union(*said)


@cache
def _known() -> dict[tuple[str, ...], Saying]:
    rows = read_rows("ways_of_saying.txt")
    # Questions come with some everyday words replaced ("mần" by "làm"), and with them parts of wordings.
    replaced = [(reword(wording), meanings) for wording, meanings in rows]
    return {
        tuple(written_form(word) for word in syllables(wording)): Saying(
            _terms(wording), tuple(_terms(meaning) for meaning in meanings.split("|"))
        )
        for wording, meanings in [*replaced, *rows]
    }


@cache
def _lengths() -> tuple[int, ...]:
    return tuple(sorted({len(words) for words in _known()}, reverse=True))


def _terms(text: str) -> frozenset[str]:
    found = folded_syllables(text)
    return frozenset([*found, *pairs(found)])
