"""Compose an answer from evidence."""

from bot.answer import Answer, Status
from bot.answering.citing import cite
from bot.evidence.judging import Verdict
from bot.question import Question

_BULLET = " -–—•+*;"


def answer_from(question: Question, verdict: Verdict) -> Answer:
    """The best statement as the answer, quoted whole as its own evidence."""
    best = verdict.fits[0].candidate
    return Answer(
        status=Status.ANSWERED,
        question=question.looked_up,
        text=best.text.strip(_BULLET),
        citations=(cite(1, best),),
    )
