"""What the bot reads from: the store and one published generation, as they were at one moment."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from bot.bulk_cache import BulkCache
from bot.question import Audience
from bot.understanding.spelling import Speller
from corpus.directives import Directive
from corpus.document import Passage, Span
from corpus.events import Event
from corpus.figure import Figure
from corpus.people import Person
from corpus.tasks import Task
from retrieval.embedder import Embedder
from retrieval.generations import OpenGeneration
from retrieval.hybrid import Hit, HybridIndex
from retrieval.units import Units
from store.database import Database
from store.documents import (
    StoredDocument,
    documents_of_versions,
    get_text,
    page_starts,
    replaced_by_document,
)
from store.lookup import Stored, in_versions, load
from store.readings import DIRECTIVES, EVENTS, FIGURES, PASSAGES, PEOPLE, STATEMENTS, TASKS, Reading

VISIBLE = {
    Audience.CITIZEN: frozenset({"public"}),
    Audience.OFFICIAL: frozenset({"public", "internal"}),
}
"""Which documents each audience may see; the filter comes before the ranking, in every search."""


ROWS_KEPT = 20_000
VERSIONS_KEPT = 500
"""What is kept in memory of the store, some tens of megabytes; rows of a version never change."""

VECTORS_KEPT = 8
"""Vectors of questions that are remembered: those at work, each of which is looked up in several indexes."""

T = TypeVar("T")


@dataclass(frozen=True)
class Shelf:
    """The units of one kind that an audience may see, and how to search them."""

    index: HybridIndex
    rows: tuple[int, ...]
    positions: Mapping[int, int]
    allowed: NDArray[np.bool_] | None

    @classmethod
    def open(cls, index: HybridIndex, units: Units, audience: Audience) -> "Shelf":
        """A shelf for one audience; the filter is worked out once."""
        allowed = units.allowed(VISIBLE[audience])
        positions = {row: position for position, row in enumerate(units.rows)}
        return cls(index, tuple(units.rows), positions, None if allowed.all() else allowed)

    def search(self, question: str, vector: NDArray[np.float32], count: int) -> dict[int, Hit]:
        """The best units for a question, by their row ids in the store, the best first."""
        hits = self.index.search(question, count, query_vector=vector, allowed=self.allowed)
        return {self.rows[hit.position]: hit for hit in hits}

    def cosines(self, vector: NDArray[np.float32], rows: Iterable[int]) -> dict[int, float]:
        """How near given units are to a question, by their row ids in the store."""
        known = [row for row in rows if row in self.positions]
        if not known:
            return {}
        places = np.fromiter((self.positions[row] for row in known), np.int64, len(known))
        return dict(zip(known, map(float, self.index.vectors.cosines(vector, places)), strict=True))


class Library:
    """A point-in-time view: neither the generation nor the rows it names change while it is open."""

    def __init__(self, database: Database, generation: OpenGeneration, embedder: Embedder) -> None:
        self.database = database
        self.generation = generation
        self.embedder = embedder
        self.speller = Speller(generation.accents)
        self.passages = {
            audience: Shelf.open(generation.passages, generation.passage_units, audience)
            for audience in Audience
        }
        self.statements = {
            audience: Shelf.open(generation.statements, generation.statement_units, audience)
            for audience in Audience
        }

        self.figures = {
            audience: Shelf.open(generation.figures, generation.figure_units, audience)
            for audience in Audience
        }

        self._vectors = BulkCache(self._embed, VECTORS_KEPT)
        self._statements = BulkCache(self._load_statements, ROWS_KEPT)
        self._passages = BulkCache(lambda versions: self._load_of(PASSAGES, versions), VERSIONS_KEPT)
        self._statements_in = BulkCache(lambda versions: self._load_of(STATEMENTS, versions), VERSIONS_KEPT)
        self._figures = BulkCache(lambda versions: self._load_of(FIGURES, versions), VERSIONS_KEPT)
        self._figures_by_row = BulkCache(self._load_figures, ROWS_KEPT)
        self._directives = BulkCache(lambda versions: self._load_of(DIRECTIVES, versions), VERSIONS_KEPT)
        self._people = BulkCache(lambda versions: self._load_of(PEOPLE, versions), VERSIONS_KEPT)
        self._events = BulkCache(lambda versions: self._load_of(EVENTS, versions), VERSIONS_KEPT)
        self._tasks = BulkCache(lambda versions: self._load_of(TASKS, versions), VERSIONS_KEPT)
        self._documents = BulkCache(self._load_documents, VERSIONS_KEPT)
        self._texts = BulkCache(self._load_texts, VERSIONS_KEPT)
        self._pages = BulkCache(self._load_pages, VERSIONS_KEPT)
        self._replaced = BulkCache(self._load_replaced, VERSIONS_KEPT)

    def embed(self, question: str) -> NDArray[np.float32]:
        """The vector of a question, shape (dimension,); that of a recent one is remembered."""
        return self._vectors.get([question])[question]

    def statements_of(self, rows: Iterable[int]) -> dict[int, Stored[Span]]:
        """Statements by their row ids."""
        return self._statements.get(rows)

    def statements_in(self, versions: Iterable[int]) -> dict[int, list[Stored[Span]]]:
        """The statements of versions of documents, in the order of their text."""
        return self._statements_in.get(versions)

    def passages_of(self, versions: Iterable[int]) -> dict[int, list[Stored[Passage]]]:
        """The passages of versions of documents, in the order of their text."""
        return self._passages.get(versions)

    def figures_of(self, versions: Iterable[int]) -> dict[int, list[Stored[Figure]]]:
        """The figures of versions of documents, in the order of their text."""
        return self._figures.get(versions)

    def figures_by_row(self, rows: Iterable[int]) -> dict[int, Stored[Figure]]:
        """Figures by their row ids."""
        return self._figures_by_row.get(rows)

    def directives_of(self, versions: Iterable[int]) -> dict[int, list[Stored[Directive]]]:
        """The directives that versions of documents mention."""
        return self._directives.get(versions)

    def people_of(self, versions: Iterable[int]) -> dict[int, list[Stored[Person]]]:
        """The people that versions of documents name."""
        return self._people.get(versions)

    def events_of(self, versions: Iterable[int]) -> dict[int, list[Stored[Event]]]:
        """The dated events that versions of documents tell of."""
        return self._events.get(versions)

    def tasks_of(self, versions: Iterable[int]) -> dict[int, list[Stored[Task]]]:
        """The tasks that versions of documents set."""
        return self._tasks.get(versions)

    def documents_of(self, versions: Iterable[int]) -> dict[int, StoredDocument]:
        """What is known of versions of documents."""
        return self._documents.get(versions)

    def text_of(self, version: int) -> str:
        """The stored text of a version of a document."""
        return self._texts.get([version])[version]

    def page_at(self, version: int, offset: int) -> int | None:
        """The page on which the line at an offset of a version's text begins; ``None`` without pages."""
        starts = self._pages.get([version])[version]
        place = bisect_right(starts, offset, key=lambda each: each[0]) - 1
        return starts[place][1] if place >= 0 else None

    def replaced_by(self, document: str) -> list[StoredDocument]:
        """The other documents that a document, in any of its versions, was put in the place of; by id."""
        return self._replaced.get([document])[document]

    def _embed(self, questions: set[str]) -> dict[str, NDArray[np.float32]]:
        ordered = sorted(questions)
        return dict(zip(ordered, self.embedder.embed_queries(ordered), strict=True))

    def _load_statements(self, rows: set[int]) -> dict[int, Stored[Span]]:
        with self.database.session() as session:
            return load(session, STATEMENTS, rows)

    def _load_figures(self, rows: set[int]) -> dict[int, Stored[Figure]]:
        with self.database.session() as session:
            return load(session, FIGURES, rows)

    def _load_of(self, reading: Reading[T], versions: set[int]) -> dict[int, list[Stored[T]]]:
        found: dict[int, list[Stored[T]]] = {version: [] for version in versions}
        with self.database.session() as session:
            for stored in in_versions(session, reading, versions):
                found[stored.version_id].append(stored)
        return found

    def _load_documents(self, versions: set[int]) -> dict[int, StoredDocument]:
        with self.database.session() as session:
            return documents_of_versions(session, versions)

    def _load_texts(self, versions: set[int]) -> dict[int, str]:
        with self.database.session() as session:
            return {version: get_text(session, version) for version in versions}

    def _load_pages(self, versions: set[int]) -> dict[int, list[tuple[int, int]]]:
        with self.database.session() as session:
            return {version: page_starts(session, version) for version in versions}

    def _load_replaced(self, documents: set[str]) -> dict[str, list[StoredDocument]]:
        with self.database.session() as session:
            return {document: replaced_by_document(session, document) for document in documents}
