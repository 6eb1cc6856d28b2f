"""Answers to what a thing is or is called."""

from collections.abc import Sequence

from bot.answer import Answer
from bot.answering.composing import from_quotes
from bot.answering.refusing import not_found
from bot.evidence.candidates import Candidate
from bot.evidence.defining import defining, thing_asked
from bot.evidence.pinning import Lack
from bot.library import Library
from bot.question import Question


def answer_what(question: Question, candidates: Sequence[Candidate], library: Library) -> Answer | None:
    """The statement that defines the thing asked about, or that none does; ``None`` for other questions."""
    thing = thing_asked(question)
    if thing is None:
        return None
    found = defining(question, thing, candidates, library)
    return from_quotes(question, [found]) if found else not_found(question, Lack.DETAIL, candidates)
