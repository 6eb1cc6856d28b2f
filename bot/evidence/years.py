"""Whether a figure is of the time that a question names."""

import re
from functools import lru_cache

from bot.evidence.figures import FigureCandidate
from bot.evidence.parts_of_year import is_of_another_time
from bot.understanding.frame import Frame
from corpus.periods import Period, PeriodSource

_STATED = frozenset({PeriodSource.CLAUSE, PeriodSource.SENTENCE})
_FAR = frozenset({PeriodSource.HEADING, PeriodSource.DOCUMENT})
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_MONTHS = re.compile(r"(\d{1,2}) tháng(?: đầu)?$")
_MIDDLE = 20
"""A period that ends behind this day of a month covers it."""

_ARABIC = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_COMPARED = re.compile(
    r"(?:so với|so cùng|cùng kỳ|(?:tăng|giảm|hơn|kém)[^.;\n]{0,30} năm)[^.;,\n]*", re.IGNORECASE
)
"""A period that is only compared with dates nothing."""

_STAGE = re.compile(r"(?:19|20)\d{2}\s*[-–]\s*(?:19|20)\d{2}")
"""A stage of several years: what holds for all of it is not of one of them."""

_DATE = re.compile(r"(?:ngày \d{1,2} )?tháng \d{1,2} năm \d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}", re.IGNORECASE)


def is_then(frame: Frame, each: FigureCandidate) -> bool:
    """Whether a figure is of the years and the parts of a year that a question names, if any."""
    if not all(_is_of_months(each, part) for part in frame.months) or is_of_another_time(frame, each):
        return False
    if not frame.years or _in_years(each, frame.years):
        return True
    undated = each.figure.period is None or each.figure.period.source not in _STATED
    return undated and _names_stage(each.document_text, frame.years)


def _in_years(each: FigureCandidate, years: frozenset[int]) -> bool:
    """Whether the figure is of one of the years.

    A period that its own sentence does not state, or none at all, may also be the year of the title.
    """
    period = each.figure.period
    if period is None or (period.start is None and period.end is None) or _is_of_unsaid_year(each):
        # "Quý II" alone was read as of the year of the document, which may plan for the next one.
        return any(_is_around(each, year) for year in years) or (
            period is not None and _covers(period, years)
        )
    if _covers(period, years):
        return True
    titled = _years_of_title(each)
    # A title of two years, of a report and of what it plans, dates nothing that is of one of them.
    is_of_titled = any(_covers(period, frozenset({year})) for year in titled)
    told = (year in titled and not (is_of_titled and not _is_in_passage(each, year)) for year in years)
    return period.source in _FAR and any(told)


def _is_of_unsaid_year(each: FigureCandidate) -> bool:
    """Whether a row or a column says "Quý II" alone: its year is that of the table."""
    period = each.figure.period
    return each.figure.column is not None and period is not None and not _YEAR.search(period.text)


def _names_stage(text: str, years: frozenset[int]) -> bool:
    """Whether a document speaks of just the stage asked for: "giai đoạn 2012-2020"."""
    return len(years) > 1 and bool(re.search(rf"{min(years)}\s*[-–]\s*{max(years)}", text))


def _is_of_months(each: FigureCandidate, part: str) -> bool:
    """Whether the figure's period, table headings, passage or title name a part of the year."""
    figure = each.figure
    words = f"{figure.period.text if figure.period else ''} {figure.row or ''} {figure.column or ''}"
    if _ends_with(figure.period, part) or _names_part(words, part):
        return True
    # In a table each row or column is a quarter of its own; elsewhere the passage may tell.
    is_told_around = not (part.startswith("quý") and figure.row)
    return is_told_around and _names_part(each.candidate.context, part)


@lru_cache(maxsize=1_024)
def _names_part(words: str, part: str) -> bool:
    """Whether words name a part of the year; all figures of a passage have the same around them."""
    asked = re.escape(part)
    if part.startswith("quý"):
        asked = rf"quý (?:{part.removeprefix('quý ')}|{_ARABIC[part.removeprefix('quý ')]})"
    return bool(re.search(rf"(?<!\w){asked}(?!\w)", words.lower()))


def _ends_with(period: Period | None, part: str) -> bool:
    """Whether a period ends with the months asked for: "đến 30/9/2024" is "9 tháng" of that year."""
    months = _MONTHS.match(part)
    if months is None or period is None or period.end is None:
        return False
    of_year = period.start is None or period.start.month == 1 or period.start == period.end
    return of_year and period.end.month == int(months[1]) and period.end.day > _MIDDLE


def _covers(period: Period, years: frozenset[int]) -> bool:
    first, last = period.start or period.end, period.end or period.start
    if first is None or last is None:
        return False
    return _spans(first.year, last.year, period.text, years)


def _spans(first: int, last: int, text: str, years: frozenset[int]) -> bool:
    if len(years) > 1:
        return any(first <= year <= last for year in years)
    # A figure of several years together is none of one of them.
    (year,) = years
    return first == last == year or (first <= year <= last and str(year) in text)


def _is_around(each: FigureCandidate, year: int) -> bool:
    """Whether the passage or the title names a year, or where they name none, the day of the document."""
    words = _passage_words(each)
    if year in _years_of_title(each) or str(year) in words:
        return True
    issued = each.candidate.document.metadata.issued_on
    return (
        issued is not None and issued.year == year and not _years_of_title(each) and not _YEAR.search(words)
    )


def _is_in_passage(each: FigureCandidate, year: int) -> bool:
    return str(year) in _passage_words(each)


def _passage_words(each: FigureCandidate) -> str:
    passage = each.candidate.passage
    return _without_compared(f"{' '.join(passage.item.heading_path)}\n{passage.text}")


@lru_cache(maxsize=1_024)
def _without_compared(words: str) -> str:
    return _COMPARED.sub(" ", words)


def _years_of_title(each: FigureCandidate) -> frozenset[int]:
    return _years_named(each.candidate.document.metadata.title or "")


@lru_cache(maxsize=1_024)
def _years_named(title: str) -> frozenset[int]:
    """The years that a title names, but for those of dates and stages, which are no topic or no year."""
    return frozenset(int(year) for year in _YEAR.findall(_STAGE.sub(" ", _DATE.sub(" ", title))))
