"""Periods of time in Vietnamese prose: "6 tháng đầu năm 2018", "giai đoạn 2012-2020", "quý I/2024"."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from corpus.document import Span
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


_Y = r"(?P<y>(?:19|20)\d\d)(?![\d%])(?![.,]\d)"
_Y2 = r"(?P<y2>(?:19|20)\d\d)(?![\d%])(?![.,]\d)"
_DASH = r"\s*[-–—÷]\s*"
_TO = rf"(?:{_DASH}|\s+(?:đến|tới)\s+(?:hết\s+|cuối\s+)?(?:năm\s+)?)"
_LEAD = r"(?<!\w)(?P<lead>(?:(?:tính\s+)?(?:đến|tới)\s+(?:hết|cuối)|(?:tính\s+)?(?:đến|tới)|kể từ|từ|trước|sau|hết|cuối|đầu|giữa)\s+)?"
_DAY = r"(?P<d>[0-3]?\d)\s*[/.-]\s*(?P<m>[01]?\d)\s*[/.-]\s*(?P<y>(?:19|20)\d\d)(?!\d)"
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_QUARTER = r"quý\s+(?P<q>IV|I{1,3}|[1-4])(?![\w])"
_YEAR_END = r"(?:\s*[/-]\s*|\s+năm\s+|\s+)"

Dates = tuple[date | None, date | None]


def _year(year: int) -> Dates:
    return date(year, 1, 1), date(year, 12, 31)


def _months(year: int, first: int, last: int) -> Dates:
    if not 1 <= first <= last <= 12:
        return None, None
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _day(match: re.Match[str], year: int | None) -> Dates:
    try:
        day = date(year or 0, int(match["m"]), int(match["d"]))
    except ValueError:
        return None, None
    return day, day


def _own_year(match: re.Match[str], anchor: int | None) -> int | None:
    year = match.groupdict().get("y")
    return int(year) if year else anchor


def _first_months(match: re.Match[str], anchor: int | None) -> Dates:
    year, count = _own_year(match, anchor), int(match["n"])
    if year is None or not 1 <= count <= 12:
        return None, None
    return _months(year, 13 - count, 12) if match["which"] == "cuối" else _months(year, 1, count)


def _quarter(match: re.Match[str], anchor: int | None) -> Dates:
    year = _own_year(match, anchor)
    quarter = _ROMAN[match["q"].upper()]
    return (None, None) if year is None else _months(year, 3 * quarter - 2, 3 * quarter)


def _month(match: re.Match[str], anchor: int | None) -> Dates:
    year = _own_year(match, anchor)
    first = int(match["m"])
    last = int(match.groupdict().get("m2") or first)
    return (None, None) if year is None else _months(year, first, last)


def _half(match: re.Match[str], anchor: int | None) -> Dates:
    year = _own_year(match, anchor)
    if year is None:
        return None, None
    return _months(year, 1, 6) if match["which"] == "đầu" else _months(year, 7, 12)


def _years(match: re.Match[str], _: int | None) -> Dates:
    first, last = int(match["y"]), int(match["y2"])
    return (date(first, 1, 1), date(last, 12, 31)) if first <= last else (None, None)


def _school_year(match: re.Match[str], _: int | None) -> Dates:
    first, last = int(match["y"]), int(match["y2"])
    return (date(first, 9, 1), date(last, 8, 31)) if last == first + 1 else (None, None)


def _one_year(match: re.Match[str], _: int | None) -> Dates:
    return _year(int(match["y"]))


def _none(_: re.Match[str], __: int | None) -> Dates:
    return None, None


def _relative_year(shift: int) -> Callable[[re.Match[str], int | None], Dates]:
    def resolve(_: re.Match[str], anchor: int | None) -> Dates:
        return (None, None) if anchor is None else _year(anchor + shift)

    return resolve


_Resolve = Callable[[re.Match[str], int | None], Dates]

_RULES: tuple[tuple[re.Pattern[str], _Resolve, bool], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), resolve, digits_only)
    for pattern, resolve, digits_only in (
        # clock times
        (
            r"(?<![\d.,/])[0-2]?\d\s?(?:h|giờ|:)\s?[0-5]\d(?:\s?(?:phút|'|:[0-5]\d))?(?!\d)(?:\s*(?:SA|CH|AM|PM)\b)?",
            _none,
            True,
        ),
        (r"(?<![\d.,/])[0-2]?\d\s?(?:h|giờ)(?=\s+(?:sáng|trưa|chiều|tối|đêm|ngày|cùng ngày)\b)", _none, True),
        (r"\b(?:lúc|vào|từ|trước|sau|đến|tới)\s+[0-2]?\d(?:\s?[-–]\s?[0-2]?\d)?\s?(?:h|giờ)\b", _none, True),
        (r"\b(?:Th|Thứ)\s?[2-7]\b(?=\s*,)", _none, True),
        # days
        (rf"{_LEAD}(?:ngày\s+)?(?<![\d.,/-]){_DAY}", lambda m, _: _day(m, int(m["y"])), False),
        (
            rf"{_LEAD}ngày\s+(?P<d>[0-3]?\d)\s+tháng\s+(?P<m>[01]?\d)(?:\s+năm\s+{_Y}|(?=\s*/\s*(?:19|20)\d\d)\s*/\s*(?P<y3>\d{{4}}))?(?!\d)",
            lambda m, anchor: _day(m, int(m["y"] or m["y3"] or anchor or 0)),
            False,
        ),
        (
            r"(?P<lead>(?:tính\s+)?(?:đến|tới|từ|trước|sau)\s+)?\b(?:ngày|sáng|chiều|tối|trưa|đêm|hôm)\s+(?:ngày\s+)?(?:[0-3]?\d(?:/[01]?\d)?"
            r"(?:\s*(?:[-–,]|và|đến)\s*))*(?P<d>[0-3]?\d)\s*[/.-]\s*(?P<m>[01]?\d)(?![\d%])(?![.,/]\d)",
            lambda m, anchor: _day(m, anchor),
            False,
        ),
        (
            r"(?P<lead>(?:tính\s+)?(?:đến|tới)\s+)(?P<d>[0-3]?\d)/(?P<m>1[0-2]|0?[1-9])(?![\d/%])(?=\s*[,;.)]|\s+(?:đã|toàn|cả|có)\b)",
            lambda m, anchor: _day(m, anchor),
            False,
        ),
        (r"(?<=\()(?P<d>[0-3]?\d)/(?P<m>1[0-2]|0?[1-9])(?=\))", lambda m, anchor: _day(m, anchor), False),
        (
            r"\b(?:ngày|mùng|mồng|rằm)\s+[0-3]?\d(?:\s*(?:[-–,]|và|đến)\s*[0-3]?\d)*(?![\d.,/]*\d)(?=\s+(?:tháng|âm|hằng|hàng|Tết)|\s*[,.;)])",
            _none,
            True,
        ),
        # parts of a year
        (
            rf"(?:hết\s+)?(?P<n>\d{{1,2}})\s*tháng\s+(?P<which>đầu|cuối)\s+(?:của\s+)?năm(?:\s+{_Y}|\s+nay)?",
            _first_months,
            False,
        ),
        (rf"(?P<n>\d{{1,2}})\s*tháng(?P<which>)\s*(?:/|(?:của\s+)?năm\s+){_Y}", _first_months, False),
        (
            r"(?:lũy kế|luỹ kế|tính chung|cộng dồn)\s+(?P<n>\d{1,2})\s*tháng(?P<which>)(?!\s+(?:tuổi|tới))",
            _first_months,
            False,
        ),
        (rf"nửa\s+(?P<which>đầu|cuối)\s+năm(?:\s+{_Y}|\s+nay)?", _half, False),
        (rf"{_LEAD}{_QUARTER}{_YEAR_END}{_Y}", _quarter, False),
        (rf"{_LEAD}{_QUARTER}", _quarter, False),
        (
            rf"{_LEAD}tháng\s+(?P<m>1[0-2]|0?[1-9])(?:{_DASH}|\s+đến\s+(?:tháng\s+)?)(?P<m2>1[0-2]|0?[1-9])(?:\s*/\s*|\s+năm\s+){_Y}",
            _month,
            False,
        ),
        (rf"{_LEAD}tháng\s+(?P<m>1[0-2]|0?[1-9])(?:\s*[/.-]\s*|\s+năm\s+|\s+){_Y}", _month, False),
        (rf"{_LEAD}tháng\s+(?P<m>1[0-2]|0?[1-9])(?![\d.,/]*\d)", _month, False),
        (rf"(?<![\d.,/-])(?P<m>1[0-2]|0?[1-9])/{_Y}", _month, False),
        # years
        (rf"(?:năm học|niên học)\s+{_Y}{_DASH}{_Y2}", _school_year, False),
        (
            rf"(?:giai đoạn|nhiệm kỳ|thời kỳ|niên khóa|các năm|những năm|năm)\s+(?:từ\s+)?(?:năm\s+)?{_Y}{_TO}{_Y2}",
            _years,
            False,
        ),
        (rf"từ\s+(?:năm\s+)?{_Y}\s+(?:đến|tới)\s+(?:hết\s+|cuối\s+)?(?:năm\s+)?{_Y2}", _years, False),
        (rf"(?<![\d.,/-]){_Y}{_DASH}{_Y2}", _years, False),
        (
            rf"(?:các|những)?\s*năm\s+{_Y}(?:\s*(?:,|và)\s*(?:19|20)\d\d(?![\d%.]))+\s*(?:,|và)\s*{_Y2}",
            _years,
            False,
        ),
        (rf"(?:hai|ba|các|\d)\s+năm\s+{_Y}\s*(?:,|và)\s*{_Y2}", _years, False),
        (
            rf"{_LEAD}(?:trong\s+|cả\s+|vào\s+)?(?:(?P<part>cuối|đầu|giữa|hết)\s+)?năm\s+(?:học\s+|tài chính\s+|tài khóa\s+)?{_Y}",
            _one_year,
            False,
        ),
        (r"(?:(?:đến|tới|từ|vào|trước|sau|khoảng)\s+)*năm\s+1[0-8]\d\d(?![\d.,]*\d)", _none, True),
        (r"(?:những\s+năm|thập niên|thập kỷ)\s+\d{2,4}", _none, True),
        (r"thế k[ỷỉ]\s+(?:thứ\s+)?\d{1,2}", _none, True),
        (
            r"(?:trong\s+|sau\s+|suốt\s+|gần\s+|hơn\s+)*(?<![\d.,/])\d{1,2}\s+(?:năm|tháng|tuần|ngày|giờ|nhiệm kỳ)\s+(?:qua|gần đây|gần nhất|tới|nay|trước(?!\s+đó)|tiếp theo|trở lại đây|vừa qua|liên tiếp gần đây|sắp tới|cuối năm)\b",
            _none,
            True,
        ),
        (r"\b(?:hôm nay|cùng kỳ)\b(?!\s*:)", _none, True),
        (r"\bnăm nay\b", _relative_year(0), False),
        (r"\b(?:năm ngoái|năm trước)\b", _relative_year(-1), False),
        (
            r"\btrước khi (?:thực hiện|triển khai|có)\s+[^,;:.()]{3,80}?(?=\s+(?:là|đạt|còn|chỉ|chiếm|có|bằng)\b|\s*[,;:.()]|$)",
            _none,
            False,
        ),
    )
)

_BARE_YEAR = re.compile(rf"(?<![\w.,/-]){_Y}(?![-–/]?\w)")
_BARE_DAY = re.compile(
    r"(?<![\d.,/])(?:[0-3]?\d(?:/[01]?\d)?\s?[-–]\s?)?(?<![\d.,/])(?P<d>3[01]|[12]\d|0?[1-9])/(?P<m>1[0-2]|0?[1-9])(?![\d/%])(?![.,]\d)"
)
_FRACTION_WORD = re.compile(r"(?:bằng|khoảng|hơn|gần|chiếm|tới|được|mất|trên|dưới|có)\s*$", re.IGNORECASE)
_AFTER_DAY = re.compile(r"\d/\d{1,2}\s*(?:và|,|[-–]|đến)\s*$")
_DAY_WORD = re.compile(r"(?:lễ|dịp|từ|đến|tết|nghỉ|hôm|rạng sáng|dịch|trước|sau|[-–])\s*$", re.IGNORECASE)
_OPENS = re.compile(r"(?:tính\s+)?(?:đến|tới)\b", re.IGNORECASE)
_FROM = re.compile(r"(?:kể\s+)?từ\b|sau\b", re.IGNORECASE)
_LOOKS_TIMED = re.compile(
    r"\d|\bnăm\s+(?:nay|ngoái|trước)|nửa\s+(?:đầu|cuối)|quý\s+I|hôm nay|cùng kỳ|trước khi", re.IGNORECASE
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
    found = [mention for rule in _RULES for mention in _apply(rule, text, year, taken)]
    found.extend(_bare_days(text, year, taken))
    found.extend(_bare_years(text, taken))
    return sorted(found, key=lambda mention: mention.span.start)


def inherited(period: Period, source: PeriodSource) -> Period:
    """The same period, known from farther away than its own clause."""
    return replace(period, source=source)


def _bare_days(text: str, year: int | None, taken: bytearray) -> Iterator[PeriodMention]:
    """Days and months that no word announces ("lễ 30/4-1/5"): nothing that could be counted follows."""
    for match in _BARE_DAY.finditer(text):
        if any(taken[match.start() : match.end()]):
            continue
        unit = read_unit(text, match.end())
        if _FRACTION_WORD.search(text, max(0, match.start() - 10), match.start()):
            continue
        alone = re.fullmatch(r"\d+/\d+", match[0]) is not None
        if (
            alone
            and unit is not None
            and not (
                unit.group == "unknown" and _DAY_WORD.search(text, max(0, match.start() - 10), match.start())
            )
        ):
            continue
        taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
        yield PeriodMention(Span(*match.span()), _period(match[0], match, _day, year))


def _bare_years(text: str, taken: bytearray) -> Iterator[PeriodMention]:
    """Years without a word that says so: "Tết Giáp Thìn 2024"; not "2020 người"."""
    for match in _BARE_YEAR.finditer(text):
        unit = read_unit(text, match.end())
        if any(taken[match.start() : match.end()]) or (unit is not None and is_countable(unit.text)):
            continue
        taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
        yield PeriodMention(Span(*match.span()), _period(match[0], match, _one_year, None))


def _apply(
    rule: tuple[re.Pattern[str], _Resolve, bool], text: str, year: int | None, taken: bytearray
) -> Iterator[PeriodMention]:
    pattern, resolve, digits_only = rule
    for match in pattern.finditer(text):
        start, end = _trim(text, match.start(), match.end())
        if start == end or any(taken[start:end]):
            continue
        taken[start:end] = b"\x01" * (end - start)
        yield PeriodMention(Span(start, end), _period(text[start:end], match, resolve, year), digits_only)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))


def _period(words: str, match: re.Match[str], resolve: _Resolve, year: int | None) -> Period:
    try:
        start, end = resolve(match, year)
    except ValueError:
        start, end = None, None
    lead = match.groupdict().get("lead") or ""
    if _OPENS.match(lead):
        start = None
    elif _FROM.match(lead):
        end = None
    return Period(" ".join(words.split()), start, end)
