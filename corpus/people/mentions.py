"""Persons in running text: a name beside a title, such as "đồng chí", or a role."""

import re
from collections.abc import Iterator

from corpus.document import Block, Span
from corpus.letters import LOWER, UPPER
from corpus.patterns import pattern
from corpus.people.names import MAX_NAME, family_name, name_at
from corpus.people.roles import tidy
from corpus.people.roles_beside import JOIN, MAX_ROLE, role_after, role_before, role_made, role_of_copula
from corpus.person import Person

_WORDING = "statement_wording.toml"
_TITLE = pattern(_WORDING, "people", "title")
_PLACE_BEFORE = pattern(_WORDING, "people", "place_before")
_MARKS = " ,–—-"
_SYLLABLES_OF_PERSON = 3
"""Fewer behind the word for a place are its name, whatever role stands before it."""

_RARE = re.compile(rf"[{UPPER}][{LOWER}]+\s$")


def mentions_in(text: str, block: Block) -> Iterator[Person]:
    """The persons whom a block names beside a title or a role."""
    position = block.span.start
    for match in family_name().finditer(text, block.span.start, block.span.end):
        name = name_at(text, match) if match.start() >= position else None
        if name is None:
            continue
        start = _start_of_name(text, block, match.start())
        before = text[max(block.span.start, start - MAX_ROLE) : start]
        span = Span(start, match.start() + len(name))
        is_place = _names_place(before, name)
        person = None if is_place else _person(text, block, span, before)
        if person is not None:
            yield person
        if person is not None or is_place:
            position = span.end


def _names_place(before: str, name: str) -> bool:
    """Whether a place has the name of a person: "xã Trần Phú"."""
    return _PLACE_BEFORE.search(before) is not None and (
        len(name.split()) < _SYLLABLES_OF_PERSON or role_before(before) is None
    )


def _start_of_name(text: str, block: Block, start: int) -> int:
    """Where a name begins behind a title: its family name may be a rare one, "đồng chí Vì Văn Lợi"."""
    first = _RARE.search(text, max(block.span.start, start - MAX_NAME), start)
    if first is None or _TITLE.search(text[max(block.span.start, start - MAX_ROLE) : first.start()]) is None:
        return start
    return first.start()


def _person(text: str, block: Block, span: Span, before: str) -> Person | None:
    ahead, after = role_before(before), role_after(text, span.end, block.span.end)
    end = after.end if after else span.end
    behind = JOIN.sub("", text[span.end : end], count=1)
    made = role_made(text, end, block.span.end) if after or ahead is not None else None
    held = [behind, made.of(text) if made else ""]
    name, end = " ".join(span.of(text).split()), made.end if made else end
    if ahead is not None:
        role = _TITLE.sub("", before[ahead:].strip(_MARKS)).strip(_MARKS)
        return Person(name, _joined(role, *held), span, Span(span.start - len(before) + ahead, end))
    titled = _TITLE.search(before)
    leads = role_of_copula(before[: titled.start()] if titled else before)
    start = span.start - len(titled[0]) if titled else span.start
    start = span.start - len(before) + leads.start if leads else start
    role = _joined(leads.of(before) if leads else "", *held)
    return Person(name, role or None, span, Span(start, end)) if titled or role else None


def _joined(*roles: str) -> str:
    return ", ".join(tidy(each) for each in roles if each)
