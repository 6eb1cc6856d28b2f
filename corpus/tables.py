"""HTML tables as rows of cells, every column in its place."""

import re
from itertools import count

from bs4 import Tag

from corpus.letterhead import is_motto

_MAX_SPAN = 50
"""Columns or rows; no table of a report is wider than that by one cell, and a page may claim any number."""


def read_table(table: Tag) -> list[list[str]]:
    """The rows that hold text; a cell that spans several stands in each, so that columns stay aligned."""
    rows: list[list[str]] = []
    hanging: dict[int, tuple[str, int]] = {}
    for row in table.find_all("tr"):
        cells, hanging = _read_row(row, hanging)
        if any(cells):
            rows.append(cells)
    return rows


def is_layout(table: Tag) -> bool:
    """Whether a table only places text: around tables, in one column, as a letterhead or a signature."""
    if table.find("table") or all(len(row.find_all(("td", "th"))) < 2 for row in table.find_all("tr")):
        return True
    cells = [_text_of(cell) for cell in table.find_all("td")]
    return any(is_motto(cell) or cell.startswith("Nơi nhận") for cell in cells)


def _read_row(row: Tag, hanging: dict[int, tuple[str, int]]) -> tuple[list[str], dict[int, tuple[str, int]]]:
    """A row's cells between those that hang into it from above, and those that hang below it."""
    cells: list[str] = []
    below: dict[int, tuple[str, int]] = {}
    own = [cell for cell in row.find_all(("td", "th")) if cell.find_parent("tr") is row]
    waiting = [
        (_text_of(cell), _span(cell, "rowspan")) for cell in own for _ in range(_span(cell, "colspan"))
    ]
    for column in count():
        if column in hanging:
            text, left = hanging[column]
        elif waiting:
            text, left = waiting.pop(0)
        else:
            break
        cells.append(text)
        if left > 1:
            below[column] = (text, left - 1)
    return cells, below


def _span(cell: Tag, name: str) -> int:
    value = str(cell.get(name) or "")
    return max(1, min(int(value), _MAX_SPAN)) if re.fullmatch(r"[0-9]{1,9}", value) else 1


def _text_of(cell: Tag) -> str:
    """A cell's own text; where a page leaves cells open, as HTML allows, the next ones are nested in it."""
    own = (text for text in cell.strings if text.find_parent(("td", "th")) is cell)
    return re.sub(r"\s+", " ", " ".join(own)).strip()
