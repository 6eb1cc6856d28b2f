"""The cells of a table's rows, and the quantities in them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.document import Block, Span
from corpus.figures.quantities import read_quantities
from corpus.figures.quantities.quantity import Quantity
from corpus.numbers import parse_number
from corpus.numbers_named import find_marks
from corpus.units import read_unit

NUMBER_CELL = re.compile(
    r"\s*(?P<number>[-+−]?\s?(?:\d{1,3}(?: \d{3})+(?:,\d+)?|\d+(?:[.,]\d+)*))\s*(?P<percent>%?)\s*"
)
"""A cell that holds a number and nothing but a percent sign."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; ``start`` is the offset of its text in the document."""

    text: str
    start: int

    @property
    def is_number(self) -> bool:
        """Whether it holds a number alone."""
        return NUMBER_CELL.fullmatch(self.text) is not None


def cells_of_rows(text: str, rows: Sequence[Block]) -> list[list[Cell]]:
    """The cells of the rows of one table; where all rows have bars around them, these bound no cell."""
    lines = [row.span.of(text) for row in rows]
    framed = all(len(line) > 1 and line.startswith("|") and line.endswith("|") for line in lines)
    return [_cells(line, row.span.start, framed=framed) for line, row in zip(lines, rows, strict=True)]


def _cells(line: str, offset: int, *, framed: bool) -> list[Cell]:
    start, end = (1, len(line) - 1) if framed else (0, len(line))
    cells: list[Cell] = []
    for part in line[start:end].split("|"):
        blank = len(part) - len(part.lstrip())
        cells.append(Cell(part.strip(), offset + start + (blank if part.strip() else 0)))
        start += len(part) + 1
    return cells


def quantities_of(cell: Cell) -> list[Quantity]:
    """The quantities of a cell, with offsets within it."""
    match = NUMBER_CELL.fullmatch(cell.text)
    if match is None:
        return read_quantities(cell.text, find_marks(cell.text, None).taken)
    sign = -1 if match["number"][0] in "-−" else 1
    digits = match["number"].lstrip("-+− ")
    value = parse_number(digits.replace(" ", "\u00a0"))
    if value is None:
        return []
    span = Span(*match.span("number"))
    unit = read_unit(cell.text, span.end) if match["percent"] else None
    return [Quantity(span, sign * value, None, None, unit, unit.end if unit else span.end)]
