"""Answers that set figures side by side, with what is computed from them."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answer import Answer, Computation, Operation
from bot.answering.composing import from_figures
from bot.answering.computing import compute
from bot.evidence.choosing import choose_operands
from bot.evidence.figures import FigureCandidate
from bot.evidence.ranking import rank, sound
from bot.question import Question
from bot.understanding.comparing import comparison_of
from bot.understanding.comparison import Comparison
from bot.wording.spoken import ANSWERS


def answer_comparison(question: Question, found: Sequence[FigureCandidate]) -> Answer | None:
    """Figures side by side, where the question compares and the documents hold its operands."""
    comparison = comparison_of(question)
    if comparison is None or _is_stated(comparison, question, found):
        return None
    operands = choose_operands(comparison, found)
    if len(operands) < 2:
        return None
    return compared(question, [match.found for match in operands], comparison)


def _is_stated(comparison: Comparison, question: Question, found: Sequence[FigureCandidate]) -> bool:
    """Whether the documents state the change or the share that is asked for: then none is reckoned."""
    asked = comparison.stated & question.frame.kinds
    best = sound(rank(question, found, []))[:1] if asked else []
    return bool(best) and best[0].found.figure.kind in asked


def compared(question: Question, found: Sequence[FigureCandidate], comparison: Comparison) -> Answer:
    """Figures side by side, with the difference, ratio or sum where it is sound."""
    answer = from_figures(question, found)
    computed = compute(comparison.operation, answer.figures)
    if computed is None:
        return answer
    way = _way(comparison, found)
    line = f"{_in_words(computed)} ({way})" if way else _in_words(computed)
    return replace(answer, text=f"{answer.text}\n{line}", computations=(computed,))


def _way(comparison: Comparison, found: Sequence[FigureCandidate]) -> str | None:
    """Which way the difference goes: from a target to its result, or from an earlier time to a later one."""
    if comparison.operation is not Operation.DIFFERENCE:
        return None
    return _from_target(found) if comparison.with_target else _change_in_time(found)


def _from_target(found: Sequence[FigureCandidate]) -> str | None:
    """On which side of its target a result lies."""
    result, target = (each.figure.value for each in found)
    return None if result == target else ANSWERS.above_target if result > target else ANSWERS.below_target


def _change_in_time(found: Sequence[FigureCandidate]) -> str | None:
    """Whether a figure rose or fell from one period to a later one."""
    dated = [
        (each.figure.period.end, each.figure.value)
        for each in found
        if each.figure.period is not None and each.figure.period.end is not None
    ]
    if len(dated) != 2 or dated[0][0] == dated[1][0]:
        return None
    (_, before), (_, after) = sorted(dated)
    return None if before == after else ANSWERS.risen if after > before else ANSWERS.fallen


def _in_words(computed: Computation) -> str:
    printed = [f"{each.value_text}{_unit(each.unit)}" for each in computed.operands]
    if computed.operation is Operation.SUM:
        return ANSWERS.sum.format(terms=" + ".join(printed), result=computed.result_text)
    ordered = sorted(computed.operands, key=lambda each: -each.value)
    high, low = (f"{each.value_text}{_unit(each.unit)}" for each in (ordered[0], ordered[-1]))
    if computed.operation is Operation.RATIO:
        return ANSWERS.ratio.format(high=high, low=low, result=computed.result_text)
    is_rate = (computed.operands[0].unit or "").startswith("%")
    unit = ANSWERS.points if is_rate else computed.operands[0].unit or ""
    return ANSWERS.difference.format(high=high, low=low, result=f"{computed.result_text} {unit}".strip())


def _unit(unit: str | None) -> str:
    return "%" if (unit or "").startswith("%") else ""
