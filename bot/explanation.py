"""Why an answer is what it is: what was understood and found, and by which rule the rest was left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.answer import Answer
from bot.answering.stating import sentence
from bot.evidence.candidates import Candidate
from bot.evidence.figures import find_figures
from bot.evidence.matching import FigureRuler, Match
from bot.evidence.pinning import pin
from bot.evidence.ranking import says_enough
from bot.evidence.rule import Rule
from bot.library import Library
from bot.question import Question
from bot.understanding.frame import Asks, Frame
from bot.wording.spoken import WHY

SHOWN = 4
"""Figures that an explanation tells of."""


@dataclass(frozen=True, slots=True)
class Considered:
    """A figure that was looked at: in words, its document, and what spoke against it, if anything.

    ``is_stated`` tells that the answer states it; ``is_far`` that its words say too little of the question's.
    """

    text: str
    document: str
    broken: tuple[Rule, ...]
    is_stated: bool
    is_far: bool


@dataclass(frozen=True, slots=True)
class Explanation:
    """An answer with the question as it was understood and the figures that were nearest, the nearest first.

    ``statements`` counts the statements that were found, ``documents`` those they stand in.
    """

    question: Question
    answer: Answer
    statements: int
    documents: int
    considered: tuple[Considered, ...]


def explain(question: Question, answer: Answer, found: Sequence[Candidate], library: Library) -> Explanation:
    """Explain an answer by doing its search again; figures only where they are asked for."""
    candidates, _ = pin(question, found)
    by_figures = question.frame.asks in (Asks.QUANTITY, Asks.MEANING) or bool(answer.figures)
    figures = find_figures(library, candidates, question) if by_figures else []
    ruler = FigureRuler(question, figures)
    nearest = sorted(map(ruler.measure, figures), key=lambda match: -match.score)[:SHOWN]
    stated = {(figure.document, figure.start) for figure in answer.figures}
    return Explanation(
        question=question,
        answer=answer,
        statements=len(candidates),
        documents=len({candidate.document.id for candidate in candidates}),
        considered=tuple(_considered(match, stated) for match in nearest),
    )


def describe(explanation: Explanation) -> list[str]:
    """The lines a person reads."""
    question = explanation.question
    lines = [
        WHY.looked_up.format(question=question.looked_up),
        WHY.understood.format(frame="; ".join(_described(question.frame))),
        WHY.found.format(statements=explanation.statements, documents=explanation.documents),
    ]
    return [*lines, *map(_line, explanation.considered)]


def _considered(match: Match, stated: set[tuple[str, int]]) -> Considered:
    document, start = match.found.candidate.document, match.found.figure.span.start
    return Considered(
        text=sentence(match.found),
        document=document.metadata.title or document.id,
        broken=match.broken,
        is_stated=(document.id, start) in stated,
        is_far=not says_enough(match),
    )


def _described(frame: Frame) -> Iterator[str]:
    yield WHY.asks[frame.asks]
    if frame.unit:
        yield WHY.units[frame.unit]
    yield from (WHY.kinds[kind] for kind in sorted(frame.kinds))
    yield from (
        f"{label}: {', '.join(values)}"
        for label, values in (
            (WHY.year, [str(year) for year in sorted(frame.years)]),
            (WHY.months, frame.months),
            (WHY.day, frame.dates),
            (WHY.place, sorted(frame.provinces)),
            (WHY.number, frame.numbers),
        )
        if values
    )


def _line(each: Considered) -> str:
    if each.is_stated:
        return WHY.stated.format(text=each.text)
    reasons = [WHY.rules[rule] for rule in each.broken] or [WHY.far if each.is_far else WHY.behind]
    return WHY.left_out.format(text=each.text, reasons=", ".join(reasons))
