"""Ranges of numbers, and parts of a total."""

import re
from dataclasses import replace
from decimal import Decimal

from corpus.document import Span
from corpus.figures.quantities.quantity import PrintedNumber, Quantity, single
from corpus.units import SCALES, Unit, is_rate

_HYPHEN = re.compile(r"\s?[-–—÷]\s?(?=\d)")
_UNTIL = re.compile(r"\s+(?:đến|tới)\s+(?:gần\s+|hơn\s+|khoảng\s+)?(?=\d)")
_TOTAL = re.compile(
    r"\s?/\s?(?=\d)|(?:\s+[^\W\d]+){0,3}\s+(?:trên|trong)\s+tổng\s+(?:số\s+)?(?=\d)|\s+trên\s+(?=\d)"
)
_FROM = re.compile(r"\btừ\s+(?:gần\s+|hơn\s+|khoảng\s+|mức\s+)?$", re.IGNORECASE)
_MAX_PLAIN_TOTAL = Decimal(100_000)


def range_of(text: str, low: PrintedNumber, high: PrintedNumber) -> Quantity | None:
    """A range: "73-75%", "từ 5 đến 7%", "từ 5 triệu đến 7 triệu đồng"."""
    left, right = single(text, low), single(text, high)
    if not _joined(text, low, high, left, right) or not _alike(left, right):
        return None
    scale = low.scale if low.scale_end > low.span.end else high.scale
    if low.value * scale >= high.scaled:
        return None
    if right.unit is not None and right.unit.group == "currencies" and low.scale in (high.scale, Decimal(1)):
        return replace(right, span=Span(low.span.start, high.span.end), value=low.value, value_max=high.value)
    scaled = low.scale != high.scale and high.scale_end > high.span.end
    span = Span(low.span.start, high.scale_end if scaled else right.span.end)
    currency = right.unit if low.scale == high.scale else _bare(right.unit)
    return replace(right, span=span, value=low.value * scale, value_max=high.scaled, unit=currency)


def _joined(text: str, low: PrintedNumber, high: PrintedNumber, left: Quantity, right: Quantity) -> bool:
    """Whether a dash or "đến" joins two numbers; where the first has another unit, "từ" stands before it."""
    hyphen, until = _HYPHEN.match(text, low.span.end), _UNTIL.match(text, left.end)
    if hyphen is None and left.unit is not None and _same_unit(left, right):
        hyphen = _HYPHEN.match(text, left.end)
    start = high.span.start
    if not ((hyphen and hyphen.end() == start) or (until and until.end() == start)):
        return False
    apart = left.end < start and not _same_unit(left, right)
    return not apart or _FROM.search(text[: low.span.start]) is not None


def _bare(unit: Unit | None) -> Unit | None:
    """The unit without the scale word of money, for a range whose two ends have different scales."""
    if unit is None or unit.group != "currencies":
        return unit
    words = unit.text.split()
    while len(words) > 1 and words[0] in SCALES:
        words.pop(0)
    return Unit(" ".join(words), unit.end, unit.group)


def _same_unit(left: Quantity, right: Quantity) -> bool:
    return left.unit is None or (right.unit is not None and left.unit.text == right.unit.text)


def _alike(left: Quantity, right: Quantity) -> bool:
    """Whether two numbers can be the ends of one range: the first has no unit of its own, or the same."""
    if left.unit is None or left.unit.group == "unknown" or right.unit is None:
        return True
    return left.unit.text.split("/")[0].split()[-1] == right.unit.text.split("/")[0].split()[-1]


def part_of_total(text: str, part: PrintedNumber, whole: PrintedNumber) -> Quantity | None:
    """A part of a total: "20/27 chỉ tiêu", "20 trên tổng số 27 chỉ tiêu"."""
    joint = _TOTAL.match(text, part.span.end)
    if is_rate(text, part.span.end) or joint is None or joint.end() != whole.span.start:
        return None
    if part.scale != 1 or whole.scale != 1:
        return None
    right = single(text, whole)
    if part.value % 1 or whole.value % 1 or part.value > whole.value or part.value < 0:
        return None
    if "tổng" not in joint[0] and not _may_be_part(joint[0], right):
        return None
    span = Span(part.span.start, whole.span.end)
    return replace(right, span=span, value=part.value, total=whole.value)


def _may_be_part(joint: str, right: Quantity) -> bool:
    if right.unit is None:
        return "/" in joint and right.value <= _MAX_PLAIN_TOTAL
    return right.unit.group not in {"symbols", "currencies"}
