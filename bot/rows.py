"""Rows for people and other programs, whatever they are written to."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from bot.wording.vi import LISTINGS

Cell = str | int | Decimal | None
Record = Mapping[str, Cell]
"""One row by the names of its fields."""

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""What makes spreadsheets take a text for a formula (OWASP, "CSV Injection")."""


def headings(fields: Sequence[str]) -> list[str]:
    """The headings of fields, for people."""
    return [LISTINGS.headings[field] for field in fields]


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text
