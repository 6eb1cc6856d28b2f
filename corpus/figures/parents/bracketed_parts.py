"""Figures in brackets, which qualify the one before the bracket."""

import re

from corpus.figure import QUALIFYING, Kind
from corpus.figures.parents.qualifying import has_subject, qualifies
from corpus.figures.parents.wholes import is_plan_value, root_of
from corpus.figures.reading import Reading

_OF_WHOLE = re.compile(r"(?<!\w)(?:trên|trong) tổng(?: số)?$")
"""What leads to the whole of the figure before: a share in brackets behind is that of the part."""

_ANOTHER_TIME = re.compile(r"\s*(?:trước khi|(?:thời điểm|thời kỳ|giai đoạn) trước|con số này)")


def whole_of_bracketed(readings: list[Reading], before: list[int], reading: Reading) -> int | None:
    """The figure that one in brackets qualifies: one before it in them, or the nearest before them."""
    bracket = reading.clause.bracket
    inside = [i for i in before if readings[i].clause.bracket == bracket]
    if inside and (qualifies(reading) or is_plan_value(reading, readings[inside[-1]])):
        return root_of(readings, inside[-1])
    nearest = _nearest_outside(readings, before, reading)
    if nearest is None:
        return None
    if reading.kind is Kind.TARGET and _moves_alike(readings[nearest], reading):
        return nearest
    if reading.kind in QUALIFYING and _adjoins(readings[nearest], bracket) and not has_subject(reading):
        return nearest if readings[nearest].kind not in QUALIFYING else root_of(readings, nearest)
    return root_of(readings, nearest)


def _nearest_outside(readings: list[Reading], before: list[int], reading: Reading) -> int | None:
    """The figure before the brackets that they are about, unless they turn to another time."""
    bracket = reading.clause.bracket
    outside = [
        i
        for i in before
        if bracket is not None and readings[i].span.start < bracket and not _closed(readings[i], bracket)
    ]
    if not outside or _ANOTHER_TIME.match(_bracket_words(reading)):
        return None
    of_whole = len(outside) > 1 and reading.is_percent and _OF_WHOLE.search(readings[outside[-1]].head)
    return outside[-2] if of_whole else outside[-1]


def _moves_alike(change: Reading, target: Reading) -> bool:
    """Whether a target is that of a change: "giảm 3% (kế hoạch giảm 2,8%)"."""
    if change.in_points and target.in_points:
        return True
    return change.kind is Kind.CHANGE and change.direction is not None and change.direction in target.head


def _closed(reading: Reading, position: int) -> bool:
    """Whether a figure stands in brackets that close before an offset."""
    return reading.clause.bracket is not None and reading.text.find(")", reading.span.start, position) >= 0


def _bracket_words(reading: Reading) -> str:
    start = reading.clause.bracket
    return "" if start is None else reading.text[start + 1 : reading.span.start].lower()


def _adjoins(reading: Reading, bracket: int | None) -> bool:
    return bracket is not None and bracket - reading.quantity.end <= 60
