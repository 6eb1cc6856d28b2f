"""Evidence without a store: what was read in a few lines of text, as candidates for a question."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, TypeVar, cast

from bot.evidence.candidates import Candidate
from bot.evidence.figures import FigureCandidate, find_figures
from bot.library import Library
from bot.question import Audience, Question
from bot.understanding.reading import understand
from corpus.directive import Directive
from corpus.directives import read_directives
from corpus.document import Document, Passage, Span
from corpus.events import Event, read_events
from corpus.figure import Figure
from corpus.figures import read_figures
from corpus.people import read_people
from corpus.person import Person
from corpus.reading import read_document
from corpus.task import Task
from corpus.tasks import read_tasks
from store.documents import StoredDocument
from store.lookup import Stored

T = TypeVar("T")


def asked(text: str, *earlier: str, audience: Audience = Audience.CITIZEN) -> Question:
    """A question, understood; typed with its accents."""
    return understand(text, earlier, audience, str)


class Evidence:
    """Documents in the order given, each of which may begin with front matter; a library of their rows."""

    def __init__(self, *texts: str) -> None:
        self.documents = [
            read_document(f"d{n}", text.encode(), ".md") for n, text in enumerate(texts, start=1)
        ]
        found = [each for version in range(len(texts)) for each in self._statements(version)]
        # An earlier statement scores a little higher, as if it were nearer to the question.
        self.candidates = [replace(each, score=0.5 - n / 1_000) for n, each in enumerate(found)]
        self.figures = find_figures(self.library, self.candidates, asked("Có bao nhiêu?"))

    @property
    def library(self) -> Library:
        """What stands in for the store."""
        return cast("Library", _Library(self))

    def candidate(self, words: str) -> Candidate:
        """The first statement that says the words."""
        return next(each for each in self.candidates if words in each.text)

    def figure(self, value_text: str) -> FigureCandidate:
        """The first figure printed so."""
        return next(each for each in self.figures if each.figure.value_text == value_text)

    def figures_of(self, versions: Iterable[int]) -> dict[int, list[Stored[Figure]]]:
        return {version: self._rows(version, read_figures(self.documents[version])) for version in versions}

    def figures_within(self, statements: Iterable[int]) -> dict[int, dict[int, Stored[Figure]]]:
        found = {}
        for row in statements:
            version = row // 1_000
            span = self.documents[version].statements[row % 1_000]
            figures = self.figures_of([version])[version]
            within = [n for n, each in enumerate(figures) if span.start <= each.item.span.start < span.end]
            near = range(max(0, min(within) - 1), max(within) + 2) if within else ()
            parents = [figures[n].item.parent for n in within if figures[n].item.parent is not None]
            found[row] = {n: figures[n] for n in {*near, *parents} if n < len(figures)}
        return found

    def directives_of(self, versions: Iterable[int]) -> dict[int, list[Stored[Directive]]]:
        return {
            version: self._rows(version, read_directives(self.documents[version])) for version in versions
        }

    def people_of(self, versions: Iterable[int]) -> dict[int, list[Stored[Person]]]:
        return {version: self._rows(version, read_people(self.documents[version])) for version in versions}

    def events_of(self, versions: Iterable[int]) -> dict[int, list[Stored[Event]]]:
        return {version: self._rows(version, read_events(self.documents[version])) for version in versions}

    def tasks_of(self, versions: Iterable[int]) -> dict[int, list[Stored[Task]]]:
        return {version: self._rows(version, read_tasks(self.documents[version])) for version in versions}

    def passages_of(self, versions: Iterable[int]) -> dict[int, list[Stored[Passage]]]:
        return {version: self._rows(version, self.documents[version].passages) for version in versions}

    def text_of(self, version: int) -> str:
        return self.documents[version].text

    def texts_of(self, versions: Iterable[int]) -> dict[int, str]:
        return {version: self.text_of(version) for version in versions}

    def _statements(self, version: int) -> Iterator[Candidate]:
        document = self.documents[version]
        known = StoredDocument(version, document.id, 1, document.metadata, "", None, datetime.now(UTC))
        passages: list[Stored[Passage]] = self._rows(version, document.passages)
        for statement in self._rows(version, document.statements):
            start = statement.item.start
            around = next(p for p in passages if p.item.span.start <= start < p.item.span.end)
            yield Candidate(statement, around, known, score=0.0, dense=0.0)

    def _rows(self, version: int, items: Sequence[T]) -> list[Stored[T]]:
        document = self.documents[version]
        return [
            Stored(
                row=1_000 * version + ordinal,
                version_id=version,
                document=document.id,
                audience=document.metadata.audience,
                current=True,
                ordinal=ordinal,
                text=_quoted(document, item),
                item=item,
            )
            for ordinal, item in enumerate(items)
        ]


class _Library:
    """The rows of some documents, and figures that are all equally far from any question."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self.figures = dict.fromkeys(Audience, self)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._evidence, name)

    def embed(self, question: str) -> str:
        return question

    def cosines(self, _vector: str, _rows: Iterable[int]) -> dict[int, float]:
        return {}


def _quoted(document: Document, item: Any) -> str:
    span = item if isinstance(item, Span) else getattr(item, "cite", None) or item.span
    return span.of(document.text)
