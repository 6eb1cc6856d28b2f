"""What a number stands for: figures found by their digits."""

from collections.abc import Sequence

from bot.evidence.figures import FigureCandidate
from bot.question import Question


def figures_stating(question: Question, found: Sequence[FigureCandidate]) -> list[FigureCandidate]:
    """The figures whose printed number the question quotes, the best statement first."""
    numbers = set(question.frame.numbers)
    return [each for each in found if each.figure.value_text in numbers]


def breakdown(whole: FigureCandidate, found: Sequence[FigureCandidate]) -> list[FigureCandidate]:
    """The figures that a figure is divided into: those that qualify it in its own unit."""
    return [
        each
        for each in found
        if each.parent == whole.figure
        and each.stored.version_id == whole.stored.version_id
        and each.figure.unit == whole.figure.unit
    ]
