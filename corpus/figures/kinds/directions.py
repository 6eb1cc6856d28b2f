"""Which way a figure goes, and with what it is compared."""

import re

from corpus.figure import Kind
from corpus.figures.kinds.restating import RESTATES, restates
from corpus.figures.reading import Reading
from corpus.patterns import pattern

_WORDING = "figure_wording.toml"
_CHANGE = pattern(_WORDING, "kinds", "change")
_CHANGE_THAN = pattern(_WORDING, "kinds", "change_than")
_CHANGE_OF = pattern(_WORDING, "kinds", "change_of")
_NO_GROWTH = re.compile(r"(?:tốc độ|mức|tỷ lệ|tỉ lệ|đà)\s+(?:tăng trưởng|tăng|giảm)\s*$")
_COMPARED_BEFORE = pattern(_WORDING, "kinds", "compared_before")
_COMPARED = pattern(_WORDING, "kinds", "compared")
_FALLS_SHORT = re.compile(r"(?<!\w)(?:còn )?thiếu$")
_RESTATES_OR_ADDS = re.compile(rf"(?:{RESTATES.pattern}|\s*(?:và|,)?\s*)")
_BRACKETED_CHANGE = re.compile(r"(?<!\w)(tăng|giảm)(?:\s+(?:mạnh|nhẹ|cao|sâu|nhất|khá|nhanh))*\s*\($")
_PLAN_COMPARED = re.compile(
    r"(?:so với\s+)?(?:kế hoạch|mục tiêu|chỉ tiêu|dự toán)(?:(?!\s(?:là|gồm)\s)[^,;:().]){1,60}"
)
_UPWARD = frozenset({"cao hơn", "nhiều hơn", "nhanh hơn", "nhỉnh hơn", "hơn", "tăng trưởng", "tăng", "gấp"})


def direction_of(reading: Reading) -> str | None:
    """Which way the words before a figure say that it goes: "tăng", "giảm" or "vượt"."""
    head = reading.head
    match = _CHANGE.search(head) or _CHANGE_THAN.search(head)
    match = match or (_CHANGE_OF.search(head) if reading.is_percent else None)
    if match is None and reading.in_points and _FALLS_SHORT.search(head):
        return "giảm"
    if match is None or _NO_GROWTH.search(head):
        return None
    word = match["word"]
    if word in _UPWARD:
        return "tăng"
    return "vượt" if word == "vượt" else "giảm"


def same_direction(reading: Reading, earlier: Reading | None) -> str | None:
    """The direction of "tăng 9,84 điểm tương ứng 0,8%", and of "tăng mạnh nhất (6,4%)"."""
    if not reading.is_percent:
        adjoined = earlier is not None and restates(reading, earlier) and earlier.kind is Kind.CHANGE
        return earlier.direction if earlier is not None and adjoined else None
    if reading.clause.bracket is not None and not reading.head.strip():
        before = _BRACKETED_CHANGE.search(reading.sentence_head)
        return before[1] if before else None
    restated = (
        earlier is not None and earlier.kind is Kind.CHANGE and _RESTATES_OR_ADDS.fullmatch(reading.head)
    )
    adjoins = earlier is not None and earlier.clause.part == reading.clause.part
    return earlier.direction if earlier is not None and restated and adjoins else None


def comparison_of(reading: Reading) -> str | None:
    """With what the words around a figure compare it, as printed: "so với cùng kỳ"."""
    match = _COMPARED.search(reading.tail) or _COMPARED_BEFORE.search(reading.head)
    if match is not None and (match.start() <= 30 or match.re is _COMPARED_BEFORE):
        return " ".join(match["phrase"].split()).rstrip(" .,;:") or None
    plan = _PLAN_COMPARED.match(reading.tail)
    return " ".join(plan[0].split()) if plan and reading.is_percent else None
