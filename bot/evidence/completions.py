"""Indicators by how much of their plan they reached."""

import re
from collections.abc import Sequence
from decimal import Decimal

from bot.evidence.figures import FigureCandidate
from bot.question import Question
from bot.understanding.frame import Asks
from corpus.figure import Figure, Kind

FULFILLED = Decimal(100)
"""Per cent of a plan at which it is fulfilled."""

_BEYOND = {"vượt", "tăng"}

LISTED = 10
"""Figures in one list: more do not fit a phone screen."""

_OF_PLAN = re.compile(
    r"(?:vượt|đạt|hoàn thành).{0,20}(?:kế hoạch|mục tiêu|chỉ tiêu)|chỉ tiêu .{0,20}(?:vượt|đạt|hoàn thành)"
)
_SHORT_OF_PLAN = re.compile(r"(?:chưa|không|kém) (?:đạt|hoàn thành|vượt)")


def is_margin(figure: Figure) -> bool:
    """Whether a figure tells how far a result is from its plan, and not what share of it: "vượt 0,25%"."""
    return figure.direction is not None and figure.value < FULFILLED


def is_fulfilled(figure: Figure) -> bool:
    """Whether a plan was reached, by the share of it or by the margin."""
    return figure.direction in _BEYOND if is_margin(figure) else figure.value >= FULFILLED


def completions(question: Question, found: Sequence[FigureCandidate]) -> list[FigureCandidate]:
    """The indicators beyond, at or below their plan, the furthest first; none unless that is asked for."""
    lowered = question.text.lower()
    if question.frame.asks not in (Asks.LISTING, Asks.NAMES) or not _OF_PLAN.search(lowered):
        return []
    rows = [each for each in found if each.figure.kind is Kind.PLAN_COMPLETION and _is_asked(lowered, each)]
    return sorted(rows, key=lambda each: -each.figure.value)[:LISTED]


def _is_asked(lowered: str, each: FigureCandidate) -> bool:
    value = each.figure.value
    if _SHORT_OF_PLAN.search(lowered):
        return value < FULFILLED
    return value > FULFILLED if "vượt" in lowered else value >= FULFILLED
