"""The head of an administrative document: who issued it, its number, its date, its kind.

The layout is that of Nghị định 30/2020/NĐ-CP: issuer left and motto right, number and date below, then
the kind in capitals and the subject.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from corpus.data_files import read_lines, read_table
from corpus.dates import LONG_DATE, read_long_date

MAX_LINES = 25
"""A letterhead and its subject end well within so many lines."""

MAX_SUBJECT = 300
"""Characters of a line of the subject; a longer line is the body."""

LETTER = "Công văn"
"""The kind whose name no document bears: what it is about stands below its number."""

_MOTTO = re.compile(
    r"(?:nước )?cộng h[òo][àa] xã hội chủ nghĩa việt nam|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc|"
    r"đảng cộng sản việt nam",
    re.IGNORECASE,
)
# At the start of its line: a number inside a sentence is that of another document.
_NUMBER = re.compile(
    r"^Số\s*:?\s*(?P<number>\d{1,5}\s*[-/]\s*[\wĐ][\w./&-]*)(?P<rest>.{0,60})$", re.IGNORECASE
)
_DATED = re.compile(rf"^(?:.{{0,100}}[\s,])?{LONG_DATE}\W*$|^\(?(?:ban hành )?kèm theo\b.*", re.IGNORECASE)
_SUBJECT_START = re.compile(r"^(?:V/v|Về việc|Về)\b", re.IGNORECASE)
_RULE = re.compile(r"[\s*_=—–.-]+")
_PART = re.compile(r"(?:phần|chương|mục|điều)\s+(?:thứ\s|[IVX\d])|[IVX]{1,4}\.\s|1\.\s", re.IGNORECASE)
"""What begins the first part of the body."""

_DRAWN = re.compile(r"[*_=—]+|[-–.]{3,}")
_BODY_START = re.compile(r"^(?:căn cứ|xét|thực hiện|theo đề nghị|kính gửi)\b", re.IGNORECASE)
_ENDS_LONG_SENTENCE = re.compile(r".{60}[.;:]$")
_CONTINUES = re.compile(
    r"(?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu|và)(?!\w| hội)", re.IGNORECASE
)
"""What continues the name of the office in the line above: "ỦY BAN NHÂN DÂN" over "TỈNH X"."""

_MAX_OFFICE_WORDS = 14
_MAX_KIND_WORDS = 8


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What the head of a document states.

    ``subject`` are the line numbers of its subject; ``end`` is the number of lines it takes, 0 without one.
    """

    number: str | None = None
    kind: str | None = None
    issuer: str | None = None
    issued_on: date | None = None
    subject: tuple[int, ...] = ()
    end: int = 0


def read_letterhead(lines: Sequence[str]) -> Letterhead:
    """Read the head of a document from its first lines; empty when it has none."""
    head = lines[: _body_start(lines[:MAX_LINES])]
    number_at = next((index for index, line in enumerate(head) if _NUMBER.match(line)), None)
    kind_at = next((index for index, line in enumerate(head) if _kind(line, number_at, index)), None)
    if number_at is None and kind_at is None:
        return Letterhead()
    number = _number(head[number_at]) if number_at is not None else None
    subject = _subject(head, kind_at, number_at)
    kind = _kind(head[kind_at], number_at, kind_at) if kind_at is not None else kind_of_number(number)
    return Letterhead(
        number=number,
        kind=kind or (LETTER if subject else None),
        issuer=_issuer(head[:number_at]) if number_at is not None else None,
        issued_on=_issued_on(head, subject),
        subject=subject,
        end=max(number_at or 0, kind_at or 0, *subject) + 1,
    )


def belongs_to_letterhead(line: str) -> bool:
    """Whether a line is a number or a motto, which no document has for its title."""
    return is_motto(line) or bool(_NUMBER.match(line))


def is_motto(text: str) -> bool:
    """Whether a text begins with the State's motto or the Party's name, or has it beside an office's."""
    motto = _MOTTO.search(text)
    return bool(motto and (motto.start() == 0 or _is_office(text[: motto.start()].rstrip(" *-–"))))


def kind_of_number(number: str | None) -> str | None:
    """The kind that a document number's symbol tells: ``"45/BC-UBND"`` is a "Báo cáo"."""
    symbols = re.split(r"[/\s-]+", number or "")[1:]
    return next((kinds()[symbol] for symbol in symbols if symbol in kinds()), None)


@cache
def kinds() -> dict[str, str]:
    """Symbols of document kinds and their names."""
    names: dict[str, str] = read_table("directive_kinds.toml")["kinds"]
    return names


def _body_start(lines: Sequence[str]) -> int:
    starts = (
        index
        for index, line in enumerate(lines)
        if _BODY_START.match(line) or _ENDS_LONG_SENTENCE.search(line) or len(line) > MAX_SUBJECT
    )
    return next(starts, len(lines))


def _number(line: str) -> str | None:
    match = _NUMBER.match(line)
    return re.sub(r"\s+", "", match["number"]).rstrip(".,;") if match else None


def _kind(line: str, number_at: int | None, index: int) -> str | None:
    """The kind that a line names alone, or that one in capitals begins with: "BÁO CÁO KẾT QUẢ GIÁM SÁT".

    Above the number it stands in capitals, below it in any case.
    """
    words = line.strip(" :*")
    if number_at is None or index < number_at:
        return next((name for name in kinds().values() if words == name.upper()), None)
    if words.isupper() and len(words.split()) <= _MAX_KIND_WORDS:
        return next((name for name in kinds().values() if f"{words} ".startswith(f"{name.upper()} ")), None)
    words = re.sub(r" của (?:\S+ ){0,9}\S+$", "", words.casefold())
    return next((name for name in kinds().values() if words == name.casefold()), None)


def _issued_on(head: Sequence[str], subject: Sequence[int]) -> date | None:
    """The date at the end of a line ("Hà Nội, ngày ..."), or that of the document it is annexed to."""
    dated = (line for index, line in enumerate(head) if index not in subject and _DATED.match(line))
    return next((day for line in dated if (day := read_long_date(line))), None)


def _issuer(lines: Sequence[str]) -> str | None:
    """The lowest office named above the number, its superior above it joined: "UBND TỈNH X, SỞ Y TẾ"."""
    undated = (re.split(rf"(?i){LONG_DATE}", line)[0] for line in lines)
    # A rule drawn under a name goes, a hyphen within it stays: "CHƯƠNG TRÌNH SỐ 08-CTr/TU".
    names = (_DRAWN.sub(" ", _MOTTO.sub("", line)).strip(" ,-–*") for line in undated)
    offices: list[str] = []
    for name in filter(_is_office, names):
        if offices and _CONTINUES.match(name):
            offices[-1] += f" {name}"
        else:
            offices.append(name)
    return ", ".join(offices[-2:]) or None


def _is_office(name: str) -> bool:
    if len(name.split()) > _MAX_OFFICE_WORDS:
        return False
    in_capitals = name.upper() == name and any(char.isalpha() for char in name)
    return in_capitals or f"{name.casefold()} ".startswith(_offices())


@cache
def _offices() -> tuple[str, ...]:
    return tuple(f"{word.casefold()} " for word in read_lines("offices.txt"))


def _subject(head: Sequence[str], kind_at: int | None, number_at: int | None) -> tuple[int, ...]:
    start = kind_at if kind_at is not None else number_at
    if start is None:
        return ()
    following = range(start + 1, min(start + 4, len(head)))
    if kind_at is None:
        return tuple(index for index in following if _SUBJECT_START.match(head[index]))[:1]
    chosen: list[int] = []
    for index in following:
        line = head[index]
        if line.endswith((".", ":", ";")) or line.startswith("(") or _RULE.fullmatch(line):
            break
        if chosen and _PART.match(line):
            break
        if chosen and _is_office(line) and not head[chosen[0]].isupper():
            break
        chosen.append(index)
    return tuple(chosen[:2])
