"""What a question takes for granted and the documents may state otherwise: who issued or did it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answer import Answer, Status
from bot.answering.citing import cite
from bot.answering.naming import answer_who
from bot.evidence.candidates import Candidate
from bot.evidence.directives import keys_of
from bot.evidence.own_documents import line_of_issuer, numbered_as_asked
from bot.evidence.people import find_people
from bot.evidence.rows import Found, at, rows_of
from bot.evidence.terms import folded_syllables, pairs
from bot.library import Library
from bot.question import Question
from bot.understanding.claims import person_behind
from bot.understanding.directives import issuer_named
from bot.understanding.frame import Asks
from bot.understanding.places import without_provinces
from bot.wording.spoken import ANSWERS
from corpus.abbreviations import spell_out
from corpus.directive import Directive
from corpus.document import Span

SENTENCE = 160
"""So far before its number, a sentence may name who issued a directive."""


def with_issuer(
    question: Question, answer: Answer, candidates: Sequence[Candidate], library: Library
) -> Answer:
    """The answer, headed by who issued the directive where the question names another office.

    A question for a person or an office gets that from its answer.
    """
    asked = issuer_named(question.text)
    if not asked or answer.status is not Status.ANSWERED or question.frame.asks is Asks.PERSON:
        return answer
    named = set(question.frame.directives)
    own = numbered_as_asked(question, candidates)
    if own and own.document.metadata.issuer and _is_another(asked, own.document.metadata.issuer):
        line = line_of_issuer(library, own)
        return _headed(answer, line) if line else answer
    for found in rows_of(library, candidates, library.directives_of, lambda each: each.span):
        issuer = found.item.issuer
        if issuer and named & set(keys_of(found.stored)) and _is_another(asked, issuer):
            return _headed(answer, _naming(found, issuer))
    return answer


def of_person(question: Question, candidates: Sequence[Candidate], library: Library) -> Answer | None:
    """Whether a person did or is what a question claims, by who did; ``None`` for other questions."""
    claim = person_behind(question)
    answer = answer_who(claim[1], candidates, library) if claim else None
    if claim is None or answer is None or answer.status is not Status.ANSWERED:
        return None
    named = [each for each in find_people(library, candidates) if each.item.name in answer.text]
    others = {each.item.name for each in named} - {claim[0]}
    is_said = claim[0] in answer.text
    if is_said and others:
        # Of several in one statement, it does not tell by itself who did it.
        return replace(answer, question=question.looked_up)
    said = ANSWERS.confirmed if is_said else ANSWERS.corrected
    return replace(answer, question=question.looked_up, text=said.format(sentence=answer.text))


def _is_another(asked: str, issuer: str) -> bool:
    """Whether two names are of different offices: neither is a part of the other."""
    one, other = (folded_syllables(spell_out(without_provinces(name))) for name in (asked, issuer))
    # By neighbours: "Tỉnh ủy" has no word that "Ủy ban nhân dân tỉnh" has not.
    pairs_of_one, pairs_of_other = set(pairs(one) or one), set(pairs(other) or other)
    return not pairs_of_one <= pairs_of_other and not pairs_of_other <= pairs_of_one


def _naming(found: Found[Directive], issuer: str) -> Candidate:
    """The words that name the directive and its issuer; what it is about is not in question."""
    span = found.item.span
    text = found.library.text_of(found.stored.version_id)
    start = text.rfind(issuer, max(span.start - SENTENCE, 0), span.start)
    parts = [part for part in (found.item.number, issuer) if part and part in found.text]
    end = span.start + max((found.text.find(part) + len(part) for part in parts), default=len(found.text))
    return at(found.library, found.near, Span(start if start >= 0 else span.start, end))


def _headed(answer: Answer, named: Candidate) -> Answer:
    quotes = (cite(1, named), *(replace(each, n=each.n + 1) for each in answer.citations))
    return replace(answer, text=f"{named.text}\n{answer.text}", citations=quotes)
