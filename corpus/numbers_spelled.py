"""Numbers spelled in words: "ba mươi", "hai trăm linh năm", "một nửa", "hai phần ba".

The grammar is that of the Vietnamese numeral: thousands, hundreds, tens, units, with "linh/lẻ" for an
empty ten and the forms "mốt, tư, lăm, mươi" inside a number.
"""

import re
from decimal import Decimal

_DIGITS = {
    "không": 0,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
_SCALES = {"nghìn": 1_000, "ngàn": 1_000, "vạn": 10_000, "triệu": 1_000_000, "tỷ": 1_000_000_000}
_SCALES["tỉ"] = _SCALES["tỷ"]
_FIRST = "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười"
_REST = f"{_FIRST}|mốt|tư|lăm|không|mươi|trăm|linh|lẻ|nghìn|ngàn|vạn|triệu|tỷ|tỉ"

SPELLED = re.compile(rf"(?<![\w-])(?:{_FIRST})(?:\s+(?:{_REST}))*(?![\w-])", re.IGNORECASE)
"""A run of numeral words; :func:`parse_spelled` says whether it is a number."""

FRACTION = re.compile(
    r"(?<![\w-])(?:(?P<half>một nửa)|(?P<part>một|hai|ba|bốn|năm|bảy|tám|chín) phần "
    r"(?P<whole>hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười))(?![\w-])",
    re.IGNORECASE,
)
"""A spelled fraction: "một nửa" (1 of 2), "hai phần ba" (2 of 3)."""


def parse_spelled(text: str) -> Decimal | None:
    """The value of a spelled whole number, or ``None``: "hai trăm linh năm" is 205, "hai ba" nothing."""
    total, group = 0, list[str]()
    last_scale = 0
    for word in text.casefold().split():
        if word not in _SCALES:
            group.append(word)
            continue
        below = _below_thousand(group) if group else None
        scale = _SCALES[word]
        if below is None or (last_scale and scale >= last_scale):
            return None
        total, group, last_scale = total + below * scale, [], scale
    rest = _below_thousand(group) if group else 0
    return None if rest is None or (not last_scale and not group) else Decimal(total + rest)


def parse_fraction(text: str) -> tuple[Decimal, Decimal] | None:
    """The two parts of a spelled fraction: "hai phần ba" is ``(2, 3)``."""
    match = FRACTION.fullmatch(text)
    if match is None:
        return None
    if match["half"]:
        return Decimal(1), Decimal(2)
    whole = match["whole"].casefold()
    return Decimal(_DIGITS[match["part"].casefold()]), Decimal(10 if whole == "mười" else _DIGITS[whole])


def _below_thousand(words: list[str]) -> int | None:
    hundreds = 0
    if len(words) > 1 and words[1] == "trăm" and words[0] in _DIGITS:
        hundreds, words = 100 * _DIGITS[words[0]], words[2:]
        if not words:
            return hundreds
        if words[0] in {"linh", "lẻ"}:
            return hundreds + _DIGITS[words[1]] if len(words) == 2 and words[1] in _DIGITS else None
    rest = _below_hundred(words)
    return None if rest is None else hundreds + rest


def _below_hundred(words: list[str]) -> int | None:
    match words:
        case [unit] if unit in _DIGITS:
            return _DIGITS[unit]
        case ["mười"]:
            return 10
        case ["mười", unit] if unit in _DIGITS:
            return 10 + _DIGITS[unit]
        case [ten, "mươi"] if ten in _DIGITS:
            return 10 * _DIGITS[ten]
        case [ten, "mươi", unit] if ten in _DIGITS and unit in _DIGITS:
            return 10 * _DIGITS[ten] + _DIGITS[unit]
    return None
