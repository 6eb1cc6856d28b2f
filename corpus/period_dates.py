"""The first and last day of a period that a rule has matched.

Each function takes the match, with the groups named in ``data/periods.toml``, and the year in which the
document was issued, which stands in where the words give no year; ``(None, None)`` where it is not known.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date

Dates = tuple[date | None, date | None]
UNKNOWN: Dates = (None, None)

_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def dates_of(way: str, match: re.Match[str], issued: int | None) -> Dates:
    """The days of a match, by the name of the way that its rule gives; impossible dates have none."""
    try:
        return _WAYS[way](match, issued)
    except ValueError:
        return UNKNOWN


def _year(match: re.Match[str], issued: int | None) -> int | None:
    groups = match.groupdict()
    printed = groups.get("y") or groups.get("y3")
    return int(printed) if printed else issued


def _months(year: int | None, first: int, last: int) -> Dates:
    if year is None or not 1 <= first <= last <= 12:
        return UNKNOWN
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _none(_: re.Match[str], __: int | None) -> Dates:
    return UNKNOWN


def _day(match: re.Match[str], issued: int | None) -> Dates:
    year = _year(match, issued)
    if year is None:
        return UNKNOWN
    day = date(year, int(match["m"]), int(match["d"]))
    return day, day


def _first_months(match: re.Match[str], issued: int | None) -> Dates:
    year, count = _year(match, issued), int(match["n"])
    return _months(year, 13 - count, 12) if match["which"].lower() == "cuối" else _months(year, 1, count)


def _half(match: re.Match[str], issued: int | None) -> Dates:
    return _months(_year(match, issued), *((1, 6) if match["which"].lower() == "đầu" else (7, 12)))


def _quarter(match: re.Match[str], issued: int | None) -> Dates:
    last = 3 * _QUARTERS[match["q"].upper()]
    return _months(_year(match, issued), last - 2, last)


def _month(match: re.Match[str], issued: int | None) -> Dates:
    first = int(match["m"])
    return _months(_year(match, issued), first, int(match.groupdict().get("m2") or first))


def _one_year(match: re.Match[str], _: int | None) -> Dates:
    return _months(int(match["y"]), 1, 12)


def _years(match: re.Match[str], _: int | None) -> Dates:
    first, last = int(match["y"]), int(match["y2"])
    return (date(first, 1, 1), date(last, 12, 31)) if first <= last else UNKNOWN


def _school_year(match: re.Match[str], _: int | None) -> Dates:
    first, last = int(match["y"]), int(match["y2"])
    return (date(first, 9, 1), date(last, 8, 31)) if last == first + 1 else UNKNOWN


def _this_year(_: re.Match[str], issued: int | None) -> Dates:
    return _months(issued, 1, 12)


def _last_year(_: re.Match[str], issued: int | None) -> Dates:
    return _months(issued - 1 if issued else None, 1, 12)


_WAYS: dict[str, Callable[[re.Match[str], int | None], Dates]] = {
    "none": _none,
    "day": _day,
    "first_months": _first_months,
    "half": _half,
    "quarter": _quarter,
    "month": _month,
    "one_year": _one_year,
    "years": _years,
    "school_year": _school_year,
    "this_year": _this_year,
    "last_year": _last_year,
}
