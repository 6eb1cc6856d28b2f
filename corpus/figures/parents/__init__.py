"""Which figure another one qualifies: "9.310 lao động, đạt 60,06% kế hoạch (trong tỉnh 2.052 ...)"."""

import re

from corpus.figure import QUALIFYING, Kind
from corpus.figures.among import among_whom
from corpus.figures.parents.bracketed_parts import whole_of_bracketed
from corpus.figures.parents.listed_parts import whole_before_list
from corpus.figures.parents.peers import whole_of_peers
from corpus.figures.parents.siblings import whole_of_sibling
from corpus.figures.parents.wholes import counted_alike, root_of
from corpus.figures.reading import Reading

_REACH = 40
"""Figures before one that are asked whether it qualifies them; no sentence of prose holds more."""

_GOES_ON = re.compile(
    r"[\s\-–+•*]*(?:trong đó|trong số (?:đó|này|trên)|cụ thể|bao gồm|gồm|"
    r"(?:cơ cấu|phân|chia|tính|xét) theo [^\d,;:]{2,40}[:,])(?!\w)"
)
"""What begins a sentence about parts of the figure before it: "Trong đó, nam giới chiếm 51%"."""

_YEAR = re.compile(r"(?:^|[;,]\s*)\s*riêng (?P<year>năm (?:19|20)\d\d)(?!\d)")
_GAP = 3
"""Code points between two sentences of a block."""


def link_parents(readings: list[Reading]) -> None:
    """Set ``parent`` of the readings of one block."""
    for index, reading in enumerate(readings):
        reading.parent = _parent(readings, index)
        if reading.parent is not None:
            _take_from_parent(reading, readings[reading.parent])


def _take_from_parent(reading: Reading, parent: Reading) -> None:
    """Parts of an allocation are allocations; a part without a unit is counted like the whole."""
    money = reading.unit_group == "currencies"
    if money and parent.kind is Kind.ALLOCATION and reading.kind is Kind.ACTUAL:
        reading.kind = Kind.ALLOCATION
    if reading.unit is None and not parent.is_percent:
        reading.unit, reading.unit_group = parent.unit, parent.unit_group


def _parent(readings: list[Reading], index: int) -> int | None:
    reading = readings[index]
    before = [
        i
        for i in range(max(0, index - _REACH), index)
        if readings[i].clause.sentence == reading.clause.sentence
    ]
    if reading.continues is not None:
        return None
    if not before:
        return _in_sentence_before(readings, index)
    if reading.clause.bracket is not None:
        return whole_of_bracketed(readings, before, reading)
    of_year = _of_same_year(readings, before, reading)
    if of_year is not None:
        return of_year
    whole = whole_before_list(readings, before, reading)
    whole = whole if whole is not None else whole_of_peers(readings, before, reading)
    return whole if whole is not None else whole_of_sibling(readings, index)


def _of_same_year(readings: list[Reading], before: list[int], reading: Reading) -> int | None:
    """The figure of the year that a share or a change names: "riêng năm 2022 vượt 3,2%"."""
    year = _YEAR.search(reading.head)
    if year is None or reading.kind not in QUALIFYING:
        return None
    named = [i for i in before if year["year"] in readings[i].wide and readings[i].clause.bracket is None]
    stated = [i for i in named if readings[i].kind not in QUALIFYING]
    return stated[-1] if stated else None


def _in_sentence_before(readings: list[Reading], index: int) -> int | None:
    """The whole that the sentence before states, for the first of its parts."""
    reading = readings[index]
    if index and (among := among_whom(reading)):
        counted = [i for i in range(index) if readings[i].unit == among and readings[i].parent is None]
        return counted[-1] if counted and readings[counted[-1]].value >= reading.value else None
    if not index or not _GOES_ON.match(reading.sentence_head):
        return None
    sentence = readings[index - 1].clause.sentence
    if reading.clause.sentence.start - sentence.end > _GAP:
        return None
    outside = [
        i
        for i in range(max(0, index - _REACH), index)
        if readings[i].clause.sentence == sentence and readings[i].clause.bracket is None
    ]
    wholes = [i for i in outside if readings[i].kind not in QUALIFYING]
    alike = bool(wholes) and (reading.is_percent or counted_alike(readings[wholes[-1]], reading))
    return root_of(readings, wholes[-1]) if alike else None
