"""What the documents state of what a question claims: that it holds, or that they state something else."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answer import Answer
from bot.answering.composing import from_figures
from bot.evidence.figures import FigureCandidate
from bot.question import Question
from bot.wording.spoken import ANSWERS


def confirmed(question: Question, found: Sequence[FigureCandidate]) -> Answer:
    """What a question claims, as the documents state it."""
    return _headed(question, found, ANSWERS.confirmed)


def corrected(question: Question, found: Sequence[FigureCandidate]) -> Answer:
    """What the documents state where the question claims something else."""
    return _headed(question, found, ANSWERS.corrected)


def decided(question: Question, found: Sequence[FigureCandidate], *, is_reached: bool | None) -> Answer:
    """Whether a plan was reached, with the figures that show it; these alone where they do not decide it."""
    if is_reached is None:
        return from_figures(question, found)
    return _headed(question, found, ANSWERS.reached if is_reached else ANSWERS.not_reached)


def _headed(question: Question, found: Sequence[FigureCandidate], said: str) -> Answer:
    answer = from_figures(question, found)
    return replace(answer, text=said.format(sentence=answer.text))
