"""The head of an administrative document: who issued it, its number, its date, its kind.

The layout is that of Nghị định 30/2020/NĐ-CP: issuer left and motto right, number and date below, then
the kind in capitals and the subject.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from corpus.data_files import read_table

MAX_LINES = 25
"""A letterhead and its subject end well within so many lines."""

MAX_SUBJECT = 300
"""Characters of a line of the subject; a longer line is the body."""

_MOTTO = re.compile(
    r"(?:nước )?cộng h[òo][àa] xã hội chủ nghĩa việt nam|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc|"
    r"đảng cộng sản việt nam",
    re.IGNORECASE,
)
# At the start of its line: a number inside a sentence is that of another document.
_NUMBER = re.compile(
    r"^Số\s*:?\s*(?P<number>\d{1,5}\s*[-/]\s*[\wĐ][\w./&-]*)(?P<rest>.{0,60})$", re.IGNORECASE
)
_LONG_DATE = re.compile(
    r"ngày\s+(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})\s+năm\s+(?P<year>\d{4})", re.IGNORECASE
)
_SHORT_DATE = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4})(?!\d)"
)
_SUBJECT_START = re.compile(r"^(?:V/v|Về việc|Về)\b", re.IGNORECASE)
_RULE = re.compile(r"[\s*_=—–.-]+")


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What the head of a document states; ``subject`` are the line numbers of its subject."""

    number: str | None = None
    kind: str | None = None
    issuer: str | None = None
    issued_on: date | None = None
    subject: tuple[int, ...] = ()


def read_letterhead(lines: Sequence[str]) -> Letterhead:
    """Read the head of a document from its first lines; empty when it has none."""
    head = list(lines[:MAX_LINES])
    number_at = next((index for index, line in enumerate(head) if _NUMBER.match(line)), None)
    kind_at = next((index for index, line in enumerate(head) if _kind_in_capitals(line)), None)
    if number_at is None and kind_at is None:
        return Letterhead()
    number = _number(head[number_at]) if number_at is not None else None
    return Letterhead(
        number=number,
        kind=_kind_in_capitals(head[kind_at]) if kind_at is not None else kind_of_number(number),
        issuer=_issuer(head[:number_at]) if number_at is not None else None,
        issued_on=next((day for line in head if (day := read_long_date(line))), None),
        subject=_subject(head, kind_at, number_at),
    )


def kind_of_number(number: str | None) -> str | None:
    """The kind that a document number's symbol tells: ``"45/BC-UBND"`` is a "Báo cáo"."""
    symbols = re.split(r"[/\s-]+", number or "")[1:]
    return next((kinds()[symbol] for symbol in symbols if symbol in kinds()), None)


def read_long_date(text: str) -> date | None:
    """The first date written out as "ngày 12 tháng 7 năm 2018"."""
    return _date(_LONG_DATE.search(text))


def read_date(text: str) -> date | None:
    """The first full date in either form, ``12/07/2018``, ``24.01.2018`` or written out."""
    return _date(_LONG_DATE.search(text)) or _date(_SHORT_DATE.search(text))


@cache
def kinds() -> dict[str, str]:
    """Symbols of document kinds and their names."""
    names: dict[str, str] = read_table("directive_kinds.toml")["kinds"]
    return names


def _date(match: re.Match[str] | None) -> date | None:
    if match is None:
        return None
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def _number(line: str) -> str | None:
    match = _NUMBER.match(line)
    return re.sub(r"\s+", "", match["number"]).rstrip(".,;") if match else None


def _kind_in_capitals(line: str) -> str | None:
    return next((name for name in kinds().values() if line.strip(" :*") == name.upper()), None)


def _issuer(lines: Sequence[str]) -> str | None:
    """The lowest office named above the number, its superior above it joined: "UBND TỈNH X, SỞ Y TẾ"."""
    names = [_RULE.sub(" ", _MOTTO.sub("", _LONG_DATE.split(line)[0])).strip(" ,") for line in lines]
    offices = [name for name in names if name and name.upper() == name]
    return ", ".join(offices[-2:]) or None


def _subject(head: Sequence[str], kind_at: int | None, number_at: int | None) -> tuple[int, ...]:
    start = kind_at if kind_at is not None else number_at
    if start is None:
        return ()
    following = range(start + 1, min(start + 4, len(head)))
    if kind_at is None:
        return tuple(index for index in following if _SUBJECT_START.match(head[index]))[:1]
    chosen: list[int] = []
    for index in following:
        if (
            len(head[index]) > MAX_SUBJECT
            or head[index].endswith((".", ":", ";"))
            or _RULE.fullmatch(head[index])
        ):
            break
        chosen.append(index)
    return tuple(chosen[:2])
