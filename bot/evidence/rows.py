"""Rows of the store as evidence: each with the words to quote for it, and where they stand."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from bot.evidence.candidates import Candidate
from bot.library import Library
from corpus.document import Passage, Span
from store.documents import StoredDocument
from store.lookup import Stored

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A row of a candidate's document; ``near`` is the document's best candidate, ``span`` what to quote."""

    stored: Stored[T]
    near: Candidate
    span: Span
    library: Library

    @property
    def item(self) -> T:
        """The thing that was read."""
        return self.stored.item

    @property
    def text(self) -> str:
        """The words to quote for it."""
        return self.stored.text

    @property
    def document(self) -> StoredDocument:
        """The document in which it was read."""
        return self.near.document

    @property
    def candidate(self) -> Candidate:
        """What to quote for it as a candidate; worked out when asked for, as most rows answer nothing."""
        return at(self.library, self.near, self.span, self.stored.row)


RowsOf = Callable[[Iterable[int]], Mapping[int, Sequence[Stored[T]]]]


def rows_of(
    library: Library, candidates: Sequence[Candidate], load: RowsOf[T], quoted: Callable[[T], Span]
) -> list[Found[T]]:
    """The rows of the candidates' documents: those of the best candidate's first, each in its order."""
    best: dict[int, Candidate] = {}
    for candidate in candidates:
        best.setdefault(candidate.document.version_id, candidate)
    rows = load(best)
    return [
        Found(row, candidate, quoted(row.item), library)
        for version, candidate in best.items()
        for row in rows.get(version, ())
    ]


def at(library: Library, near: Candidate, span: Span, row: int | None = None) -> Candidate:
    """A span of a candidate's document as a candidate of its own, as near to the question as that one."""
    passage = _around(library, near, span)
    start = passage.item.span.start
    text = passage.text[span.start - start : span.end - start]
    statement = replace(near.statement, item=span, text=text, row=near.statement.row if row is None else row)
    return replace(near, statement=statement, passage=passage)


def lengthened(library: Library, candidate: Candidate, characters: int) -> Candidate:
    """The candidate with the passages after its own too, until so many characters follow the statement.

    A list or a long sentence may run on into them.
    """
    version = candidate.document.version_id
    own = candidate.passage.item.span
    wanted = candidate.statement.item.start + characters
    ends = [p.item.span.end for p in library.passages_of([version])[version] if p.item.span.start >= own.end]
    if not ends or own.end >= wanted:
        return candidate
    end = next((end for end in ends if end >= wanted), ends[-1])
    return replace(candidate, passage=_widened(library, candidate.passage, end))


def _around(library: Library, near: Candidate, span: Span) -> Stored[Passage]:
    """The passage in which a span begins, lengthened where it ends before the span does."""
    version = near.document.version_id
    passages = library.passages_of([version])[version]
    found = next(p for p in passages if p.item.span.start <= span.start < p.item.span.end)
    if span.end <= found.item.span.end:
        return found
    return _widened(library, found, span.end)


def _widened(library: Library, passage: Stored[Passage], end: int) -> Stored[Passage]:
    whole = Span(passage.item.span.start, end)
    text = whole.of(library.text_of(passage.version_id))
    return replace(passage, item=replace(passage.item, span=whole), text=text)
