"""Tables as lines: those that hold data, and those that only place text on a page."""

from collections.abc import Sequence
from itertools import chain

from corpus.document import BlockKind
from corpus.letterhead import is_motto
from corpus.lines import Line
from corpus.plain_text import read_plain_text

Rows = Sequence[Sequence[str]]


def table_lines(rows: Rows, table: int, page: int | None = None) -> list[Line]:
    """The lines of a table, its cells joined by " | "; ``table`` is its number in the document.

    Titles and units above the header ("Đơn vị: USD") stand in rows that are nearly empty: they are text.
    """
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    if is_layout(filled):
        return _text(filled, page)
    head = _rows_above_header(filled)
    return [
        *_text(filled[:head], page),
        *(Line(_joined(row), BlockKind.TABLE_ROW, table=table, page=page) for row in filled[head:]),
    ]


def is_layout(rows: Rows) -> bool:
    """Whether rows only place text: in one column, as a letterhead, as a signature."""
    if all(sum(bool(cell.strip()) for cell in row) < 2 for row in rows):
        return True
    cells = list(chain.from_iterable(rows))
    return len(rows) <= 6 and any(
        is_motto(cell.strip()) or cell.strip().startswith("Nơi nhận") for cell in cells
    )


def _rows_above_header(rows: Rows) -> int:
    counts = [sum(bool(cell.strip()) for cell in row) for row in rows]
    return next(index for index, count in enumerate(counts) if count * 2 > max(counts))


def _text(rows: Rows, page: int | None) -> list[Line]:
    cells = chain.from_iterable(rows)
    lines = chain.from_iterable(read_plain_text(cell) for cell in cells if cell.strip())
    return [Line(line.text, page=page) for line in lines]


def _joined(row: Sequence[str]) -> str:
    return " | ".join(" ".join(cell.split()) for cell in row)
