"""Where a role stands beside a name: before it, behind it, or said of it."""

import re

from corpus.document import Span
from corpus.patterns import pattern
from corpus.people.roles import role_pattern

_WORDING = "statement_wording.toml"
_OFFICE = pattern(_WORDING, "people", "office")
JOIN = re.compile(r"\s*[,–—(-]\s*")
_OFFICE_NEXT = re.compile(r"(?:Bộ|Sở|Ban|Ủy ban|UBND|HĐND|Viện|Cục|Tổng cục|Trường|Hội|tỉnh|thành phố)\s")
_ROLE_STOP = pattern(_WORDING, "people", "role_stop")
MAX_ROLE = 160
_COPULA = re.compile(r"(?:\s+(?:là|do)|(?P<colon>\s*:))\s*$")
_WITHIN = re.compile(r"\w{2}|\w\s*$")
"""More than the mark of an item: "1.", "a)", "-"."""

_ENDS_LOOSE = re.compile(r"(?<!\w)(?:của|các|và|cho|đến|là|với|do)\s*$")
_MADE = re.compile(r"\s+làm\s+")


def role_of_copula(before: str) -> Span | None:
    """The role that is said to be the person: "Trưởng đoàn là ông ...", or before a colon that begins a line.

    Offsets into ``before``.
    """
    copula = _COPULA.search(before)
    if copula is None:
        return None
    start = role_before(before[: copula.start()])
    if start is None or (copula["colon"] and _WITHIN.search(before[:start].rpartition("\n")[2])):
        return None
    return Span(start, copula.start())


def role_made(text: str, position: int, stop: int) -> Span | None:
    """The role that a person is given: "..., Viện trưởng làm Trưởng đoàn"."""
    joint = _MADE.match(text, position, stop)
    role = role_pattern().match(text, joint.end(), stop) if joint else None
    return role and Span(role.start(), role.end())


def role_before(before: str) -> int | None:
    """Where a role that leads up to the name begins, an offset into ``before``."""
    clause = max((before.rfind(mark) for mark in (";", ". ", ":", "\n", "(", "“")), default=-1) + 1
    starts = [m.start() for m in role_pattern().finditer(before, clause)]
    for start in starts:
        if not _ROLE_STOP.search(before, start) and not _breaks(before[start:]):
            return start
    return None


def _breaks(words: str) -> bool:
    """Whether the words between a role and a name hold another name, or a comma without a role behind it."""
    pieces = re.split(r",\s+", words.rstrip(" ,–—-"))
    known = all(role_pattern().match(piece) or _OFFICE.match(piece) for piece in pieces[1:])
    return not known or _ENDS_LOOSE.search(words) is not None


def role_after(text: str, position: int, stop: int) -> Span | None:
    """The role behind a name and a comma, a dash or a bracket, up to what is no role or office."""
    joint = JOIN.match(text, position, stop)
    if joint is None or role_pattern().match(text, joint.end(), stop) is None:
        return None
    start, most = joint.end(), min(stop, joint.end() + MAX_ROLE)
    ends = _ROLE_STOP.search(text, start, most)
    end = _first_loose_comma(text, start, ends.start() if ends else most)
    return Span(start, start + len(text[start:end].rstrip(" ,")))


def _first_loose_comma(text: str, start: int, end: int) -> int:
    """The first comma that neither a role nor an office follows, else the end."""
    for comma in re.finditer(r",\s+", text[start:end]):
        behind = start + comma.end()
        known = (role_pattern(), _OFFICE, _OFFICE_NEXT)
        if not any(each.match(text, behind) for each in known):
            return start + comma.start()
    return end
