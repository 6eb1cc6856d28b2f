"""Tables typed into plain text: columns set apart by bars, tabs or wide blanks, without other markup."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

Row = tuple[str, ...]

_RULE = re.compile(r"(?=.*[-=_|+])[\s|+:=_–—-]+")
_NUMBER = re.compile(r"[-+−]?\s?\d[\d.,\u00a0 ]*(?:\s?%)?")
_COUNTED = re.compile(rf"{_NUMBER.pattern}(?:\s?[^\W\d]+){{0,3}}")
_EMPTY = re.compile(r"[-–—.…x/]*", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_ENDS_SENTENCE = re.compile(r"[^\d.][.;]$")
_MIN = 2
"""Rows, the head among them, and columns."""

_MAX_CELL = 160
"""Characters; what is longer is a sentence with a bar in it."""


@dataclass(frozen=True, slots=True)
class TypedTable:
    """A table from line ``start`` of a file up to ``end``: its rows, the head first."""

    start: int
    end: int
    rows: tuple[Row, ...]


def find_tables(lines: Sequence[str]) -> Iterator[TypedTable]:
    """The tables of a file in order; lines without columns, and menus without numbers, are none.

    Args:
        lines: The lines of the file, empty ones among them.
    """
    index = 0
    while index < len(lines):
        table = _table_at(lines, index)
        if table is not None:
            yield table
        index = table.end if table is not None else index + 1


def _by_bar(line: str) -> Row:
    """Cells between bars, with or without bars around them; a bar may be missing behind the last ones."""
    return tuple(line.strip().removeprefix("|").removesuffix("|").split("|"))


def _by_tab(line: str) -> Row:
    return tuple(line.rstrip().split("\t"))


def _by_tabs(line: str) -> Row:
    """Cells that as many tabs as it takes bring in line."""
    return tuple(re.split(r"\t+", line.strip()))


def _by_blanks(line: str) -> Row:
    return tuple(re.split(r"\t| {2,}", line.strip()))


_WAYS: tuple[tuple[Callable[[str], Row], re.Pattern[str]], ...] = (
    (_by_bar, _COUNTED),
    (_by_tab, _NUMBER),
    (_by_tabs, _NUMBER),
    (_by_blanks, _NUMBER),
)
"""Ways to set columns apart, the surest first, with what a cell of a column of numbers looks like."""


def _table_at(lines: Sequence[str], start: int) -> TypedTable | None:
    for way, number in _WAYS:
        head = _cells(lines[start], way)
        if len(head) < _MIN or not _is_head(head):
            continue
        end, rows = _rows(lines, start, way)
        if len(rows) >= _MIN and _is_table(rows, number):
            return TypedTable(start, end, tuple(rows))
    return None


def _rows(lines: Sequence[str], start: int, way: Callable[[str], Row]) -> tuple[int, list[Row]]:
    """The rows from the head on, rules dropped, and the line behind them."""
    rows: list[Row] = []
    end, apart = start, False
    for index in range(start, len(lines)):
        line = lines[index]
        if not line.strip():
            if apart or way is not _by_bar:
                break
            apart = True
            continue
        cells = _cells(line, way)
        if not _RULE.fullmatch(line):
            if rows and not _goes_on(cells, rows[0], way, apart=apart):
                break
            rows.append(cells)
        end, apart = index + 1, False
    return end, rows


def _goes_on(cells: Row, head: Row, way: Callable[[str], Row], *, apart: bool) -> bool:
    """Whether a line is a row below a head; behind an empty line one without numbers begins a new table."""
    few = _MIN if way is _by_bar else len(head)
    fits = few <= len(cells) <= len(head)
    return fits and (not apart or any(_COUNTED.fullmatch(cell) for cell in cells))


def _cells(line: str, way: Callable[[str], Row]) -> Row:
    return tuple(" ".join(cell.split()) for cell in way(line))


def _is_table(rows: Sequence[Row], number: re.Pattern[str]) -> bool:
    """Whether rows are a head in words and, below it, at least one column of numbers."""
    if any(len(cell) > _MAX_CELL or _ENDS_SENTENCE.search(cell) for cell in rows[0]):
        return False
    width = len(rows[0])
    columns = ([row[n] for row in rows[1:] if n < len(row)] for n in range(1, width))
    return any(_holds_numbers(column, number) for column in columns)


def _is_head(row: Row) -> bool:
    """Whether cells name columns: words, or years, and at most one of them is empty."""
    named = [cell for cell in row if _YEAR.fullmatch(cell) or (cell and not _COUNTED.fullmatch(cell))]
    return len(named) >= len(row) - 1


def _holds_numbers(column: Sequence[str], number: re.Pattern[str]) -> bool:
    filled = [cell for cell in column if not _EMPTY.fullmatch(cell)]
    return 2 * sum(number.fullmatch(cell) is not None for cell in filled) > len(filled)
