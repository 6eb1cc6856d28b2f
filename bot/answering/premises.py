"""What a question takes for granted of a directive and the documents state otherwise: who issued it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answer import Answer, Status
from bot.answering.citing import cite
from bot.evidence.candidates import Candidate
from bot.evidence.directives import keys_of
from bot.evidence.rows import Found, at, rows_of
from bot.evidence.terms import folded_syllables
from bot.library import Library
from bot.question import Question
from bot.understanding.directives import issuer_named
from bot.understanding.frame import Asks
from bot.understanding.places import without_provinces
from corpus.abbreviations import spell_out
from corpus.directives import Directive
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
    for found in rows_of(library, candidates, library.directives_of, lambda each: each.span):
        issuer = found.item.issuer
        if issuer and named & set(keys_of(found.stored)) and _is_another(asked, issuer):
            return _headed(answer, _naming(found, issuer))
    return answer


def _is_another(asked: str, issuer: str) -> bool:
    """Whether two names are of different offices: neither is a part of the other."""
    one, other = (set(folded_syllables(spell_out(without_provinces(name)))) for name in (asked, issuer))
    return not one <= other and not other <= one


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
