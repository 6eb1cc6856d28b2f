"""Names by which a question tells figures apart: a district, a country, the label of a row."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from bot.data_files import read_rows
from bot.evidence.figures import FigureCandidate
from bot.evidence.lesser_places import lesser_places
from bot.evidence.pinning import proper_names
from bot.evidence.terms import context_terms, folded_syllables, pairs
from bot.understanding.places import without_provinces
from corpus.data_files import read_lines
from corpus.places import without_kind

LEAST_SYLLABLES = 2
"""A shorter label of a row or a place may be any word."""


_PROGRAMME = re.compile(r"chương trình (?:số )?(\d{1,3}[a-z]?)(?![\w/.-])", re.IGNORECASE)
"""A programme that is called by its number: "Chương trình 135"."""


class NamesTold:
    """The names of one question that some of the figures at hand say in words of their own."""

    def __init__(self, text: str, found: Sequence[FigureCandidate]) -> None:
        self._asked = _names_asked(text, found)
        self._own = {each.stored.row: _own_terms(each) for each in found} if self._asked else {}
        own = self._own.values()
        self._telling = [name for name in self._asked if any(name <= terms for terms in own)]
        places = {_pairs(name) for name in lesser_places(text, {each.document_text for each in found})}
        places |= _countries_in(without_provinces(text))
        self._untold = [name for name in places if name and name not in self._telling]

    def are_said_by(self, each: FigureCandidate) -> bool:
        """Whether a figure says all the names by which figures are told apart, if there are any."""
        return bool(self._telling) and all(name <= self._own[each.stored.row] for name in self._telling)

    def are_of_another(self, each: FigureCandidate) -> bool:
        """Whether a figure lacks a name that others say, and that its document is not about.

        A district or a country that no figure names itself, its sentence or a heading must.
        """
        lacking = [name for name in self._telling if not name <= self._own[each.stored.row]]
        if any(not name <= _about(each) for name in lacking):
            return True
        said = context_terms(each.candidate.text) if self._untold else frozenset[str]()
        return any(not name <= said and not name <= _about(each) for name in self._untold)


def _names_asked(text: str, found: Sequence[FigureCandidate]) -> list[frozenset[str]]:
    """The names in a question, each as its pairs of syllables: capitalised, countries, labels of figures."""
    bare = without_provinces(text)
    said = folded_syllables(bare)
    neighbours = frozenset(pairs(said))
    labels = {label for each in found for label in _labels(each)}
    known = {_pairs(label) for label in labels}
    names = {frozenset({pair}) for pair in proper_names(text)}
    names |= _countries_in(bare) | {frozenset({f"trinh {number}"}) for number in _PROGRAMME.findall(text)}
    return [*names, *(name for name in known if name and name <= neighbours and name not in names)]


def _labels(each: FigureCandidate) -> list[str]:
    """Names of a figure's own place and row; a row that is no name ("Tổng cộng") tells nothing."""
    figure = each.figure
    place = without_kind(figure.place.name) if figure.place else ""
    row = figure.row or ""
    named = row if all(word[:1].isupper() for word in row.split()) else ""
    labels = [without_provinces(label) for label in (named, place)]
    return [label for label in labels if len(label.split()) >= LEAST_SYLLABLES]


@lru_cache(maxsize=20_000)
def _pairs(name: str) -> frozenset[str]:
    return frozenset(pairs(folded_syllables(name)))


def _countries_in(text: str) -> set[frozenset[str]]:
    words = f" {' '.join(text.lower().replace('?', ' ').replace(',', ' ').split())} "
    return {_pairs(name) for spoken, name in _countries().items() if f" {spoken} " in words}


@cache
def _countries() -> dict[str, str]:
    """Countries as they are spoken of, in small letters; those of one syllable have no pairs to match."""
    full = {name.lower(): name for name in read_lines("countries.txt") if len(name.split()) > 1}
    return full | dict(read_rows("countries_spoken.txt"))  # type: ignore[arg-type]


def _own_terms(each: FigureCandidate) -> frozenset[str]:
    figure = each.figure
    parent = each.parent.indicator if each.parent else ""
    place = figure.place.name if figure.place else ""
    return context_terms(
        f"{figure.indicator}\n{figure.row or ''}\n{figure.column or ''}\n{each.own}\n{parent}\n{place}"
    )


def _about(each: FigureCandidate) -> frozenset[str]:
    known = each.candidate.document.metadata
    path = " ".join(each.candidate.passage.item.heading_path)
    return context_terms(f"{known.title or ''}\n{known.issuer or ''}\n{path}")
