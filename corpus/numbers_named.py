"""Digits that are no quantity: document numbers, ordinals, parts of names, page furniture.

The rules are data (``data/number_names.toml``); periods of time are read by :mod:`corpus.periods`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from corpus.data_files import read_table
from corpus.document import Span
from corpus.furniture import is_furniture
from corpus.number_lists import listed_numbers
from corpus.numbers import NUMBER
from corpus.periods import PeriodMention, find_periods
from corpus.units import SCALES, read_unit


class TokenClass(StrEnum):
    """What a run of digits is to its reader."""

    FIGURE = "figure"
    PERIOD = "period"
    DOCUMENT_NUMBER = "document_number"
    NAME = "name"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text whose digits are classed, and the rule that did so."""

    span: Span
    token_class: TokenClass
    reason: str


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    token_class: TokenClass
    reason: str
    unless_unit: bool

    def find(self, text: str) -> Iterator[Span]:
        for match in self.pattern.finditer(text):
            group = "n" if match.groupdict().get("n") is not None else 0
            span = Span(*match.span(group))
            if not (self.unless_unit and _unit_follows(text, span)):
                yield span


@dataclass(frozen=True, slots=True)
class BlockMarks:
    """All that is not a quantity in a block: ``taken`` has one byte for each code point, 1 where classed."""

    marks: list[Mark]
    mentions: list[PeriodMention]
    taken: bytearray


def find_marks(text: str, issued_on: date | None) -> BlockMarks:
    """The names, document numbers, furniture and periods of one block."""
    taken = bytearray(len(text))
    if is_furniture(text):
        taken[:] = b"\x01" * len(text)
        return BlockMarks([Mark(Span(0, len(text)), TokenClass.FURNITURE, "page furniture")], [], taken)
    marks = find_names(text, taken)
    mentions = [m for m in find_periods(text, issued_on) if _is_free(m, marks, taken)]
    for mention in mentions:
        taken[mention.span.start : mention.span.end] = b"\x01" * (mention.span.end - mention.span.start)
        marks.append(Mark(mention.span, TokenClass.PERIOD, "period"))
    return BlockMarks(marks, mentions, taken)


def _is_free(mention: PeriodMention, marks: list[Mark], taken: bytearray) -> bool:
    """Whether no name claims the period; one inside it does not ("trước khi thực hiện Chương trình 08")."""
    span = mention.span
    inside = any(span.start < m.span.start and m.span.end <= span.end for m in marks)
    return not any(taken[span.start : span.end]) or (
        inside and not mention.digits_only and not taken[span.start]
    )


def find_names(text: str, taken: bytearray) -> list[Mark]:
    """The marks of a text, in the order of the rules; ``taken`` says which code points are classed.

    Args:
        text: One block.
        taken: One byte for each code point, not 0 where a rule has spoken already. Updated.

    Text without digits is asked all the same when it may spell a number ("trên một vạn dân").
    """
    marks: list[Mark] = []
    if NUMBER.search(text) is None and "một " not in text:
        return marks
    listed = frozenset(listed_numbers(text))
    for rule in _rules():
        for span in rule.find(text):
            if span in listed or any(taken[span.start : span.end]):
                continue
            taken[span.start : span.end] = b"\x01" * (span.end - span.start)
            marks.append(Mark(span, rule.token_class, rule.reason))
    return marks


def _unit_follows(text: str, span: Span) -> bool:
    """Whether the number is counted by what follows; the first of two in "nhóm 5, 6 người" is not asked."""
    unit = read_unit(text, span.end)
    if unit is None:
        return False
    if _TIME_NEXT.match(text, span.end):
        return False
    first = unit.text.split()[0]
    if first in SCALES or unit.group in {"symbols", "currencies"}:
        return True
    return first[0].islower() and unit.group != "unknown" and not NUMBER.search(unit.text)


_TIME_NEXT = re.compile(r"\s*(?:năm(?: học)?|ngày|tháng|quý)\s+[\dI]")
"""A date behind a name: "lớp 6 năm học 2021-2022" has no unit."""


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(
        _Rule(
            re.compile(_hoist_flags(rule["pattern"])),
            TokenClass(rule["class"]),
            rule["reason"],
            rule.get("unless_unit", False),
        )
        for rule in read_table("number_names.toml")["rule"]
    )


def _hoist_flags(pattern: str) -> str:
    """Let "(?i)" stand before one alternative: the expression as a whole ignores case then."""
    return "(?i)" + pattern.replace("(?i)", "") if "(?i)" in pattern else pattern
