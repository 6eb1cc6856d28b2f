"""Answers to "when": by when a task is due, and which of several events is meant."""

from collections.abc import Sequence

from bot.answer import Answer
from bot.answering.composing import from_quotes, which_event
from bot.evidence.candidates import Candidate
from bot.evidence.judging import judge
from bot.evidence.tasks import find_tasks, given_to, in_time, of_one_document
from bot.evidence.times import asks_due, clause_of_day, dated_row, due, events_alike
from bot.library import Library
from bot.question import Question
from bot.understanding.frame import Asks


def answer_when(question: Question, candidates: Sequence[Candidate], library: Library) -> Answer | None:
    """The time limit of the task asked about, or which event is meant; ``None`` leaves it to statements."""
    if question.frame.asks is not Asks.DATE:
        return None
    row = dated_row(question, candidates, library)
    if row:
        return from_quotes(question, [row])
    if asks_due(question):
        return _due(question, candidates, library)
    judged = judge(question, candidates)
    alike = [] if judged.lack else events_alike(question, judged.fits, library)
    return which_event(question, [fit.candidate for fit, _ in alike]) if alike else None


def _due(question: Question, candidates: Sequence[Candidate], library: Library) -> Answer | None:
    tasks = in_time(question, find_tasks(library, candidates))
    own = given_to(question, tasks)
    if not own and question.frame.directives:
        own = of_one_document(question, tasks)
    found = due(question, own)
    if not found:
        return None
    task = found[0].candidate
    return from_quotes(question, [task], said=[clause_of_day(question, task.text)])
