"""What a number stands for: figures found by their digits."""

from collections.abc import Sequence

from bot.evidence.candidates import Candidate
from bot.evidence.figures import FigureCandidate
from bot.question import Question


def figures_stating(question: Question, found: Sequence[FigureCandidate]) -> list[FigureCandidate]:
    """The figures whose printed number the question quotes, the best statement first."""
    numbers = set(question.frame.numbers)
    return [each for each in found if each.figure.value_text in numbers]


def quoted_together(question: Question, stating: Sequence[FigureCandidate]) -> Candidate | None:
    """The statement that states two or more of the numbers a question quotes: their relation is asked for."""
    for each in stating:
        here = {
            f.figure.value_text for f in stating if f.candidate.statement.row == each.candidate.statement.row
        }
        if len(here) > 1:
            return each.candidate
    return None


def breakdown(whole: FigureCandidate, found: Sequence[FigureCandidate]) -> list[FigureCandidate]:
    """The figures that a figure is divided into: those that qualify it in its own unit."""
    return [
        each
        for each in found
        if each.parent == whole.figure
        and each.stored.version_id == whole.stored.version_id
        and each.figure.unit == whole.figure.unit
    ]
