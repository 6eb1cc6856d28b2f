"""Offices that answer "who": in the column of a table, above a task, in the address of a document."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.evidence.candidates import Candidate
from bot.evidence.own_documents import own_keys
from bot.evidence.rows import at
from bot.evidence.table_rows import cells_of, head_of, rows_named
from bot.evidence.tasks import Given
from bot.evidence.terms import folded_syllables
from bot.library import Library
from bot.question import Question
from bot.understanding.directives import directives_in
from corpus.abbreviations import spell_out
from corpus.document import Span

_OFFICE_COLUMN = re.compile(
    r"(?i)cơ quan|đơn vị (?!tính)|chủ trì|phụ trách|thực hiện|chịu trách nhiệm|đầu mối"
)
_ADDRESS = re.compile(r"^[ \t]*Kính gửi\s*:?[^\n]*(?:\n\s*[-–+*•][^\n]*)*", re.MULTILINE)
_SENT = re.compile(r"(?<!\w)gửi(?: (?:cho|đến|tới))?\s+\S+")
_RECIPIENTS = re.compile(r"^[ \t]*Nơi nhận\s*:?[^\n]*(?:\n\s*[-–+*•][^\n]*)*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class OfficeCell:
    """A row of a table, and the office in its column of who is responsible."""

    row: Candidate
    office: str


def office_in_table(
    question: Question, candidates: Sequence[Candidate], library: Library
) -> OfficeCell | None:
    """The office of the row that the question names by all words of its first cell."""
    for row in rows_named(question, candidates):
        head, cells = cells_of(head_of(row, library)), cells_of(row.text)
        office = next((c for h, c in zip(head, cells, strict=False) if _OFFICE_COLUMN.search(h) and c), None)
        if office:
            return OfficeCell(row, office)
    return None


def assignee_of(library: Library, task: Given) -> Candidate | None:
    """Where a document names who must do a task, unless the task itself does."""
    name = task.item.assignee or ""
    if name in task.item.action:
        return None
    start = library.text_of(task.stored.version_id).rfind(name, 0, task.item.span.start)
    return at(library, task.candidate, Span(start, start + len(name))) if start >= 0 else None


def assignees(library: Library, tasks: Sequence[Given], kinds: Sequence[frozenset[str]]) -> list[Candidate]:
    """Each office that tasks are given to, once, at its first mention; only those of some kinds, if any."""
    named: dict[str, Candidate] = {}
    for task in tasks:
        name = task.item.assignee or ""
        text = library.text_of(task.stored.version_id)
        start = text.find(name, task.item.span.start) if name in task.item.action else text.find(name)
        said = set(folded_syllables(spell_out(name)))
        if not name or start < 0 or (kinds and not any(kind <= said for kind in kinds)):
            continue
        named.setdefault(name.casefold(), at(library, task.near, Span(start, start + len(name))))
    return list(named.values())


def addressees(question: Question, candidates: Sequence[Candidate], library: Library) -> list[Candidate]:
    """The lines of a document that say to whom it is sent."""
    asked = set(question.frame.directives)
    seen: set[int] = set()
    for candidate in candidates:
        known = candidate.document
        if known.version_id in seen:
            continue
        seen.add(known.version_id)
        if asked and not asked & own_keys(known):
            continue
        text = library.text_of(known.version_id)
        match = _ADDRESS.search(text) or _RECIPIENTS.search(text)
        if match:
            return [at(library, candidate, Span(match.start(), match.end()))]
    return []


def sent_as_told(question: Question, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The statement that tells to whom a directive was sent, in a document that tells of it."""
    asked = set(question.frame.directives)
    told = (each for each in candidates if asked and asked <= set(directives_in(each.text)))
    return [each for each in told if _SENT.search(each.text)][:1]
