"""Units of a table's cells: printed in the cell, its column, its row, or once for all above the table."""

import re

from corpus.figures.quantities.quantity import Quantity
from corpus.patterns import pattern
from corpus.periods import find_periods
from corpus.units import read_unit

UNIT_COLUMN = re.compile(r"(?i)^(?:đvt|đơn vị tính|đơn vị|đơn vị đo)$")
UNIT_IN_HEADING = re.compile(r"\((?:đvt:?|đơn vị(?: tính)?:?)?\s*(?P<unit>[^()]{1,30})\)\s*$", re.IGNORECASE)
"""The unit in brackets at the end of a heading: "Hộ nghèo (hộ)", "Vốn (ĐVT: triệu đồng)"."""

_GENERIC = pattern("figure_wording.toml", "table_rows", "generic")
_RATE = re.compile(r"(?i)tỷ lệ|tỉ lệ|tỷ trọng|cơ cấu")
_NUMBER_OF = re.compile(r"(?i)(?:tổng\s+)?số(?:\s+lượng)?\s+(?=\w)")
_COUNTED = frozenset({"nouns", "places", "counters"})


def unit_of(quantity: Quantity, column: str, title: str, elsewhere: str | None) -> str | None:
    """The unit of a cell.

    Args:
        quantity: What the cell holds.
        column: The heading of its column.
        title: The title of its row.
        elsewhere: The unit that the row states in a column of its own, or the table for all its cells.
    """
    if quantity.unit is not None:
        return quantity.unit.text
    if "%" in column or _RATE.match(column):
        return "%"
    for words in (column, title):
        match = UNIT_IN_HEADING.search(words)
        if match is not None and not find_periods(match["unit"]):
            return match["unit"].strip()
    return elsewhere or _counted(quantity, column) or _counted(quantity, title)


def _counted(quantity: Quantity, words: str) -> str | None:
    """The thing that a heading counts, "Số hộ nghèo" or "Hộ nghèo", where the number is a whole one."""
    if _RATE.match(words):
        return "%"
    if _GENERIC.match(UNIT_IN_HEADING.sub("", words)):
        return None
    named = _NUMBER_OF.match(words)
    unit = read_unit(words.lower(), named.end() if named else 0) if quantity.value % 1 == 0 else None
    return unit.text if unit is not None and unit.group in _COUNTED else None
