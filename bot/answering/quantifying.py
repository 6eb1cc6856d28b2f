"""Answers that are figures: quantities, parts, comparisons, what a number means, whether a claim holds."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answer import Answer
from bot.answering.affirming import confirmed, corrected
from bot.answering.composing import (
    by_document,
    from_figures,
    from_statement,
    meant,
    which_one,
)
from bot.answering.refusing import not_found
from bot.evidence.candidates import Candidate
from bot.evidence.choosing import choose
from bot.evidence.figures import FigureCandidate
from bot.evidence.matching import FigureRuler
from bot.evidence.meaning import breakdown, figures_stating, quoted_together, series
from bot.evidence.pinning import Lack
from bot.evidence.rivals import disagreements, is_open, nearer, of_other_times, rivals
from bot.evidence.rule import Rule
from bot.evidence.terms import topic_terms
from bot.evidence.thresholds import IN_USE
from bot.question import Question
from bot.understanding.claims import claimed_direction, question_behind
from bot.understanding.comparing import comparison_of
from bot.understanding.frame import Asks
from corpus.numbers import parse_number

Figures = Sequence[FigureCandidate]

_BREAKDOWN = re.compile(
    r"chia (?:thành|ra|làm)|gồm|trong đó|cơ cấu|những nhóm|phân bổ cho|"
    r"(?:những|các) [^,?]{2,30} nào,? (?:và )?(?:mỗi|từng)|"
    r"mỗi (?:nơi|nước|nhóm|loại|thị trường|huyện|xã|bên) (?:là )?(?:bao nhiêu|mấy)"
)
_EACH = re.compile(
    r"\b(?:theo )?(?:từng|mỗi|các|theo) (?:quý|tháng|năm|vùng|huyện|xã|địa phương|nhóm|đơn vị|giai đoạn)\b",
    re.IGNORECASE,
)
_LACKS = {Rule.YEAR: Lack.YEAR, Rule.PLACE: Lack.PLACE}
_MISPLACED = {Rule.YEAR, Rule.PLACE}


def answer_number(question: Question, found: Figures) -> Answer | None:
    """What a number of the question stands for, whether it is right, or how it is divided.

    ``None`` when the question asks for something else.
    """
    claim = _answer_claim(question, found)
    if claim:
        return claim
    stating = figures_stating(question, found)
    if not stating:
        return None
    if question.frame.asks is Asks.MEANING:
        return meant(question, stating[0])
    direction = claimed_direction(question)
    if direction and stating[0].figure.direction not in (None, direction):
        return corrected(question, stating[:1])
    together = quoted_together(question, stating)
    if together and comparison_of(question) is None:
        return from_statement(question, together)
    parts = breakdown(stating[0], found) if _BREAKDOWN.search(question.text.lower()) else []
    return from_figures(question, parts) if len(parts) > 1 else None


def answer_quantity(question: Question, candidates: Sequence[Candidate], found: Figures) -> Answer:
    """The figures that are asked for, a question back where several answer equally, or a refusal."""
    parts = _parts_asked(question, found)
    if len(parts) > 1:
        return from_figures(question, parts)
    chosen = choose(question, found)
    if not chosen.is_complete:
        lack = _LACKS.get(chosen.broken, Lack.DETAIL) if chosen.broken else Lack.DETAIL
        return not_found(question, lack, candidates)
    if len(chosen.matches) == 1:
        best = chosen.matches[0]
        equal = rivals(question, found, best) if is_open(question) else ()
        if len(equal) < 2:
            equal = of_other_times(question, found, best)
        if len(equal) < 2 and not question.context:
            # with earlier turns beside it, a question is near in meaning to what they asked
            equal = nearer(question, found, best)
        if len(equal) > 1:
            return which_one(question, [match.found for match in equal])
        disagreeing = disagreements(question, found, best)
        if len(disagreeing) > 1 or question.frame.now:
            return by_document(question, [match.found for match in disagreeing])
    return from_figures(question, [match.found for match in chosen.matches])


def is_counted(question: Question) -> bool:
    """Whether figures may answer: the question compares, or asks for each of several."""
    return comparison_of(question) is not None or bool(_EACH.search(question.text.lower()))


def answer_series(question: Question, found: Figures) -> Answer | None:
    """A figure for each quarter, region, …: the column or the row of a table, where that is asked for."""
    if not _EACH.search(question.text.lower()):
        return None
    text = _EACH.sub(" ", question.text)
    plain = replace(question, text=text, frame=replace(question.frame, counted=(), counts=False, months=()))
    chosen = choose(plain, found)
    alike = series(chosen.matches[0].found, found) if chosen.matches else []
    return from_figures(question, alike) if len(alike) > 1 else None


def _answer_claim(question: Question, found: Figures) -> Answer | None:
    """Whether a figure that the question claims is what the documents state."""
    behind = question_behind(question)
    if behind is None:
        return None
    chosen = choose(behind, found)
    if chosen.is_complete and len(chosen.matches) == 1:
        best, claimed = chosen.matches[0].found, question.frame.numbers[0]
        is_right = claimed == best.figure.value_text or parse_number(claimed) == best.figure.value
        return confirmed(question, [best]) if is_right else corrected(question, [best])
    ruler = FigureRuler(behind, found)
    misplaced = [
        match.found
        for match in map(ruler.measure, figures_stating(question, found))
        if match.coverage >= IN_USE.coverage and match.broken and set(match.broken) <= _MISPLACED
    ]
    return corrected(question, misplaced[:1]) if misplaced else None


def _parts_asked(question: Question, found: Figures) -> list[FigureCandidate]:
    """The parts of a whole that the question names before it asks how that is divided."""
    cue = _BREAKDOWN.search(question.text.lower())
    head = question.text[: cue.start()] if cue else ""
    if not topic_terms(head):
        return []
    whole = replace(
        question, text=head, frame=replace(question.frame, counted=(), counts=False, kinds=frozenset())
    )
    chosen = choose(whole, found)
    return breakdown(chosen.matches[0].found, found) if chosen.is_complete else []
