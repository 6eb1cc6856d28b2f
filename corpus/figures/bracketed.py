"""What the words before a bracket say of the figure in it: a plan named there, a value compared with."""

import re

from corpus.figures.reading import Reading
from corpus.patterns import pattern

_WORDING = "figure_wording.toml"
_ANOTHER_TIME = pattern(_WORDING, "kinds", "another_time")
_PLAN_BEHIND = pattern(_WORDING, "kinds", "plan_behind")
_BASELINE = re.compile(r"(?:so với|so cùng kỳ|cùng kỳ|lần)[^,;()]{0,60}$")
_MOVES_ONLY = re.compile(r"\s*(?:giảm|tăng)?\s*(?:từ)?\s*")
_REACH = 90
"""Code points before a bracket that are asked."""


def is_plan_in_brackets(reading: Reading, earlier: Reading | None) -> bool:
    """Whether a figure alone in brackets is the plan named before: "đạt 41,4% kế hoạch (66.000 người)"."""
    bracket = reading.clause.bracket
    if bracket is None or earlier is None or not _MOVES_ONLY.fullmatch(reading.head):
        return False
    same = earlier.clause.sentence == reading.clause.sentence and earlier.quantity.end <= bracket
    between = earlier.text[earlier.quantity.end : bracket].lower()
    return same and not reading.comparison and _PLAN_BEHIND.search(between) is not None


def is_baseline(reading: Reading) -> bool:
    """Whether brackets hold the value compared with: "giảm 1,2% so với năm 2020 (93%)"."""
    bracket = reading.clause.bracket
    if bracket is None or reading.head.strip():
        return False
    return _BASELINE.search(reading.text[max(0, bracket - _REACH) : bracket]) is not None


def turns_to_another_time(reading: Reading, between: str) -> bool:
    """Whether the words behind a plan in brackets turn to another time: "(kế hoạch 9,2; năm 2022 là 8,9)"."""
    return reading.clause.bracket is not None and _ANOTHER_TIME.match(between) is not None
