"""The head of a table: what its columns are called, and what stands above it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.figures.table_cells import Cell
from corpus.patterns import pattern

_WORDING = "figure_wording.toml"

_UNIT_ABOVE = pattern(_WORDING, "table_heads", "unit_above")
_UNIT_IN_BRACKETS = re.compile(r"\((?P<unit>%|[^()\d]{1,30})\)\s*\.?$")
_CAPTION = pattern(_WORDING, "table_heads", "caption")
_ORDINAL = re.compile(r"\(?(?:[A-ZĐ]|(?P<n>\d{1,2}))\)?(?:\s*=[\s\d()/+x:*.=-]+)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MAX_CAPTION = 240
"""Characters; a longer line above a table is a paragraph that ends before it."""

_LINES_ABOVE = 3


@dataclass(frozen=True, slots=True)
class Head:
    """``columns`` are the headings; ``rows`` is how many rows of the table they take."""

    columns: list[str]
    rows: int


@dataclass(frozen=True, slots=True)
class Caption:
    """What the lines above a table say of all of it: its name, and the unit of its numbers."""

    name: str = ""
    unit: str | None = None


def read_head(rows: Sequence[Sequence[Cell]]) -> Head:
    """The headings of the columns: the first row, with those of a second one under headings that span.

    A row that numbers the columns ("A | B | 1 | 2 = 1/3") belongs to the head and says nothing.
    """
    columns = [cell.text for cell in rows[0]]
    taken = 1
    if taken < len(rows) and _goes_on(columns, rows[taken]):
        below = [cell.text for cell in rows[taken]]
        columns = [", ".join(dict.fromkeys(filter(None, pair))) for pair in zip(columns, below, strict=True)]
        taken += 1
    if taken < len(rows) and _numbers_columns(rows[taken]):
        taken += 1
    return Head(columns, taken)


def _goes_on(columns: Sequence[str], row: Sequence[Cell]) -> bool:
    """Whether a row without numbers says more of headings that stand over several columns."""
    if len(row) != len(columns) or any(cell.is_number and not _YEAR.fullmatch(cell.text) for cell in row):
        return False
    spanned = len(set(columns)) < len(columns) or not all(columns[1:])
    return spanned and any(cell.text and cell.text != name for cell, name in zip(row, columns, strict=True))


def _numbers_columns(row: Sequence[Cell]) -> bool:
    matches = [_ORDINAL.fullmatch(cell.text) for cell in row if cell.text]
    numbers = [int(match["n"]) for match in matches if match is not None and match["n"]]
    counted = len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    return counted and numbers[0] in (1, 2) and all(matches)


def read_caption(text: str, start: int) -> Caption:
    """The caption of the table that begins at an offset: "Biểu 1. Số hộ nghèo (hộ)", "ĐVT: triệu đồng"."""
    lines = text[max(0, start - 2 * _MAX_CAPTION) : start].rstrip("\n").split("\n")[-_LINES_ABOVE:]
    name, unit = "", None
    for line in reversed(lines):
        stated = _UNIT_ABOVE.search(line)
        unit = unit or (stated["unit"].strip() if stated else None)
        rest = _UNIT_ABOVE.sub("", line).strip(" ()")
        if " | " in line or len(line) > _MAX_CAPTION:
            break
        if rest and not rest.endswith((".", ";")):
            name = line
            break
        if rest:
            break
    named = _CAPTION.sub("", _UNIT_ABOVE.sub("", name)).strip(" :")
    bracket = _UNIT_IN_BRACKETS.search(named)
    return Caption(named, unit or (bracket["unit"].strip() if bracket else None))
