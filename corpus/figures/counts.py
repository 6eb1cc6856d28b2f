"""Counts that name what they count before the number only: "số lượt người được khám là 38.255"."""

import re
from collections.abc import Sequence

from corpus.figures.reading import Reading
from corpus.units import read_unit

_NUMBER_OF = re.compile(r"(?<!\w)(?:tổng\s+)?số(?:\s+lượng)?\s+(?=\w)", re.IGNORECASE)
_IS = re.compile(r"(?<!\w)(?:là|đạt|còn|có)\s*$")
_KNOWN = frozenset({"nouns", "places", "counters"})


def complete_counts(readings: Sequence[Reading]) -> None:
    """Give bare numbers behind "số ... là" the unit that stands there."""
    for reading in readings:
        named = _NUMBER_OF.search(reading.wide_words) if reading.unit is None else None
        if named is None or reading.clause.bracket is not None or not _IS.search(reading.head):
            continue
        unit = read_unit(reading.wide_words, named.end())
        if unit is not None and unit.group in _KNOWN:
            reading.unit, reading.unit_group = unit.text, unit.group
