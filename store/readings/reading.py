"""What it takes to keep one kind of thing that is read in a document."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Row, Table

from corpus.document import Span
from store.models import SpanRow

T = TypeVar("T")
Columns = dict[str, object]


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """A kind of thing, its table, and the way there and back.

    Attributes:
        model: The rows of its table.
        write: The columns of a thing, but for its version and ordinal.
        read: The thing of a row.
        quote: The columns with the start and the end of the words to quote for it.
    """

    model: type[SpanRow]
    write: Callable[[T], Columns]
    read: Callable[[Row[Any]], T]
    quote: tuple[str, str] = ("start", "end")

    @property
    def table(self) -> Table:
        """The table, for rows without the cost of objects."""
        table = self.model.__table__
        assert isinstance(table, Table)  # noqa: S101  every model here is declared as one
        return table

    def quoted(self, row: Row[Any]) -> Span:
        """Where the words to quote for a row stand."""
        start, end = self.quote
        return Span(getattr(row, start), getattr(row, end))

    def quoted_columns(self) -> tuple[ColumnElement[int], ColumnElement[int]]:
        """The columns of `quoted`."""
        start, end = self.quote
        return self.table.c[start], self.table.c[end]


def span_columns(span: Span) -> Columns:
    """The columns of where a thing stands."""
    return {"start": span.start, "end": span.end}


def span_of(row: Row[Any]) -> Span:
    """Where the thing of a row stands."""
    return Span(row.start, row.end)


def cite_columns(cite: Span) -> Columns:
    """The columns of the words to quote, where they are more than the thing itself."""
    return {"cite_start": cite.start, "cite_end": cite.end}


def cite_of(row: Row[Any]) -> Span:
    """The words to quote for a row that keeps them."""
    return Span(row.cite_start, row.cite_end)


CITE = ("cite_start", "cite_end")
