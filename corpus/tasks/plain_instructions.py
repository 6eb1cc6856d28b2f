"""Instructions without a word of order: by their verb, or by an office that must do something."""

import re
from collections.abc import Iterator

from corpus.document import Document, Span
from corpus.patterns import pattern
from corpus.task import Task
from corpus.tasks.office_instructions import read_of_office
from corpus.tasks.orders import Orders, task_of
from corpus.tasks.parties import tidy

_WORDING = "statement_wording.toml"
_SUBJECT = pattern(_WORDING, "tasks", "subject")
_NEEDS = pattern(_WORDING, "tasks", "needs")
_VERB = pattern(_WORDING, "tasks", "verb")
_LEAD = pattern(_WORDING, "tasks", "lead")
_YEAR_FIRST = re.compile(
    r"^(?:Trong\s+)?(?:[Nn]ăm|[Qq]uý|[Tt]háng|[Gg]iai đoạn)\s+[\dIV][^,A-ZĐ]{0,24}?,?\s+(?=[A-ZĐa-z])"
)
_PAST = pattern(_WORDING, "tasks", "past")
_CLOSING = pattern(_WORDING, "tasks", "closing")
_MUST = re.compile(r"(?:tiếp tục|cần|phải|sẽ|có trách nhiệm)(?!\w)")
_WORD_OF_ORDER = re.compile(r"(?:lưu ý|nhấn mạnh|yêu cầu|đề nghị|cho rằng)")
_IS = re.compile(r"(?i)là(?!\w)")
_MIN_SYLLABLES = 4
"""Fewer tell no task: "Là cơ quan thường trực"."""

_FORWARD = pattern(_WORDING, "tasks", "forward")


def read_plain(document: Document, part: Span, orders: Orders) -> Iterator[Task]:
    """An instruction without a word of order: of the office that begins it or leads there, or by its verb."""
    words = part.of(document.text)
    bare, year = _without_year(_LEAD.sub("", words))
    if _PAST.search(bare[:60]):
        return
    of_office = read_of_office(document, part, bare, year, orders)
    if of_office is not None:
        yield from of_office
        return
    orders.led = orders.led and not _CLOSING.match(bare)
    if (orders.led or orders.told) and len(words.split()) >= _MIN_SYLLABLES and not _is_role(bare):
        yield task_of(document, part, orders)
        return
    yield from _by_verb(document, part, bare, year, orders)


def _without_year(words: str) -> tuple[str, str | None]:
    """Words without the time that they begin with, and that time: "Quý II, Sở Y tế ..."."""
    year = _YEAR_FIRST.match(words)
    return (words[year.end() :], " ".join(year[0].split()).strip(" ,")) if year else (words, None)


def _by_verb(document: Document, part: Span, bare: str, year: str | None, orders: Orders) -> Iterator[Task]:
    words, subject = part.of(document.text), _SUBJECT.match(bare)
    if subject is not None and (orders.active or _MUST.match(bare, subject.end())):
        orders.assignee, orders.deadline = tidy(subject["whom"]), year or orders.deadline
        orders.active = True
        yield task_of(document, part, orders)
    elif (needs := _NEEDS.search(words)) is not None and (orders.active or _cue_before(words, needs)):
        orders.assignee = tidy(needs["whom"])
        yield task_of(document, Span(part.start + needs.start(), part.end), orders)
    elif _VERB.match(bare) and (orders.active or _FORWARD.match(bare)):
        yield task_of(document, part, orders)


def _is_role(bare: str) -> bool:
    """Whether words only say what an office is: "Là cơ quan thường trực"."""
    return bool(_IS.match(bare)) and "," not in bare


def _cue_before(words: str, needs: re.Match[str]) -> bool:
    """Whether a word of order stands before "các sở cần ...": "lưu ý trong dịp Tết, các sở cần ..."."""
    return bool(_WORD_OF_ORDER.search(words, 0, needs.start()))
