"""Whether a figure is of the start, the end or the whole of a year, where a question names one of them."""

import re

from bot.evidence.figures import FigureCandidate
from bot.understanding.frame import Frame
from corpus.figure import Kind

_START = re.compile(r"(?<!tháng )(?<!quý )(?<!\w)đầu (?:năm|(?=\d{4}))")
_END = re.compile(r"(?<!tháng )(?<!quý )(?<!\w)(?:cuối|hết) (?:năm|(?=\d{4}))|31/12")
_PART = re.compile(
    r"(?<!\d)\d{1,2} tháng|(?<!\w)quý(?!\w)|nửa (?:đầu|cuối)|(?<!\d)(?:30|31)/0?[1-9](?!\d)|tháng \d"
)
_TWELVE = re.compile(r"12 tháng|tháng 12|(?<!\w)(?:cuối|hết) năm")
_PLANNED = frozenset({Kind.TARGET, Kind.ALLOCATION, Kind.PLAN_COMPLETION})
"""Kinds that are of a whole year whenever they were told."""


def is_of_another_time(frame: Frame, each: FigureCandidate) -> bool:
    """Whether a figure is of the start of a year and the end is asked for, or of a part and the whole is."""
    period = each.figure.period
    if frame.point is None or period is None:
        return False
    said = period.text.lower()
    if frame.point == "đầu":
        return _END.search(said) is not None
    is_part = _PART.search(said) is not None and not _TWELVE.search(said) and not frame.months
    return _START.search(said) is not None or (is_part and each.figure.kind not in _PLANNED)
