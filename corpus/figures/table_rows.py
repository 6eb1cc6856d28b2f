"""Figures of a table: each cell with its row and column headings as its meaning, its row as evidence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.document import Block, Document, Span
from corpus.figure import QUALIFYING, Figure, Kind
from corpus.figures.prose import DocumentReading
from corpus.figures.quantities.quantity import Quantity
from corpus.figures.table_cells import Cell, cells_of_rows, quantities_of
from corpus.figures.table_heads import Caption, read_caption, read_head
from corpus.figures.table_meaning import Headings, comparison, direction, indicator, kind, period
from corpus.figures.table_places import names_places, names_zones, place_of_row
from corpus.figures.table_units import UNIT_COLUMN, unit_of
from corpus.numbers import parse_count
from corpus.places import Place
from corpus.places.named import place_in
from corpus.units import is_countable

_ORDER = re.compile(r"(?i)^(?:stt|tt|số tt|số thứ tự|no\.?|#)$")
_PART = re.compile(r"(?i)\s*(?:[-+*•–]\s*)?(?:trong đó|riêng|gồm|bao gồm)(?!\w)|\s*[-+*•–]\s")
"""What begins the title of a row that is a part of a row above it."""


@dataclass(slots=True)
class _Table:
    """A table while its rows are read; ``whole`` is the title of the row whose parts may follow."""

    columns: list[str]
    caption: Caption
    whole: str = ""


def read_table(document: Document, rows: list[Block], state: DocumentReading) -> None:
    """Add the figures of one table to ``state``; the first row holds the headings of the columns."""
    cells = cells_of_rows(document.text, rows)
    head = read_head(cells)
    table = _Table(head.columns, read_caption(document.text, rows[0].span.start))
    for row, of_row in zip(rows[head.rows :], cells[head.rows :], strict=True):
        _read_row(document.text, row, of_row, table, state)


def _read_row(text: str, row: Block, cells: list[Cell], table: _Table, state: DocumentReading) -> None:
    title_at = _title_index(cells, table.columns)
    title = cells[title_at].text if title_at is not None else ""
    part = _PART.match(title) is not None
    table.whole = table.whole if part else title
    named = table.columns[title_at] if title_at is not None and title_at < len(table.columns) else ""
    unit_of_row = _unit_of_row(cells, table.columns)
    place = place_of_row(title, named, state.place)
    first = len(state.figures)
    for index, cell in enumerate(cells):
        column = table.columns[index] if index < len(table.columns) else ""
        if index == title_at or _ORDER.match(column) or (UNIT_COLUMN.match(column) and unit_of_row):
            continue
        for quantity in quantities_of(cell):
            headings = Headings(
                row=title,
                column=column,
                caption=table.caption.name,
                unit=unit_of(quantity, column, title, unit_of_row or table.caption.unit),
                whole=table.whole if part else "",
                of_places=names_places(named) or names_zones(named),
            )
            figure = _figure(text, row.span, cell, quantity, headings)
            figure = replace(
                figure, place=place or place_in(column, state.place) or _of_caption(table, state)
            )
            figure = replace(figure, period=period(headings, figure.kind, state.timeline))
            state.figures.append(_with_parent(figure, state.figures, first))


def _of_caption(table: _Table, state: DocumentReading) -> Place | None:
    return place_in(table.caption.name, state.place) or state.place


def _unit_of_row(cells: Sequence[Cell], columns: Sequence[str]) -> str | None:
    pairs = zip(cells, columns, strict=False)
    return next((cell.text for cell, column in pairs if UNIT_COLUMN.match(column) and cell.text), None)


def _title_index(cells: list[Cell], columns: list[str]) -> int | None:
    for index, cell in enumerate(cells):
        ordinal = index < len(columns) and _ORDER.match(columns[index])
        if not ordinal and not cell.is_number and any(char.isalpha() for char in cell.text):
            return index
    return None


def _figure(text: str, row: Span, cell: Cell, quantity: Quantity, headings: Headings) -> Figure:
    """The figure of a cell but for its place, period and parent."""
    span = Span(cell.start + quantity.span.start, cell.start + quantity.span.end)
    plain = quantity.total is None and quantity.value_max is None and is_countable(headings.unit)
    return Figure(
        value=(parse_count(span.of(text)) if plain else None) or quantity.value,
        value_max=quantity.value_max,
        total=quantity.total,
        value_text=span.of(text),
        unit=headings.unit,
        indicator=indicator(headings),
        kind=kind(quantity, headings),
        qualifier=None,
        direction=direction(quantity, headings.column),
        comparison=comparison(headings.column),
        period=None,
        place=None,
        parent=None,
        span=span,
        cite=_trim(text, row),
        row=headings.row or None,
        column=headings.column or None,
    )


def _with_parent(figure: Figure, figures: list[Figure], first: int) -> Figure:
    """A percentage of a plan, a change or a share qualifies the result that stands to its left in the row."""
    if figure.kind not in QUALIFYING:
        return figure
    left = [i for i in range(first, len(figures)) if figures[i].kind is Kind.ACTUAL]
    return replace(figure, parent=left[-1]) if left else figure


def _trim(text: str, span: Span) -> Span:
    line = span.of(text)
    return Span(span.start + len(line) - len(line.lstrip()), span.start + len(line.rstrip()))
