"""What a number stands for: figures found by their digits."""

import re
from collections.abc import Sequence

from bot.evidence.candidates import Candidate
from bot.evidence.figures import FigureCandidate
from bot.evidence.units_asked import counts_as
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
    """The figures that a figure is divided into: those that qualify it and count alike."""
    return [
        each
        for each in found
        if each.parent == whole.figure
        and each.stored.version_id == whole.stored.version_id
        and counts_as(each.figure.unit, whole.figure.unit)
    ]


_TOTALS = re.compile(r"^(?:tổng|cộng|toàn)", re.IGNORECASE)


def series(one: FigureCandidate, found: Sequence[FigureCandidate]) -> list[FigureCandidate]:
    """The figures of a cell's column, in the order of the rows, without their total; none outside tables.

    Rows of one table follow one another, so they stand in one passage.
    """
    figure = one.figure
    alike = [
        each
        for each in found
        if figure.column is not None
        and each.stored.version_id == one.stored.version_id
        and each.candidate.passage.row == one.candidate.passage.row
        and (each.figure.column, each.figure.unit) == (figure.column, figure.unit)
        and not _TOTALS.match(each.figure.row or "")
    ]
    return sorted(alike, key=lambda each: each.figure.span.start)
