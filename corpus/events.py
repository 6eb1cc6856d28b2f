"""Dated events: meetings, visits, publications."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from corpus.directives import read_directives
from corpus.document import Block, BlockKind, Document, Span
from corpus.letters import UPPER
from corpus.patterns import pattern
from corpus.sentences import split_sentences

_WORDING = "statement_wording.toml"

PUBLISHED = "Đăng bài"
"""What the date line of a page dates."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on a date.

    ``date`` is EDTF: ``2018-07-11``; ``XXXX-08-26`` when the text does not state the year; ``2024``
    when it states the year alone. ``span`` covers the clause that tells it.
    """

    what: str
    date: str
    span: Span


_DAY = pattern(_WORDING, "events", "day")
_HAPPENS = pattern(_WORDING, "events", "happens")
_TET = re.compile(rf"[Tt]ết (?:Nguyên đán\s+)?[{UPPER}]\w+ [{UPPER}]\w+(?:\s+năm)?\s+(?P<y>(?:19|20)\d\d)")
_JUBILEE = re.compile(
    r"(?:năm\s+(?P<y>(?:19|20)\d\d))[^.;\n]{0,60}?(?P<what>kỷ niệm\s+\d+\s+năm[^,.;\n]{3,80})"
)
_DATELINE = re.compile(r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>(?:19|20)\d\d)")
_WHAT = 200


def read_events(document: Document) -> list[Event]:
    """The dated events of a document in the order of the text."""
    events: list[Event] = []
    for block in document.blocks:
        if block.kind is BlockKind.DATELINE:
            events.extend(_published(document.text, block))
            continue
        for sentence in split_sentences(document.text, block.span.start, block.span.end):
            events.extend(_in_sentence(document, sentence))
    events.extend(_issued(document))
    return sorted(events, key=lambda event: event.span.start)


def _published(text: str, block: Block) -> Iterator[Event]:
    match = _DATELINE.search(text, block.span.start, block.span.end)
    day = _edtf(match, None) if match else None
    if day is not None:
        yield Event(PUBLISHED, day, block.span)


def _in_sentence(document: Document, sentence: Span) -> Iterator[Event]:
    text = document.text
    for match in _DAY.finditer(text, sentence.start, sentence.end):
        day = _edtf(match, document.metadata.issued_on)
        opens = match.start() - sentence.start <= 12
        if day is None or not opens:
            continue
        end = _clause_end(text, match.end(), sentence.end)
        if _HAPPENS.search(text, match.end(), end):
            yield Event(
                " ".join(text[match.end() : end].split()).strip(" ,;.–-"), day, Span(match.start(), end)
            )
    for rule in (_TET, _JUBILEE):
        for match in rule.finditer(text, sentence.start, sentence.end):
            what = match.groupdict().get("what") or match[0]
            yield Event(" ".join(what.split()), match["y"], Span(*match.span()))


def _issued(document: Document) -> Iterator[Event]:
    for directive in read_directives(document):
        if directive.issued_on is not None:
            number = f" số {directive.number}" if directive.number else ""
            yield Event(
                f"{directive.type}{number} (ngày văn bản)", directive.issued_on.isoformat(), directive.span
            )


def _clause_end(text: str, start: int, stop: int) -> int:
    """The end of what happened: the first semicolon, or a comma once enough has been said.

    The roles of who takes part come before what is done: "Chiều 12/1, ông ..., Phó Bí thư, họp giao ban".
    """
    told = _HAPPENS.search(text, start, min(stop, start + 2 * _WHAT))
    least = max(_WHAT // 2, told.end() - start if told else 0)
    for match in re.finditer(r"[;,]", text[start : min(stop, start + 2 * _WHAT)]):
        if match[0] == ";" or match.start() > least:
            return start + match.start()
    return min(stop, max(start + _WHAT, told.end() if told else 0))


def _edtf(match: re.Match[str], issued_on: date | None) -> str | None:
    day, month = int(match["d"]), int(match["m"])
    if match["y"] is None and issued_on is None:
        return f"XXXX-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None
    try:
        if match["y"] is not None:
            return date(int(match["y"]), month, day).isoformat()
        return _latest(day, month, issued_on).isoformat() if issued_on else None
    except ValueError:
        return None


def _latest(day: int, month: int, issued_on: date) -> date:
    """The last such day up to the document's own: a report of January that says 28/12 means last year."""
    this_year = date(issued_on.year, month, day)
    return this_year if this_year <= issued_on else date(issued_on.year - 1, month, day)
