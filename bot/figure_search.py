"""Find figures by words, among those that an audience may see."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from threading import Lock

from sqlalchemy.orm import Session

from bot.library import VISIBLE
from bot.question import Audience
from corpus.figure import Figure
from corpus.syllables import fold
from store import visible
from store.documents import StoredDocument, documents_of_versions
from store.lookup import Stored, in_versions
from store.readings import FIGURES

IN_INDICATOR, IN_PLACE_OR_PERIOD, IN_CLAUSE = 4, 2, 1
"""What a word counts for by where it stands."""


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure, and the document that it was read in."""

    stored: Stored[Figure]
    document: StoredDocument
    indicator: str
    """The indicator, folded."""


@dataclass(frozen=True, slots=True)
class _Entry:
    found: FoundFigure
    fields: tuple[tuple[int, frozenset[str]], ...]

    def score(self, words: Iterable[str]) -> int:
        """How well all words are met, 0 when one of them is not."""
        met = [max((w for w, field in self.fields if word in field), default=0) for word in words]
        return sum(met) if met and all(met) else 0


class FigureSearch:
    """The figures of current documents, kept in memory by version, for a version never changes."""

    def __init__(self) -> None:
        self._versions: dict[int, tuple[_Entry, ...]] = {}
        self._lock = Lock()

    def find(self, session: Session, words: str, audience: Audience) -> list[FoundFigure]:
        """The figures that have all words, best first; all of them, in order, when there are no words."""
        entries = self._entries(session, audience)
        wanted = _words(words)
        if not wanted:
            return [entry.found for entry in entries]
        scored = [(entry.score(wanted), entry.found) for entry in entries]
        return [found for score, found in sorted(scored, key=lambda each: -each[0]) if score]

    def _entries(self, session: Session, audience: Audience) -> list[_Entry]:
        # asked for each time, and only this: who may see a document can change, what it says cannot
        versions = visible.visible_versions(session, VISIBLE[audience])
        with self._lock:
            self._versions.update(_load(session, [each for each in versions if each not in self._versions]))
            return [entry for version in versions for entry in self._versions[version]]


def figure_at(session: Session, audience: Audience, document: str, start: int) -> FoundFigure | None:
    """The figure that begins at an offset of a current document."""
    stored = visible.figure_at(session, document, start, VISIBLE[audience])
    return None if stored is None else _found(session, [stored])[0]


def alike(session: Session, audience: Audience, figure: FoundFigure) -> list[FoundFigure]:
    """The figures of the same indicator, that one among them."""
    stored = visible.figures_of_indicator(session, figure.stored.item.indicator, VISIBLE[audience])
    return _found(session, stored)


def beside(session: Session, figure: FoundFigure) -> list[FoundFigure]:
    """The figures of the same document, that one among them."""
    return _found(session, in_versions(session, FIGURES, [figure.stored.version_id]))


def sample(session: Session, audience: Audience, documents: int) -> list[FoundFigure]:
    """The figures of so many documents, from all over those that an audience may see."""
    versions = visible.visible_versions(session, VISIBLE[audience])
    chosen = versions[:: max(1, len(versions) // documents)][:documents]
    return _found(session, in_versions(session, FIGURES, chosen))


def _found(session: Session, stored: Sequence[Stored[Figure]]) -> list[FoundFigure]:
    documents = documents_of_versions(session, {each.version_id for each in stored})
    return [FoundFigure(each, documents[each.version_id], fold(each.item.indicator)) for each in stored]


def _load(session: Session, versions: Collection[int]) -> dict[int, tuple[_Entry, ...]]:
    if not versions:
        return {}
    documents = documents_of_versions(session, versions)
    entries: dict[int, list[_Entry]] = {version: [] for version in documents}
    for stored in in_versions(session, FIGURES, documents):
        document = documents[stored.version_id]
        entries[stored.version_id].append(_entry(stored, document))
    return {version: tuple(found) for version, found in entries.items()}


def _entry(stored: Stored[Figure], document: StoredDocument) -> _Entry:
    return _Entry(FoundFigure(stored, document, fold(stored.item.indicator)), _fields(stored, document))


def _fields(stored: Stored[Figure], document: StoredDocument) -> tuple[tuple[int, frozenset[str]], ...]:
    figure = stored.item
    where_and_when = (figure.place.name if figure.place else "", figure.period.text if figure.period else "")
    return (
        (IN_INDICATOR, _words(figure.indicator)),
        (IN_PLACE_OR_PERIOD, _words(" ".join(where_and_when))),
        (IN_CLAUSE, _words(f"{stored.text} {document.metadata.title or ''}")),
    )


def _words(text: str) -> frozenset[str]:
    return frozenset("".join(char if char.isalnum() or char in ",." else " " for char in fold(text)).split())
