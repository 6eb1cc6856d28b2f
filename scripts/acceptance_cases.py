"""Questions after figures, each with the right figures at hand and again with them taken away."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from bot.evidence.candidates import find_candidates
from bot.evidence.choosing import choose
from bot.evidence.figures import FigureCandidate, find_figures
from bot.evidence.pinning import pin
from bot.evidence.thresholds import Thresholds
from bot.golden import GoldenQuestion
from bot.grading import contains
from bot.library import Library
from bot.question import Question
from bot.understanding.comparing import comparison_of
from bot.understanding.frame import Asks
from bot.understanding.reading import understand

_MORE_THAN_FIGURES = ("comparison", "list", "ambiguous", "false_premise")
"""Styles whose right answer is more than the figures that are asked for."""


class Outcome(Enum):
    """How a case ends; without the right figures at hand a refusal is right."""

    RIGHT = "right"
    WRONG = "wrong"
    NEEDLESS = "needless"


@dataclass(frozen=True, slots=True)
class Case:
    """A question, the figures at hand, and the groups of which the right ones meet each; none: to be refused.

    ``document`` is the one that the question is of, where it is of any.
    """

    question: Question
    figures: tuple[FigureCandidate, ...]
    wanted: tuple[tuple[str, ...], ...]
    document: str


def cases_of(golden: Sequence[GoldenQuestion], library: Library) -> Iterator[Case]:
    """The cases of all golden questions that ask for figures, and for nothing else."""
    for each in golden:
        case = _case(each, library) if each.style not in _MORE_THAN_FIGURES else None
        if case is not None:
            yield case
            left = tuple(figure for figure in case.figures if not _is_wanted(figure, case.wanted))
            if case.wanted and left:
                yield replace(case, figures=left, wanted=())


def decide(case: Case, least: Thresholds) -> Outcome:
    """What becomes of a case under given thresholds."""
    chosen = choose(case.question, case.figures, least)
    if not chosen.is_complete:
        return Outcome.NEEDLESS if case.wanted else Outcome.RIGHT
    said = " ".join(_said(match.found) for match in chosen.matches)
    met = all(any(contains(said, phrase) for phrase in group) for group in case.wanted)
    return Outcome.RIGHT if case.wanted and met else Outcome.WRONG


def _case(golden: GoldenQuestion, library: Library) -> Case | None:
    question = understand(golden.question, golden.conversation, golden.audience, library.speller.read)
    if question.frame.asks is not Asks.QUANTITY or comparison_of(question) is not None:
        return None
    candidates, _ = pin(question, find_candidates(library, question.looked_up, golden.audience))
    figures = tuple(find_figures(library, candidates, question))
    wanted = golden.must_contain if golden.answerable else ()
    if not figures or (golden.answerable and not any(_is_wanted(each, wanted) for each in figures)):
        return None  # no threshold finds what is not there
    return Case(question, figures, wanted, golden.docs[0] if golden.docs else "")


def _is_wanted(figure: FigureCandidate, wanted: Sequence[Sequence[str]]) -> bool:
    return any(contains(_said(figure), phrase) for group in wanted for phrase in group)


def _said(figure: FigureCandidate) -> str:
    unit = figure.figure.unit or ""
    return f"{figure.figure.value_text}{'' if unit.startswith('%') else ' '}{unit}"
