"""Counts that name what they count before the number only: "số lượt người được khám là 38.255"."""

import re
from collections.abc import Sequence

from corpus.figures.reading import Reading
from corpus.units import read_unit

_NUMBER_OF = re.compile(r"(?<!\w)(?:tổng\s+)?số(?:\s+lượng)?\s+(?=\w)", re.IGNORECASE)
_IS = re.compile(r"(?<!\w)(?:là|đạt|còn|có)\s*$")
_LEFT = re.compile(r"(?<!\w)(?:chỉ|nay|hiện|giờ) còn$")
_KNOWN = frozenset({"nouns", "places", "counters"})


def complete_counts(readings: Sequence[Reading]) -> None:
    """Give bare numbers behind "số ... là" the unit that stands there, and what is left the unit of all."""
    for index, reading in enumerate(readings):
        if index and _is_left_of(reading, readings[index - 1]):
            reading.unit, reading.unit_group = readings[index - 1].unit, readings[index - 1].unit_group
            reading.continues = index - 1
            continue
        named = _NUMBER_OF.search(reading.wide_words) if reading.unit is None else None
        if named is None or reading.clause.bracket is not None or not _IS.search(reading.head):
            continue
        unit = read_unit(reading.wide_words, named.end())
        if unit is not None and unit.group in _KNOWN:
            reading.unit, reading.unit_group = unit.text, unit.group


def _is_left_of(reading: Reading, earlier: Reading) -> bool:
    """Whether a bare number is what is left of the count before it: "khai giảng 30 người, nay chỉ còn 11"."""
    same = earlier.clause.sentence == reading.clause.sentence and earlier.clause.bracket is None
    counted = earlier.unit_group in _KNOWN and reading.value <= earlier.value
    bare = reading.unit is None and reading.clause.bracket is None
    return bare and same and counted and _LEFT.search(reading.head) is not None
