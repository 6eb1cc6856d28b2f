"""What is read from the store to answer, remembered, for nothing of a version of a document ever changes."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import TypeVar

from bot.bulk_cache import BulkCache
from corpus.directive import Directive
from corpus.document import Passage, Span
from corpus.events import Event
from corpus.figure import Figure
from corpus.person import Person
from corpus.task import Task
from store.around import figures_within, passages_around, statements_around
from store.database import Database
from store.documents import StoredDocument, documents_of_versions, get_texts, page_starts
from store.lookup import Stored, in_versions, load
from store.readings import DIRECTIVES, EVENTS, FIGURES, PASSAGES, PEOPLE, STATEMENTS, TASKS, Reading

T = TypeVar("T")

ROWS_KEPT = 20_000
VERSIONS_KEPT = 500
DOCUMENTS_KEPT = 10_000
"""What is kept in memory of the store, some tens of megabytes; what is known of a document is little."""


class StoreReader:
    """Reads rows by their ids, or all of a kind in versions of documents."""

    def __init__(self, database: Database, before: "StoreReader | None" = None) -> None:
        """Read from a store; what a reader ``before`` remembers is shared with it."""
        self.database = database
        self._remembered: _Remembered = before._remembered if before else _Remembered(database)

    def statements_of(self, rows: Iterable[int]) -> dict[int, Stored[Span]]:
        """Statements by their row ids."""
        return self._remembered.statements.get(rows)

    def statements_around(self, figures: Iterable[int]) -> set[int]:
        """The row ids of the statements that state figures."""
        return set(self._remembered.around_figures.get(figures).values())

    def passages_around(self, statements: Iterable[int]) -> dict[int, Stored[Passage]]:
        """The passages in which statements begin, by the row ids of the statements."""
        return self._remembered.around_statements.get(statements)

    def figures_within(self, statements: Iterable[int]) -> dict[int, Mapping[int, Stored[Figure]]]:
        """For each statement the figures that it states, those beside them and those that they qualify.

        They are by their ordinals in the document.
        """
        return self._remembered.within_statements.get(statements)

    def passages_of(self, versions: Iterable[int]) -> dict[int, list[Stored[Passage]]]:
        """The passages of versions of documents, in the order of their text."""
        return self._remembered.passages.get(versions)

    def figures_of(self, versions: Iterable[int]) -> dict[int, list[Stored[Figure]]]:
        """The figures of versions of documents, in the order of their text."""
        return self._remembered.figures.get(versions)

    def directives_of(self, versions: Iterable[int]) -> dict[int, list[Stored[Directive]]]:
        """The directives that versions of documents mention."""
        return self._remembered.directives.get(versions)

    def people_of(self, versions: Iterable[int]) -> dict[int, list[Stored[Person]]]:
        """The people that versions of documents name."""
        return self._remembered.people.get(versions)

    def events_of(self, versions: Iterable[int]) -> dict[int, list[Stored[Event]]]:
        """The dated events that versions of documents tell of."""
        return self._remembered.events.get(versions)

    def tasks_of(self, versions: Iterable[int]) -> dict[int, list[Stored[Task]]]:
        """The tasks that versions of documents set."""
        return self._remembered.tasks.get(versions)

    def documents_of(self, versions: Iterable[int]) -> dict[int, StoredDocument]:
        """What is known of versions of documents."""
        return self._remembered.documents.get(versions)

    def text_of(self, version: int) -> str:
        """The stored text of a version of a document."""
        return self._remembered.texts.get([version])[version]

    def texts_of(self, versions: Iterable[int]) -> dict[int, str]:
        """The stored texts of versions of documents."""
        return self._remembered.texts.get(versions)

    def page_at(self, version: int, offset: int) -> int | None:
        """The page on which the line at an offset of a version's text begins; ``None`` without pages."""
        starts = self._remembered.pages.get([version])[version]
        place = bisect_right(starts, offset, key=lambda each: each[0]) - 1
        return starts[place][1] if place >= 0 else None


class _Remembered:
    def __init__(self, database: Database) -> None:
        self._database = database
        self.statements = BulkCache(lambda rows: self._load(STATEMENTS, rows), ROWS_KEPT)
        self.around_figures = BulkCache(self._load_around_figures, ROWS_KEPT)
        self.around_statements = BulkCache(self._load_around_statements, ROWS_KEPT)
        self.within_statements = BulkCache(self._load_within_statements, ROWS_KEPT)
        self.passages = BulkCache(lambda versions: self._load_of(PASSAGES, versions), VERSIONS_KEPT)
        self.figures = BulkCache(lambda versions: self._load_of(FIGURES, versions), VERSIONS_KEPT)
        self.directives = BulkCache(lambda versions: self._load_of(DIRECTIVES, versions), VERSIONS_KEPT)
        self.people = BulkCache(lambda versions: self._load_of(PEOPLE, versions), VERSIONS_KEPT)
        self.events = BulkCache(lambda versions: self._load_of(EVENTS, versions), VERSIONS_KEPT)
        self.tasks = BulkCache(lambda versions: self._load_of(TASKS, versions), VERSIONS_KEPT)
        self.documents = BulkCache(self._load_documents, DOCUMENTS_KEPT)
        self.texts = BulkCache(self._load_texts, VERSIONS_KEPT)
        self.pages = BulkCache(self._load_pages, VERSIONS_KEPT)

    def _load(self, reading: Reading[T], rows: set[int]) -> dict[int, Stored[T]]:
        with self._database.session() as session:
            return load(session, reading, rows)

    def _load_of(self, reading: Reading[T], versions: set[int]) -> dict[int, list[Stored[T]]]:
        found: dict[int, list[Stored[T]]] = {version: [] for version in versions}
        with self._database.session() as session:
            for stored in in_versions(session, reading, versions):
                found[stored.version_id].append(stored)
        return found

    def _load_around_figures(self, figures: set[int]) -> dict[int, int]:
        with self._database.session() as session:
            return statements_around(session, figures)

    def _load_around_statements(self, statements: set[int]) -> dict[int, Stored[Passage]]:
        with self._database.session() as session:
            return passages_around(session, statements)

    def _load_within_statements(self, statements: set[int]) -> Mapping[int, Mapping[int, Stored[Figure]]]:
        with self._database.session() as session:
            return figures_within(session, statements)

    def _load_documents(self, versions: set[int]) -> dict[int, StoredDocument]:
        with self._database.session() as session:
            return documents_of_versions(session, versions)

    def _load_texts(self, versions: set[int]) -> dict[int, str]:
        with self._database.session() as session:
            return get_texts(session, versions)

    def _load_pages(self, versions: set[int]) -> dict[int, list[tuple[int, int]]]:
        with self._database.session() as session:
            return {version: page_starts(session, version) for version in versions}
