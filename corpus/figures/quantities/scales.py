"""Printed numbers with their sign and their scale words: "2 triệu", "3 tỷ rưỡi", "1 tỷ 200 triệu"."""

import re
from decimal import Decimal

from corpus.document import Span
from corpus.figures.quantities.quantity import PrintedNumber
from corpus.numbers import parse_number
from corpus.units import SCALES

_SCALE_WORD = r"(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ(?!\s+(?:lệ|trọng|số|giá)))(?:(?!\w)|(?=đồng))"
# Web pages lose blanks: "192tỷđồng".
_SCALE = re.compile(
    rf"\s*(?P<first>(?:trăm|chục)(?!\w)|{_SCALE_WORD})(?:\s+(?P<second>{_SCALE_WORD}))?(?P<half>\s+rưỡi\b)?"
)
_SHORT_SCALE = re.compile(r"\s?tr(?=\s|/|đ|[.,;)]|$)")
_MORE = re.compile(rf"\s+(?:và\s+)?(?P<n>\d{{1,3}}(?:,\d+)?)\s+(?P<scale>trăm|{_SCALE_WORD})")
_MINUS = re.compile(
    r"(?:\(|\b(?:là|đạt|còn|giảm|tăng|tăng trưởng|mức|âm|ở|bằng|từ|xuống|lên)\s)\s?(?P<sign>[-−])$",
    re.IGNORECASE,
)


def read_number(text: str, match: re.Match[str], taken: bytes | bytearray) -> PrintedNumber | None:
    """The number at a match, if its digits are free and are one number."""
    value = parse_number(match[0])
    if value is None or any(taken[match.start() : match.end()]):
        return None
    start = match.start()
    minus = _MINUS.search(text[max(0, start - 16) : start])
    if minus is not None:
        start, value = start - 1, -value
    return _with_scale(text, Span(start, match.end()), match[0], value)


def _with_scale(text: str, span: Span, raw: str, value: Decimal) -> PrintedNumber:
    match = _SCALE.match(text, span.end)
    if match is None:
        short = _SHORT_SCALE.match(text, span.end)
        return PrintedNumber(
            span, raw, value, short.end() if short else span.end, SCALES["tr"] if short else Decimal(1)
        )
    scale = SCALES[match["first"]] * (SCALES[match["second"]] if match["second"] else 1)
    end, compound = match.end(), False
    if match["half"]:
        value, compound = value + Decimal("0.5"), True
    while (more := _MORE.match(text, end)) is not None and SCALES[more["scale"]] < scale:
        part = parse_number(more["n"])
        value, end, compound = value + (part or 0) * SCALES[more["scale"]] / scale, more.end(), True
    return PrintedNumber(Span(span.start, span.end), raw, value, end, scale, compound)
