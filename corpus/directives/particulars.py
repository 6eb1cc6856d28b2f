"""What stands around the number of a directive: its day, its issuer, its subject."""

import re
from dataclasses import dataclass, replace
from datetime import date

from corpus.letters import UPPER
from corpus.patterns import pattern

_WORDING = "statement_wording.toml"
_DATE = pattern(_WORDING, "directives", "date")
_ISSUER = pattern(_WORDING, "directives", "issuer")
_SUBJECT = pattern(_WORDING, "directives", "subject")
_QUOTED_SUBJECT = re.compile(r"\s*,?\s*(?:về việc|về)?\s*[“\"][^”\"\n]{4,260}[”\"]")
_ISSUER_BEFORE = pattern(_WORDING, "directives", "issuer_before")
_REFERS = re.compile(r"\s*,?\s*về (?:việc )?(?:tiếp tục |sửa đổi|tăng cường )")
"""Begins a subject that is another directive: "về tiếp tục thực hiện Nghị quyết số ..."."""

_REACH, _DAY_REACH = 40, 160
"""Code points within which a subject says so, and the day of a sentence stands before a mention."""

_DAY_BEFORE = re.compile(r"(?:^|\s)[Nn]gày\s+(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})")
_SUBJECT_END = re.compile(
    r",\s+(?:UBND|Ủy ban|tỉnh|các|Thành phố|Sở|Ban|Huyện|ngày|kiện toàn|thành lập|ban hành|chỉ đạo|giao|"
    r"trong đó|theo đó|thay thế|đồng thời|đã|có hiệu lực|thời gian qua)\b"
)


@dataclass(frozen=True, slots=True)
class Particulars:
    """What is known of a directive beside its number, and where what is printed of it ends."""

    end: int
    issuer: str | None
    day: date | None
    subject: str | None


def particulars_behind(text: str, told: Particulars, stop: int, ceiling: int) -> Particulars:
    """The day, the issuer and the subject printed behind a number, the day and the issuer in either order.

    Args:
        text: The text of the document.
        told: What the mention itself tells, and where it ends.
        stop: Where the next mention begins.
        ceiling: Where the sentence ends; a subject that is another directive goes on to there.
    """
    day, end = _take_date(text, told.end, stop)
    issuer, end = (told.issuer, end) if told.issuer else _take_issuer(text, end, stop)
    if day is None:
        day, end = _take_date(text, end, stop)
    subject, end = _take_subject(text, end, ceiling if _REFERS.match(text, end, end + _REACH) else stop)
    issuer, end = (issuer, end) if issuer or subject is None else _take_issuer(text, end, stop)
    return Particulars(end, issuer, day, subject)


def completed_before(before: str, told: Particulars) -> Particulars:
    """What the words before a mention add: "Ngày 14/3/2019, UBND tỉnh ban hành Chỉ thị số ..."."""
    issuing = _ISSUER_BEFORE.search(before)
    if issuing is None:
        return told
    day = told.day or _day_before(before[-_DAY_REACH:])
    return replace(told, issuer=told.issuer or issuing["issuer"], day=day)


def _day_before(before: str) -> date | None:
    """The day on which something was issued, as its sentence tells first: "Ngày 14/3/2019, ... ban hành"."""
    days = list(_DAY_BEFORE.finditer(before))
    return _date_of(days[-1]) if days else None


def _take_date(text: str, position: int, stop: int) -> tuple[date | None, int]:
    match = _DATE.match(text, position, stop)
    return (None, position) if match is None else (_date_of(match), match.end())


def _take_issuer(text: str, position: int, stop: int) -> tuple[str | None, int]:
    match = _ISSUER.match(text, position, stop)
    if match is None:
        return None, position
    issuer = re.split(rf",\s(?![{UPPER}\wà-ỹ]+ (?:và|khóa)|khóa)", match["issuer"])[0].rstrip(" ,)")
    return issuer, match.start("issuer") + len(issuer)


def _take_subject(text: str, position: int, stop: int) -> tuple[str | None, int]:
    quoted = _QUOTED_SUBJECT.match(text, position)
    if quoted is not None:
        return quoted[0], quoted.end()
    match = _SUBJECT.match(text, position, stop)
    if match is None:
        return None, position
    words = _SUBJECT_END.split(match[0])[0].rstrip(" ,–-")
    return words, position + len(words)


def _date_of(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return None
