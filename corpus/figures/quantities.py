"""Quantities: numbers with their scale words, ranges, totals and units, before their meaning is known."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from corpus.document import Span
from corpus.letters import UPPER
from corpus.numbers import NUMBER, parse_count, parse_number
from corpus.numbers_spelled import FRACTION, SPELLED, parse_fraction, parse_spelled
from corpus.units import SCALES, Unit, is_countable, is_rate, read_unit, unit_words

_SCALE_WORD = r"(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ(?!\s+(?:lệ|trọng|số|giá)))(?:(?!\w)|(?=đồng))"
# Web pages lose blanks: "192tỷđồng".
_SCALE = re.compile(
    rf"\s*(?P<first>(?:trăm|chục)(?!\w)|{_SCALE_WORD})(?:\s+(?P<second>{_SCALE_WORD}))?(?P<half>\s+rưỡi\b)?"
)
_SHORT_SCALE = re.compile(r"\s?tr(?=\s|/|đ|[.,;)]|$)")
_MORE = re.compile(rf"\s+(?:và\s+)?(?P<n>\d{{1,3}}(?:,\d+)?)\s+(?P<scale>trăm|{_SCALE_WORD})")
_HYPHEN = re.compile(r"\s?[-–—÷]\s?(?=\d)")
_UNTIL = re.compile(r"\s+(?:đến|tới)\s+(?:gần\s+|hơn\s+|khoảng\s+)?(?=\d)")
_TOTAL = re.compile(
    r"\s?/\s?(?=\d)|(?:\s+[^\W\d]+){0,3}\s+(?:trên|trong)\s+tổng\s+(?:số\s+)?(?=\d)|\s+trên\s+(?=\d)"
)
_FROM = re.compile(r"\btừ\s+(?:gần\s+|hơn\s+|khoảng\s+|mức\s+)?$", re.IGNORECASE)
_MINUS = re.compile(
    r"(?:\(|\b(?:là|đạt|còn|giảm|tăng|tăng trưởng|mức|âm|ở|bằng|từ|xuống|lên)\s)\s?(?P<sign>[-−])$",
    re.IGNORECASE,
)
_MAX_PLAIN_TOTAL = Decimal(100_000)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit; ``span`` is the printed number, ``end`` the offset behind the unit."""

    span: Span
    value: Decimal
    value_max: Decimal | None
    total: Decimal | None
    unit: Unit | None
    end: int


@dataclass(frozen=True, slots=True)
class _Number:
    """A number token with its scale word; ``factor`` is 1 when the scale word is left to the unit."""

    span: Span
    raw: str
    value: Decimal
    scale_end: int
    scale: Decimal
    compound: bool = False

    @property
    def scaled(self) -> Decimal:
        scaled = self.value * self.scale
        whole = scaled.to_integral_value()
        return whole if self.scale != 1 and scaled == whole else scaled


def read_quantities(text: str, taken: bytes | bytearray) -> list[Quantity]:
    """The quantities of a block in order, none overlapping another.

    Args:
        text: One block.
        taken: One byte for each code point, not 0 where digits are a name, a date or furniture.
    """
    numbers = [number for match in NUMBER.finditer(text) if (number := _read_number(text, match, taken))]
    digits = list(_combine(text, numbers))
    free = bytearray(taken)
    for quantity in digits:
        free[quantity.span.start : quantity.end] = b"\x01" * (quantity.end - quantity.span.start)
    return sorted([*digits, *_read_spelled(text, free)], key=lambda quantity: quantity.span.start)


def _read_number(text: str, match: re.Match[str], taken: bytes | bytearray) -> _Number | None:
    value = parse_number(match[0])
    if value is None or any(taken[match.start() : match.end()]):
        return None
    start = match.start()
    minus = _MINUS.search(text[max(0, start - 16) : start])
    if minus is not None:
        start, value = start - 1, -value
    return _with_scale(text, Span(start, match.end()), match[0], value)


def _with_scale(text: str, span: Span, raw: str, value: Decimal) -> _Number:
    match = _SCALE.match(text, span.end)
    if match is None:
        short = _SHORT_SCALE.match(text, span.end)
        return _Number(
            span, raw, value, short.end() if short else span.end, SCALES["tr"] if short else Decimal(1)
        )
    scale = SCALES[match["first"]] * (SCALES[match["second"]] if match["second"] else 1)
    end, compound = match.end(), False
    if match["half"]:
        value, compound = value + Decimal("0.5"), True
    while (more := _MORE.match(text, end)) is not None and SCALES[more["scale"]] < scale:
        part = parse_number(more["n"])
        value, end, compound = value + (part or 0) * SCALES[more["scale"]] / scale, more.end(), True
    return _Number(Span(span.start, span.end), raw, value, end, scale, compound)


def _combine(text: str, numbers: list[_Number]) -> Iterator[Quantity]:
    position = 0
    index = 0
    while index < len(numbers):
        number = numbers[index]
        index += 1
        if number.span.start < position:
            continue
        other = _next_at(numbers, index)
        quantity = (other and (_range(text, number, other) or _part(text, number, other))) or _single(
            text, number
        )
        position = quantity.end
        yield quantity


def _next_at(numbers: list[_Number], index: int) -> _Number | None:
    return numbers[index] if index < len(numbers) else None


def _single(text: str, number: _Number) -> Quantity:
    unit = read_unit(text, number.scale_end)
    scaled = number.scale_end > number.span.end
    if not scaled:
        return _finish(text, number, number.span, number.value, unit)
    if number.compound:
        return _finish(text, number, Span(number.span.start, number.scale_end), number.scaled, unit)
    if unit is not None and unit.group == "currencies":
        printed = " ".join(text[number.span.end : number.scale_end].split())
        money = Unit(f"{printed} {unit.text}", unit.end, "currencies")
        return _finish(text, number, number.span, number.value, money)
    return _finish(text, number, Span(number.span.start, number.scale_end), number.scaled, unit)


def _finish(text: str, number: _Number, span: Span, value: Decimal, unit: Unit | None) -> Quantity:
    if span == number.span and unit is not None and is_countable(unit.text):
        value = parse_count(number.raw) or value
    return Quantity(span, value, None, None, unit, unit.end if unit else max(span.end, number.scale_end))


def _range(text: str, low: _Number, high: _Number) -> Quantity | None:
    """A range: "73-75%", "từ 5 đến 7%", "từ 5 triệu đến 7 triệu đồng"."""
    left, right = _single(text, low), _single(text, high)
    hyphen, until = _HYPHEN.match(text, low.span.end), _UNTIL.match(text, left.end)
    if hyphen is None and left.unit is not None and _same_unit(left, right):
        hyphen = _HYPHEN.match(text, left.end)
    joined = (hyphen and hyphen.end() == high.span.start) or (until and until.end() == high.span.start)
    if not joined:
        return None
    if (
        left.end < high.span.start
        and not _same_unit(left, right)
        and not _FROM.search(text[: low.span.start])
    ):
        return None
    scale = low.scale if low.scale_end > low.span.end else high.scale
    low_value, high_value = low.value * scale, high.scaled
    if low_value >= high_value or not _alike(left, right):
        return None
    if right.unit is not None and right.unit.group == "currencies" and low.scale in (high.scale, Decimal(1)):
        return replace(right, span=Span(low.span.start, high.span.end), value=low.value, value_max=high.value)
    scaled = low.scale != high.scale and high.scale_end > high.span.end
    span = Span(low.span.start, high.scale_end if scaled else right.span.end)
    currency = right.unit if low.scale == high.scale else _bare(right.unit)
    return replace(right, span=span, value=low_value, value_max=high_value, unit=currency)


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


def _part(text: str, part: _Number, whole: _Number) -> Quantity | None:
    """A part of a total: "20/27 chỉ tiêu", "20 trên tổng số 27 chỉ tiêu"."""
    joint = _TOTAL.match(text, part.span.end)
    if (
        is_rate(text, part.span.end)
        or joint is None
        or joint.end() != whole.span.start
        or part.scale != 1
        or whole.scale != 1
    ):
        return None
    right = _single(text, whole)
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


def _read_spelled(text: str, taken: bytearray) -> Iterator[Quantity]:
    for match in FRACTION.finditer(text):
        parts = parse_fraction(match[0])
        if parts is None or any(taken[match.start() : match.end()]):
            continue
        unit = read_unit(text, match.end())
        taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
        yield Quantity(Span(*match.span()), parts[0], None, parts[1], unit, unit.end if unit else match.end())
    for match in SPELLED.finditer(text):
        value, unit = parse_spelled(match[0]), read_unit(text, match.end())
        if value is None or unit is None or any(taken[match.start() : unit.end]):
            continue
        if _states_quantity(text, match, value, unit):
            yield Quantity(Span(*match.span()), value, None, None, unit, unit.end)


_BEFORE_ORDINAL = re.compile(
    r"(?:\b(?:thứ|tháng|quý|khóa|khoá|hạng|lớp|hàng|cả|số|bậc|lần|của|nhóm|cái|đến|với|vài|mỗi|từng|phần|chính|hay|hoặc|khoảng|anh|chị|ông|bà)|,)\s*$",
    re.IGNORECASE,
)
_NAME_NEXT = re.compile(rf"\s+[{UPPER}]")
"""Places that are named and not counted: "hai xã A Vao và Ba Nang"."""

_VAGUE = frozenset(
    {"bên", "mặt", "chiều", "cấp", "phía", "tay", "vùng", "miền", "con", "thứ", "nước", "số", "phần"}
)


def _states_quantity(text: str, match: re.Match[str], value: Decimal, unit: Unit) -> bool:
    """Whether number words count something: a known noun follows, and no ordinal word stands before."""
    if match[0] != match[0].lower() or _BEFORE_ORDINAL.search(text[: match.start()]):
        return False
    if unit.group not in {"nouns", "places", "counters", "currencies"} or unit.text.casefold() in _VAGUE:
        return False
    if unit.group == "places" and _NAME_NEXT.match(text, unit.end):
        return False
    words = match[0].split()
    if unit.text.casefold() in unit_words("documentary") or words[-1] in {"năm"}:
        return False
    return value > 1
