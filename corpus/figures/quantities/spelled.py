"""Quantities in words: "hai xã", "một phần ba"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from corpus.document import Span
from corpus.figures.quantities.quantity import Quantity
from corpus.letters import UPPER
from corpus.numbers_spelled import FRACTION, SPELLED, parse_fraction, parse_spelled
from corpus.units import Unit, read_unit, unit_words

_BEFORE_ORDINAL = re.compile(
    r"(?:\b(?:thứ|tháng|quý|khóa|khoá|hạng|lớp|hàng|cả|số|bậc|lần|của|nhóm|cái|đến|với|vài|mỗi|từng|phần|chính|hay|hoặc|khoảng|anh|chị|ông|bà)|,)\s*$",
    re.IGNORECASE,
)
_NAME_NEXT = re.compile(rf"\s+[{UPPER}]")
"""Places that are named and not counted: "hai xã A Vao và Ba Nang"."""

_VAGUE = frozenset(
    {"bên", "mặt", "chiều", "cấp", "phía", "tay", "vùng", "miền", "con", "thứ", "nước", "số", "phần"}
)


def read_spelled(text: str, taken: bytearray) -> Iterator[Quantity]:
    """The quantities in words, where the text is free; fractions first, which take their words."""
    yield from _fractions(text, taken)
    for match in SPELLED.finditer(text):
        value, unit = parse_spelled(match[0]), read_unit(text, match.end())
        if value is None or unit is None or any(taken[match.start() : unit.end]):
            continue
        if _states_quantity(text, match, value, unit):
            yield Quantity(Span(*match.span()), value, None, None, unit, unit.end)


def _fractions(text: str, taken: bytearray) -> Iterator[Quantity]:
    for match in FRACTION.finditer(text):
        parts = parse_fraction(match[0])
        if parts is None or any(taken[match.start() : match.end()]):
            continue
        unit = read_unit(text, match.end())
        taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
        yield Quantity(Span(*match.span()), parts[0], None, parts[1], unit, unit.end if unit else match.end())


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
