"""Numbers as Vietnamese print writes them, read exactly: "2.806.016", "36,44", "06".

The point groups thousands and the comma is the decimal mark (the rule of Quyết định 5178/QĐ-BKHCN and of
school books). Texts also carry the English habit; it is read where its shape leaves no doubt:
"1,234,567", "1,234.5", "5.5". Values are ``Decimal``; binary floats are never used.
"""

import re
from decimal import Decimal

NUMBER = re.compile(
    r"(?<![\d])(?:\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?![\d])(?:,\d+)?|\d+(?:[.,]\d+)*)", re.ASCII
)
"""A number token: digits with their separators; groups may be set apart by no-break or thin spaces."""

_GROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", re.ASCII)
_SPACED = re.compile(r"\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?:,\d+)?", re.ASCII)
_ENGLISH = re.compile(r"[1-9]\d{0,2}(?:(?:,\d{3}){2,}|(?:,\d{3})+(?=\.))(?:\.\d+)?", re.ASCII)
_DECIMAL = re.compile(r"\d+(?:[.,]\d+)?", re.ASCII)
_COMMA_GROUP = re.compile(r"[1-9]\d{0,2},\d{3}", re.ASCII)
_SPACES = dict.fromkeys(map(ord, "\u00a0\u202f\u2009"))


def parse_number(text: str) -> Decimal | None:
    """The exact value of one number token; ``None`` when it is not a number ("1.2.3", "v2").

    "9.310" is 9310; "9,31" is 9.31; "06" is 6; "0.125" and "5.5" are decimals, since a group of
    thousands has three digits and no leading zero.
    """
    if _GROUPED.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _SPACED.fullmatch(text):
        return Decimal(text.translate(_SPACES).replace(",", "."))
    if _ENGLISH.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if _DECIMAL.fullmatch(text):
        return Decimal(text.replace(",", "."))
    return None


def parse_count(text: str) -> Decimal | None:
    """Like :func:`parse_number`, for things that come whole: "9,310" people are 9310, not 9.31."""
    if _COMMA_GROUP.fullmatch(text):
        return Decimal(text.replace(",", ""))
    return parse_number(text)


def format_number(value: Decimal) -> str:
    """A number in Vietnamese print: ``Decimal("1234567.5")`` becomes "1.234.567,5".

    No digit is rounded or dropped: ``parse_number(format_number(value)) == value`` for every
    finite value that is not negative.
    """
    whole, _, fraction = f"{value:f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{grouped},{fraction}" if fraction else grouped
