"""Answers to "which province": the words by which a document names its own."""

from collections.abc import Sequence

from bot.answer import Answer
from bot.answering.composing import from_quotes
from bot.evidence.candidates import Candidate
from bot.evidence.judging import judge
from bot.evidence.locating import asks_province, naming
from bot.library import Library
from bot.question import Question
from bot.understanding.frame import Asks


def answer_place(question: Question, candidates: Sequence[Candidate], library: Library) -> Answer | None:
    """The sentence in which the document names its province, where the best statement does not.

    ``None`` leaves it to statements: for other questions, and where the document names none.
    """
    if question.frame.asks is not Asks.PLACE or not asks_province(question):
        return None
    judged = judge(question, candidates)
    place = judged.fits[0].candidate.document.metadata.place if judged.fits else None
    if judged.lack or place is None or place in judged.fits[0].candidate.text:
        return None
    named = naming(library, judged.fits[0].candidate, place)
    return from_quotes(question, [named]) if named else None
