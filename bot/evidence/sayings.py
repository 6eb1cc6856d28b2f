"""Everyday wordings of a question, and what reports print for them.

Unlike the words that are put in the place of others when a message is read, a wording here may mean several
things; which one, the text that is measured against the question decides.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.data_files import read_rows
from bot.evidence.terms import folded_syllables, matching_form, pairs, written_form
from bot.question import Question
from bot.understanding.rewording import reword
from corpus.syllables import syllables
from retrieval.accents import typed_without_accents


@dataclass(frozen=True, slots=True)
class Saying:
    """A wording that a question uses: its folded syllables and their pairs, and those of what it may mean."""

    terms: frozenset[str]
    meanings: tuple[frozenset[str], ...]


def sayings_of(question: Question) -> tuple[Saying, ...]:
    """The known wordings of a question and of the turns it leans on."""
    said = " ".join([*question.context, question.text])
    return sayings_in(said, bare=typed_without_accents(question.typed))


@lru_cache(maxsize=1_024)
def sayings_in(text: str, *, bare: bool = False) -> tuple[Saying, ...]:
    """The known wordings of a text, in its order; one may be a part of another.

    Where accents were left out, those restored are of reports: "đốt xác" comes as "đợt xác".
    """
    form, known = (matching_form, _known_bare()) if bare else (written_form, _known())
    words = [form(word) for word in syllables(text)]
    spans = (words[at : at + length] for at in range(len(words)) for length in _lengths())
    return tuple(known[found] for span in spans if (found := tuple(span)) in known)


def meant(sayings: Iterable[Saying], stated: frozenset[str]) -> frozenset[str]:
    """The terms of wordings whose meaning a text states in words of its own."""
    said = (saying.terms for saying in sayings if any(map(stated.issuperset, saying.meanings)))
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
def _known_bare() -> dict[tuple[str, ...], Saying]:
    """Wordings without accents; a single syllable could be too many words."""
    bare: dict[tuple[str, ...], Saying] = {}
    for words, saying in _known().items():
        form = tuple(map(matching_form, words))
        if len(form) > 1:
            same = bare.get(form)
            bare[form] = Saying(saying.terms, (*same.meanings, *saying.meanings)) if same else saying
    return bare


@cache
def _lengths() -> tuple[int, ...]:
    return tuple(sorted({len(words) for words in _known()}, reverse=True))


@cache
def _terms(text: str) -> frozenset[str]:
    # Many wordings mean the same.
    found = folded_syllables(text)
    return frozenset([*found, *pairs(found)])
