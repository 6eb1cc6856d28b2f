"""The people of the documents: those named, who signed, who acted, who is called so."""

import re
from collections.abc import Iterable, Sequence

from bot.evidence.candidates import Candidate
from bot.evidence.own_documents import own_keys
from bot.evidence.role_words import roles_in, terms_of
from bot.evidence.rows import Found, rows_of
from bot.evidence.terms import folded_syllables, matching_form
from bot.library import Library
from bot.question import Question
from bot.understanding.frame import years_in
from corpus.person import AUTHOR, Person
from corpus.syllables import syllables

Named = Found[Person]


def find_people(library: Library, candidates: Sequence[Candidate]) -> list[Named]:
    """The people of the candidates' documents, those of the best one first."""
    return rows_of(library, candidates, library.people_of, lambda person: person.cite)


def named_in(question: Question, people: Iterable[Named]) -> list[Named]:
    """The people whom the question names, with their roles."""
    said = f" {' '.join(folded_syllables(question.text))} "
    return [
        each
        for each in people
        if each.item.role not in (None, AUTHOR) and f" {_folded(each.item.name)} " in said
    ]


def signatories(question: Question, people: Iterable[Named]) -> list[Named]:
    """Who signed, or else wrote, the documents that the question names; or any, where it names none."""
    asked = set(question.frame.directives)
    signed = [each for each in people if stands_alone(each)]
    written = [each for each in signed if each.item.role == AUTHOR]
    if not re.search(r"\bký\b", question.text.lower()):
        signed = written
    if asked:
        signed = [each for each in signed if asked & own_keys(each.document)]
    return signed


def in_years(question: Question, found: Iterable[Named]) -> list[Named]:
    """The people of documents that tell of a year asked for."""
    asked = question.frame.years
    return [each for each in found if not asked or _years(each) & asked]


def acting(
    told: Sequence[Candidate], people: Sequence[Named], done: str | None = None
) -> list[tuple[Candidate, list[Named]]]:
    """The statements that name people of their documents, with these; ``done`` is what they must tell too."""
    found: list[tuple[Candidate, list[Named]]] = []
    for each in told:
        version = each.document.version_id
        here = [p for p in people if p.stored.version_id == version and p.item.name in each.text]
        if here and (done is None or done in each.text.lower()):
            found.append((each, here))
    return found


def of_office(office: frozenset[str], people: Iterable[Named]) -> list[Named]:
    """The people whose role names an office."""
    return [each for each in people if office <= set(terms_of(each.item.role or ""))]


def called(assigner: str, version: int, people: Iterable[Named]) -> list[Named]:
    """The people of a document whom it calls by name or role: "đồng chí Phó Chủ tịch yêu cầu"."""
    roles = roles_in(assigner)
    own = [each for each in people if each.stored.version_id == version and each.item.role]
    by_name = [each for each in own if each.item.name in assigner]
    return by_name or [each for each in own if roles and roles[0] in roles_in(each.item.role or "")]


def stands_alone(found: Named) -> bool:
    """Whether a name fills its line, as signatures and bylines do."""
    return found.item.role == AUTHOR or found.text.endswith(f"\n{found.item.name}")


def _years(found: Named) -> frozenset[int]:
    """The years of which a document tells who holds a role: its own, or else the latest that it names."""
    known = found.document.metadata
    own = years_in(f"{known.title or ''}\n{found.candidate.text}".lower())
    if known.issued_on:
        return own | {known.issued_on.year}
    text = found.library.text_of(found.stored.version_id)
    return own or frozenset(sorted(years_in(text.lower()))[-1:])


def _folded(words: str) -> str:
    return " ".join(matching_form(syllable) for syllable in syllables(words))
