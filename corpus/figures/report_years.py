"""The year of times that leave it to the report: "cuối năm", "trong năm", "cùng kỳ năm trước"."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from corpus.periods import Period, PeriodMention

_PART = re.compile(r"(?:(?:tính )?(?:đến|tới) |trong )?(?:(?:cuối|đầu|giữa) )?năm", re.IGNORECASE)
_YEAR_BEFORE = re.compile(r"năm trước", re.IGNORECASE)
_SAME_TIME = re.compile(r"(?:^|[;,(.]\s*)(?:(?:trong khi|còn|mà|nhưng)\s+)?cùng kỳ\s+(?:của\s+)?$")
_OF_SAME_TIME = re.compile(r"cùng kỳ\s+(?:của\s+)?$")
_SAME = "cùng kỳ "
_ROMAN = re.compile(r"IV|I{1,3}")
_FOUR_DIGITS = re.compile(r"\d{4}")
_LEAD = r"(?P<lead>(?:(?:tính|đến|tới|hết|cuối|đầu|giữa|trong|từ|sau|trước) )*)"
_PARTS = (
    (
        re.compile(
            rf"{_LEAD}(?P<part>\d{{1,2}} tháng (?:đầu|cuối) năm|nửa (?:đầu|cuối) năm|cả năm)", re.IGNORECASE
        ),
        r"\g<lead>\g<part> {year}",
    ),
    (
        re.compile(rf"{_LEAD}(?P<part>quý (?:IV|I{{1,3}}|[1-4])|tháng \d{{1,2}})", re.IGNORECASE),
        r"\g<lead>\g<part>/{year}",
    ),
    (re.compile(rf"{_LEAD}(?P<part>\d{{1,2}} tháng)", re.IGNORECASE), r"\g<lead>\g<part> đầu năm {year}"),
)
"""Parts of a year as they are printed without it, and with it."""


def with_years(
    mentions: Sequence[PeriodMention], year: int | None, *, moves: bool = True
) -> list[PeriodMention]:
    """The periods of a block, those without a year dated by the one before them, else by the report.

    Args:
        mentions: The periods that can hold for figures, in order.
        year: The year that the report is of; ``None`` leaves the year in which it was issued.
        moves: Whether months and quarters too are of the year of the report, as they are but where it
            looks ahead.
    """
    dated: list[PeriodMention] = []
    reported = year if moves else None
    for mention in mentions:
        if _YEAR_BEFORE.fullmatch(mention.period.text):
            found = _of_year(mention, year - 1 if year else None, told=False)
        elif _PART.fullmatch(mention.period.text):
            found = _of_year(mention, year, told=True)
        else:
            found = replace(mention, period=with_year_told(mention.period, reported))
            year = _single_year(mention.period) or year
        dated.append(found)
    return dated


def with_year_told(period: Period, reported: int | None) -> Period:
    """A part of a year with its year, which the words leave to the report: "6 tháng đầu năm | 2021"."""
    known = _single_year(period)
    form = next((form for form in _PARTS if form[0].fullmatch(period.text)), None)
    if known is None or form is None or _FOUR_DIGITS.search(period.text):
        return period
    if reported is not None and (reported < known or period.start is not None):
        known = reported
    start = _moved(period.start, known) if period.start else None
    end = _moved(period.end, known) if period.end else None
    text = form[0].sub(form[1].format(year=known), _in_small(period.text))
    return replace(period, text=text, start=start, end=end)


def _in_small(text: str) -> str:
    """Words of a heading in capitals in small letters, but for the number of a quarter."""
    if not text.isupper():
        return text
    words, _, number = text.rpartition(" ")
    return f"{words.lower()} {number}" if _ROMAN.fullmatch(number) else text.lower()


def year_told(mentions: Sequence[PeriodMention]) -> int | None:
    """The one year that a heading names, for the parts of a year that it names without."""
    named = [m.period for m in mentions if not m.digits_only and _FOUR_DIGITS.search(m.period.text)]
    years = {_single_year(period) for period in named}
    return years.pop() if len(years) == 1 else None


def leaves_year(period: Period) -> bool:
    """Whether a period leaves its year to the report."""
    return bool(_PART.fullmatch(period.text) or _YEAR_BEFORE.fullmatch(period.text))


def _of_year(mention: PeriodMention, year: int | None, *, told: bool) -> PeriodMention:
    period = mention.period
    known = year or (period.end.year if period.end else None)
    if known is None:
        return mention
    start = date(known, 1, 1) if period.start else None
    text = f"{period.text} {known}" if told else period.text
    return replace(mention, period=replace(period, text=text, start=start, end=date(known, 12, 31)))


def _single_year(period: Period) -> int | None:
    years = {day.year for day in (period.start, period.end) if day is not None}
    return years.pop() if len(years) == 1 else None


def opens_with_same_time(lower: str, mention: PeriodMention) -> bool:
    """Whether "cùng kỳ" before a year opens a clause and dates it: "(cùng kỳ năm trước 11 phiên)"."""
    return _SAME_TIME.search(lower[max(0, mention.span.start - 30) : mention.span.start]) is not None


def same_time(text: str, mention: PeriodMention, reported: Period | None) -> Period:
    """The period of a mention; behind "cùng kỳ" the part of that year which the report is of."""
    before = text[max(0, mention.span.start - 20) : mention.span.start].lower()
    year = _single_year(mention.period)
    if not _OF_SAME_TIME.search(before) or year is None:
        return mention.period
    named = replace(mention.period, text=f"{_SAME}{mention.period.text}")
    if reported is None or reported.end is None or _single_year(reported) is None:
        return named
    start = _moved(reported.start, year) if reported.start else named.start
    return replace(named, start=start, end=_moved(reported.end, year))


def _moved(day: date, year: int) -> date:
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))
