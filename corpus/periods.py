"""Periods of time in Vietnamese prose: "6 tháng đầu năm 2018", "giai đoạn 2012-2020", "quý I/2024"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache

from corpus.data_files import read_table
from corpus.document import Span
from corpus.patterns import fill_in
from corpus.period_dates import dates_of
from corpus.units import is_countable, read_unit


class PeriodSource(StrEnum):
    """Where the period of a figure was read: the nearer, the surer."""

    CLAUSE = "clause"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time as printed, with its first and last day where they can be known.

    ``start`` is ``None`` for "đến 31/12/2020" (open) and both are ``None`` for "trước khi thực hiện
    Chương trình ..." or a day whose year is not stated.
    """

    text: str
    start: date | None
    end: date | None
    source: PeriodSource = PeriodSource.CLAUSE


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A period where it stands: ``span`` covers the words, preposition included ("đến năm 2025").

    ``digits_only`` marks spans of time that hold digits but say nothing of when ("10:48", "3 năm qua").
    """

    span: Span
    period: Period
    digits_only: bool = False


_BARE_YEAR = re.compile(r"(?<![\w.,/-])(?P<y>(?:19|20)\d\d)(?![\d%])(?![.,]\d)(?![-–/]?\w)")
_BARE_DAY = re.compile(
    r"(?<![\d.,/])(?:[0-3]?\d(?:/[01]?\d)?\s?[-–]\s?)?(?<![\d.,/])(?P<d>3[01]|[12]\d|0?[1-9])"
    r"/(?P<m>1[0-2]|0?[1-9])(?![\d%]|/\d)(?![.,]\d)"
)
_FRACTION_WORD = re.compile(r"(?:bằng|khoảng|hơn|gần|chiếm|tới|được|mất|trên|dưới|có)\s*$", re.IGNORECASE)
_LUNAR = re.compile(r"\s*(?:âm|dương) lịch")
_AFTER_DAY = re.compile(r"\d/\d{1,2}\s*(?:và|,|[-–]|đến)\s*$")
_DAY_WORD = re.compile(r"(?:lễ|dịp|từ|đến|tết|nghỉ|hôm|rạng sáng|dịch|trước|sau|[-–])\s*$", re.IGNORECASE)
_OPENS = re.compile(r"(?:tính\s+)?(?:đến|tới)\b", re.IGNORECASE)
_FROM = re.compile(r"(?:kể\s+)?từ\b|sau\b", re.IGNORECASE)
_LOOKS_TIMED = re.compile(
    r"\d|\bnăm\s+(?:nay|ngoái|trước)|nửa\s+(?:đầu|cuối)|quý\s+I|hôm nay|từ đầu năm|cùng kỳ|trước\s",
    re.IGNORECASE,
)


def find_periods(text: str, anchor: date | None = None) -> list[PeriodMention]:
    """The periods of a text in order, none overlapping another; the longest rule that fits wins.

    Args:
        text: Any text, most often one block of a document. Offsets are within it.
        anchor: The day the document was issued, which gives its year to "6 tháng đầu năm".
    """
    if not _LOOKS_TIMED.search(text):
        return []
    taken = bytearray(len(text))
    year = anchor.year if anchor else None
    found = [mention for rule in _rules() for mention in _apply(rule, text, year, taken)]
    found.extend(_bare_days(text, year, taken))
    found.extend(_bare_years(text, taken))
    return sorted(found, key=lambda mention: mention.span.start)


def inherited(period: Period, source: PeriodSource) -> Period:
    """The same period, known from farther away than its own clause."""
    return replace(period, source=source)


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    dates: str
    digits_only: bool


@cache
def _rules() -> tuple[_Rule, ...]:
    table = read_table("periods.toml")
    return tuple(
        _Rule(
            re.compile(fill_in(rule["pattern"], table["fragments"]), re.IGNORECASE),
            rule["dates"],
            rule.get("digits_only", False),
        )
        for rule in table["rule"]
    )


def _apply(rule: _Rule, text: str, year: int | None, taken: bytearray) -> Iterator[PeriodMention]:
    for match in rule.pattern.finditer(text):
        words = match[0]
        start = match.start() + len(words) - len(words.lstrip())
        span = Span(start, max(start, match.end() - len(words) + len(words.rstrip())))
        if span.start < span.end and _take(taken, span):
            yield PeriodMention(span, _period(span.of(text), match, rule.dates, year), rule.digits_only)


def _bare_days(text: str, year: int | None, taken: bytearray) -> Iterator[PeriodMention]:
    """Days and months that no word announces ("lễ 30/4-1/5"): nothing that could be counted follows."""
    for match in _BARE_DAY.finditer(text):
        if not _is_part(text, match) and _take(taken, Span(*match.span())):
            yield PeriodMention(Span(*match.span()), _period(match[0], match, "day", year))


def _is_part(text: str, match: re.Match[str]) -> bool:
    """Whether two numbers with a slash are a part of something ("1/4 diện tích") and no day."""
    before = text[max(0, match.start() - 12) : match.start()]
    if _LUNAR.match(text, match.end()):
        return False
    if _FRACTION_WORD.search(before):
        return True
    unit = read_unit(text, match.end())
    if unit is None or _AFTER_DAY.search(before) or not re.fullmatch(r"\d+/\d+", match[0]):
        return False
    return unit.group != "unknown" or not _DAY_WORD.search(before)


def _bare_years(text: str, taken: bytearray) -> Iterator[PeriodMention]:
    """Years without a word that says so: "Tết Giáp Thìn 2024"; not "2020 người"."""
    for match in _BARE_YEAR.finditer(text):
        unit = read_unit(text, match.end())
        counted = unit is not None and is_countable(unit.text)
        if not counted and _take(taken, Span(*match.span())):
            yield PeriodMention(Span(*match.span()), _period(match[0], match, "one_year", None))


def _take(taken: bytearray, span: Span) -> bool:
    """Claim a span of the text unless a rule before has claimed some of it."""
    if any(taken[span.start : span.end]):
        return False
    taken[span.start : span.end] = b"\x01" * (span.end - span.start)
    return True


def _period(words: str, match: re.Match[str], way: str, year: int | None) -> Period:
    start, end = dates_of(way, match, year)
    lead = match.groupdict().get("lead") or ""
    if _OPENS.match(lead):
        start = None
    elif _FROM.match(lead):
        end = None
    return Period(" ".join(words.split()), start, end)
