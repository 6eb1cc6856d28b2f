"""Full dates as documents write them in their heads and datelines."""

import re
from datetime import date

LONG_DATE = r"ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}"
"""A regular expression, case-insensitive, without groups."""

_LONG_DATE = re.compile(
    r"ngày\s*(?P<day>\d{1,2})\s*tháng\s*(?P<month>\d{1,2})\s*năm\s*(?P<year>\d{4})", re.IGNORECASE
)
_SHORT_DATE = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4})(?!\d)"
)
_ISO_DATE = re.compile(r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d-])")


def read_long_date(text: str) -> date | None:
    """The first date written out as "ngày 12 tháng 7 năm 2018"."""
    return _date(_LONG_DATE.search(text))


def read_date(text: str) -> date | None:
    """The first full date: written out, as ``12/07/2018`` or ``24.01.2018``, or as ``2018-07-12``."""
    forms = (_LONG_DATE, _SHORT_DATE, _ISO_DATE)
    return next((day for form in forms if (day := _date(form.search(text)))), None)


def _date(match: re.Match[str] | None) -> date | None:
    if match is None:
        return None
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
