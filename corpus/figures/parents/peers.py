"""Figures of one part of a sentence, of which the later ones qualify the first."""

import re

from corpus.figure import Kind
from corpus.figures.parents.listed_parts import whole_of_which
from corpus.figures.parents.qualifying import has_subject, qualifies
from corpus.figures.parents.wholes import is_plan_value, root_of
from corpus.figures.reading import Reading

_PERSONS = frozenset("người hộ khẩu em cháu trẻ".split()) | {"lao động", "học sinh", "sinh viên", "hộ nghèo"}
_AMONG_THEM = re.compile(r"trong số (?:đó|này|trên)(?!\w)")


def whole_of_peers(readings: list[Reading], before: list[int], reading: Reading) -> int | None:
    """The figure of the same part of the sentence that one without a subject of its own qualifies."""
    peers = [i for i in before if readings[i].clause.part == reading.clause.part]
    if not peers:
        if qualifies(reading):
            return _compared_back(readings, before, reading)
        return whole_of_which(readings, before, peers, reading)
    share = max(i for i in before if i >= peers[-1])
    if _changes_share(reading, readings[share], readings[root_of(readings, share)]):
        return share
    root = root_of(readings, peers[-1])
    if _AMONG_THEM.match(reading.tail) and reading.value <= readings[root].value:
        return root
    planned = is_plan_value(reading, readings[peers[-1]]) or is_plan_value(reading, readings[root])
    if qualifies(reading) or planned:
        return root
    return whole_of_which(readings, before, peers, reading)


def _compared_back(readings: list[Reading], before: list[int], reading: Reading) -> int | None:
    """The count that a change behind a semicolon goes back to: "5.320 hộ; so với đầu năm giảm 12 hộ"."""
    if reading.in_points:
        rates = [i for i in before if readings[i].is_percent and readings[i].clause.bracket is None]
        return rates[-1] if rates else None
    alike = [i for i in before if readings[i].unit == reading.unit and readings[i].clause.bracket is None]
    changes = reading.kind is Kind.CHANGE and not reading.is_percent
    return root_of(readings, alike[-1]) if alike and changes else None


def _changes_share(reading: Reading, share: Reading, whole: Reading) -> bool:
    """Whether a change is one of a rate of people: "18.306 hộ nghèo, chiếm 9,2%, giảm 3%"."""
    of_people = (whole.unit or "").removeprefix("lượt ") in _PERSONS
    change = reading.kind is Kind.CHANGE and reading.is_percent and not has_subject(reading)
    return change and share.kind is Kind.SHARE and share is not whole and of_people
