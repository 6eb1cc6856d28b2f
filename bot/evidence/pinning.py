"""What a question pins its answer to: directives, places, days and names that it mentions."""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum

from bot.evidence.candidates import Candidate
from bot.evidence.terms import context_terms, folded_syllables, pairs
from bot.question import Question
from bot.understanding.directives import directives_in, without_issuer
from bot.understanding.places import provinces_named, without_provinces
from corpus.letters import LOWER, UPPER


class Lack(StrEnum):
    """What the documents lack for an answer."""

    TOPIC = "topic"
    PLACE = "place"
    DIRECTIVE = "directive"
    YEAR = "year"
    PROVINCE_NAME = "province_name"
    DETAIL = "detail"


NAME = re.compile(rf"(?<=[^\s.?!:] )(?:[{UPPER}][{LOWER}]+ ){{1,3}}[{UPPER}][{LOWER}]+")
_LEADING = re.compile(
    rf"^(?!(?:Người|Dân|Hộ|Vốn|Quỹ|Nguồn|Tiền|Mức|Số|Lớp|Trường|Hội|Ban|Sở|Đoàn|Bộ|Cục|Chi|Phòng|Ông|Bà|Anh|Chị|Cô|Chú|"
    rf"Bác|Thầy|Huyện|Xã|Quận|Phường|Tỉnh|Thôn|Bản|Ấp|Khu|Tết|Luật|Dự|Đề|Tháng|Năm|Quý) )"
    rf"(?:[{UPPER}][{LOWER}]+ ){{1,3}}[{UPPER}][{LOWER}]+"
    r"(?= (?:có|còn|được|đạt|đã|là|năm|tháng|quý|cuối|đầu|hiện|nay|giờ|bao|mấy|thì|tỷ|tỉ|số)(?!\w)|[,:?])"
)
"""A name that a question begins with: its first word is no noun of what is named."""

_OCCASION = re.compile(r"^(?:Tết|Lễ|Hội|Ngày|Dịp|Đợt)\s+")
"""What a name is of, which stands apart from it as often: "Tết Nguyên đán Giáp Thìn"."""

_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?")
_LONG_DAY = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?", re.IGNORECASE)


def pin(question: Question, candidates: Sequence[Candidate]) -> tuple[list[Candidate], Lack | None]:
    """The candidates of documents that have all that the question mentions, or what none of them has."""
    rest = list(candidates)
    for lack, holds in _constraints(question):
        versions = {c.document.version_id for c in rest if holds(c)}
        rest = [c for c in rest if c.document.version_id in versions]
        if not rest:
            return [], lack
    return rest, None


def _constraints(question: Question) -> list[tuple[Lack, Callable[[Candidate], bool]]]:
    frame = question.frame
    found: list[tuple[Lack, Callable[[Candidate], bool]]] = []
    for directive in frame.directives:
        found.append((Lack.DIRECTIVE, lambda c, d=directive: d in _directives(c)))  # type: ignore[misc]
    if frame.provinces:
        found.append((Lack.PLACE, lambda c: _is_about(c, frame.provinces)))
    for day in frame.dates:
        found.append((Lack.DETAIL, lambda c, d=day: _mentions_day(c, d)))  # type: ignore[misc]
    for month in frame.reported:
        found.append((Lack.DETAIL, lambda c, m=month: _is_of_month(c, m)))  # type: ignore[misc]
    for word in frame.essential:
        found.append((Lack.DETAIL, lambda c, w=word: w in c.context.lower()))  # type: ignore[misc]
    for name in proper_names(without_issuer(question.text)):
        found.append((Lack.DETAIL, lambda c, n=name: n in _terms(c)))  # type: ignore[misc]
    return found


def proper_names(text: str) -> list[str]:
    """Neighbouring syllables of the proper names in a question, such as "nhat ban"; provinces are apart.

    A question typed in capitals throughout tells no names.
    """
    words = without_provinces(text).split()
    if sum(word[:1].isupper() for word in words) > len(words) / 2:
        return []
    bare = " ".join(words)
    named = (_OCCASION.sub("", name) for name in [*_LEADING.findall(bare), *NAME.findall(bare)])
    return [pair for name in named for pair in pairs(folded_syllables(name))]


def without_names(text: str) -> str:
    """The text with its proper names taken out, where it tells any."""
    return NAME.sub(" ", text) if proper_names(text) else text


def _directives(candidate: Candidate) -> frozenset[str]:
    known = candidate.document.metadata
    return frozenset(directives_in(f"{candidate.context}\n{known.kind or ''} {known.number or ''}"))


def _is_about(candidate: Candidate, provinces: frozenset[str]) -> bool:
    """Whether a candidate's document or surroundings are of a province, in whichever way they write it."""
    own = candidate.document.metadata.place
    return own in provinces or not provinces.isdisjoint(provinces_named(candidate.context))


def _mentions_day(candidate: Candidate, day: str) -> bool:
    asked = _DAY.match(day)
    issued = candidate.document.metadata.issued_on
    days = [_key(m) for pattern in (_DAY, _LONG_DAY) for m in pattern.finditer(candidate.context)]
    if issued:
        days.append((issued.day, issued.month, issued.year))
    return asked is not None and any(_same_day(_key(asked), each) for each in days)


def _is_of_month(candidate: Candidate, month: str) -> bool:
    """Whether a document is of a month ("10/2018"), or its words around a candidate name that."""
    issued = candidate.document.metadata.issued_on
    number, year = month.split("/")
    named = rf"(?<!\d)0?{number}\s*(?:[/.-]|năm)\s*{year}"
    return (issued is not None and f"{issued.month}/{issued.year}" == month) or bool(
        re.search(named, candidate.context)
    )


def _key(match: re.Match[str]) -> tuple[int, int, int | None]:
    return int(match[1]), int(match[2]), int(match[3]) if match[3] else None


def _same_day(one: tuple[int, int, int | None], other: tuple[int, int, int | None]) -> bool:
    """Equal, where a year that one of them leaves out is as in the other."""
    return one[:2] == other[:2] and (one[2] is None or other[2] is None or one[2] == other[2])


def _terms(candidate: Candidate) -> frozenset[str]:
    return context_terms(candidate.context)
