"""From candidates to an answer: which kind of evidence the question wants, and whether it is there."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from bot.answer import Answer
from bot.answering.composing import compared, from_figures, from_statement, which_one
from bot.answering.refusing import not_found
from bot.evidence.candidates import Candidate
from bot.evidence.choosing import choose, choose_operands, rivals
from bot.evidence.figures import FigureCandidate
from bot.evidence.judging import judge
from bot.evidence.matching import Rule
from bot.evidence.meaning import breakdown, figures_stating
from bot.evidence.pinning import Lack, pin
from bot.question import Question
from bot.understanding.comparing import comparison_of
from bot.understanding.frame import Asks

Figures = Sequence[FigureCandidate]

_BREAKDOWN = re.compile(r"chia (?:thành|ra|làm)|gồm|trong đó|cơ cấu|những nhóm|phân bổ cho")
_LACKS = {Rule.YEAR: Lack.YEAR, Rule.PLACE: Lack.PLACE}


def answer_from(
    question: Question, found: Sequence[Candidate], figures_of: Callable[[Sequence[Candidate]], Figures]
) -> Answer:
    """The answer that the evidence supports; figures are only fetched when the question is about one."""
    candidates, lack = pin(question, found)
    if not candidates:
        return not_found(question, lack or Lack.TOPIC, found)
    find_figures = cache(lambda: figures_of(candidates))
    if question.frame.numbers or question.frame.asks in (Asks.QUANTITY, Asks.MEANING):
        answer = _about_number(question, find_figures())
        if answer:
            return answer
    comparison = comparison_of(question)
    if comparison:
        operands = choose_operands(comparison, find_figures())
        if len(operands) > 1:
            return compared(question, [match.found for match in operands], comparison.operation)
    if question.frame.asks is Asks.QUANTITY:
        return _quantity(question, candidates, find_figures())
    return _statement(question, candidates)


def _about_number(question: Question, found: Figures) -> Answer | None:
    """What a number of the question stands for, or is divided into; ``None`` when it asks something else."""
    stating = figures_stating(question, found)
    if not stating:
        return None
    if question.frame.asks is Asks.MEANING:
        return from_figures(question, stating[:1])
    parts = breakdown(stating[0], found) if _BREAKDOWN.search(question.text.lower()) else []
    return from_figures(question, parts) if len(parts) > 1 else None


def _quantity(question: Question, candidates: Sequence[Candidate], found: Figures) -> Answer:
    chosen = choose(question, found)
    if not chosen.is_complete:
        lack = _LACKS.get(chosen.broken, Lack.DETAIL) if chosen.broken else Lack.DETAIL
        return not_found(question, lack, candidates)
    if len(chosen.matches) == 1 and _is_open(question):
        equal = rivals(question, found, chosen.matches[0])
        if len(equal) > 1:
            return which_one(question, [match.found for match in equal])
    return from_figures(question, [match.found for match in chosen.matches])


def _is_open(question: Question) -> bool:
    """Whether nothing in the question says of which year, place, document or number it is."""
    frame = question.frame
    pins = (frame.years, frame.dates, frame.provinces, frame.directives, frame.numbers, question.context)
    return not any(pins)


def _statement(question: Question, candidates: Sequence[Candidate]) -> Answer:
    judged = judge(question, candidates)
    if judged.lack:
        return not_found(question, judged.lack, candidates)
    return from_statement(question, judged.fits[0].candidate)
