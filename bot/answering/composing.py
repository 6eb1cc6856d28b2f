"""Compose an answer from evidence."""

from collections.abc import Sequence

from bot.answer import Answer, Status
from bot.answering.citing import cite
from bot.answering.stating import sentence, stated
from bot.evidence.candidates import Candidate
from bot.evidence.matching import Match
from bot.question import Question

_BULLET = " -–—•+*;"


def from_statement(question: Question, best: Candidate) -> Answer:
    """A statement as the answer, quoted whole as its own evidence."""
    return Answer(
        status=Status.ANSWERED,
        question=question.looked_up,
        text=best.text.strip(_BULLET),
        citations=(cite(1, best),),
    )


def from_figures(question: Question, matches: Sequence[Match]) -> Answer:
    """Figures in words, each with its clause as evidence."""
    found = [match.found for match in matches]
    sentences = list(dict.fromkeys(sentence(each) for each in found))
    return Answer(
        status=Status.ANSWERED,
        question=question.looked_up,
        text="\n".join(sentences),
        figures=tuple(stated(each) for each in found),
        citations=tuple(cite(n, each.candidate, each.figure.cite) for n, each in enumerate(found, start=1)),
    )
