"""Choose figures: one for each quantity that is asked for, or for each operand of a comparison."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.evidence.acceptance import is_doubtful, leads
from bot.evidence.figures import FigureCandidate
from bot.evidence.matching import Match
from bot.evidence.ranking import rank, sound
from bot.evidence.reaching import result_and_target
from bot.evidence.rule import Rule
from bot.evidence.terms import topic_terms
from bot.evidence.thresholds import IN_USE, Thresholds
from bot.evidence.units_asked import counts_as
from bot.question import Question
from bot.understanding.comparison import Comparison
from bot.understanding.parts import split_parts
from corpus.figure import QUALIFYING

_REST = re.compile(r"\b(?:phần|số|chỗ)? ?còn lại\b")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The figures that answer, in the order asked; or, with ``broken``, why the nearest one may not."""

    matches: tuple[Match, ...]
    broken: Rule | None = None
    is_complete: bool = True


def choose(question: Question, found: Sequence[FigureCandidate], least: Thresholds = IN_USE) -> Chosen:
    """A figure for each quantity of the question; incomplete when one of them is missing."""
    rest = _the_rest(question, found)
    if rest:
        return Chosen(rest)
    chosen: list[Match] = []
    for part in split_parts(question):
        ranked = rank(part, _of_the_same(part, question, found, chosen), chosen)
        best = _qualifying(part, ranked, chosen) or _accepted(ranked, least)
        if chosen and part.text == question.text:
            # "giảm từ bao nhiêu xuống bao nhiêu": two values of one thing
            best = [match for match in best if _is_alike(chosen[0], match)]
        if not best:
            return Chosen(tuple(chosen), _reason(ranked), is_complete=False)
        chosen.append(best[0])
    return Chosen(tuple(chosen))


def _of_the_same(
    part: Question, question: Question, found: Sequence[FigureCandidate], chosen: Sequence[Match]
) -> Sequence[FigureCandidate]:
    """The figures of the document that answers the part before, unless a part names what it is of itself."""
    pinned = part.frame.provinces != question.frame.provinces or len(part.frame.provinces) > 1
    if not chosen or pinned:
        return found
    return [each for each in found if each.stored.version_id == chosen[0].found.stored.version_id]


def _accepted(ranked: Sequence[Match], least: Thresholds) -> list[Match]:
    """The sound figures unless the best is doubtful, or the one that leads all others by far."""
    found = sound(ranked, least)
    if found and is_doubtful(found[0], ranked):
        return []
    unbroken = [match for match in ranked if not match.broken]
    return found or [match for match in unbroken[:1] if leads(match, ranked, least)]


def _qualifying(part: Question, ranked: Sequence[Match], chosen: Sequence[Match]) -> list[Match]:
    """What qualifies a figure chosen before: "…, đạt bao nhiêu % kế hoạch" after a number of people."""
    answered = [match.found.figure for match in chosen]
    wanted = part.frame.kinds & QUALIFYING
    return [m for m in ranked if m.found.parent in answered and m.found.figure.kind in wanted]


def _the_rest(question: Question, found: Sequence[FigureCandidate]) -> tuple[Match, ...]:
    """After a part of a whole was asked for, its other parts: "phần còn lại là bao nhiêu?"."""
    if not question.context or not _REST.search(question.text.lower()):
        return ()
    before = replace(question, text=question.context[-1], context=question.context[:-1])
    part = sound(rank(before, found, []))[:1]
    ranked = rank(question, found, part)
    return tuple(m for m in ranked if part and _are_siblings(part[0].found, m.found))


def _are_siblings(one: FigureCandidate, other: FigureCandidate) -> bool:
    same_whole = one.parent is not None and one.parent == other.parent
    same_document = one.stored.version_id == other.stored.version_id
    return same_whole and same_document and one.figure.unit == other.figure.unit


def choose_operands(comparison: Comparison, found: Sequence[FigureCandidate]) -> tuple[Match, ...]:
    """A figure for each operand; fewer than two where the documents do not hold them."""
    if comparison.with_target:
        return result_and_target(comparison.operands, found)
    same_indicator = len({operand.text for operand in comparison.operands}) == 1
    # Each of two provinces may have a document of its own.
    of_one_document = len({operand.frame.provinces for operand in comparison.operands}) == 1
    chosen: list[Match] = []
    for operand in comparison.operands:
        alike = sound(rank(operand, found, chosen))
        if comparison.since and not chosen:
            alike = [m for m in alike if comparison.since in _time_of(m)]
        if chosen:
            alike = [m for m in alike if _may_compare(chosen[0], m, same_indicator=same_indicator)]
        if chosen and of_one_document:
            alike = [m for m in alike if _document(m) == _document(chosen[0])]
        chosen += alike[:1]
    return tuple(chosen)


def _time_of(match: Match) -> str:
    period = match.found.figure.period
    return period.text.lower() if period else ""


def _is_alike(one: Match, other: Match) -> bool:
    """Whether two figures are of one indicator, counted alike, in one document."""
    same_unit = counts_as(one.found.figure.unit, other.found.figure.unit)
    return same_unit and _document(one) == _document(other) and _may_compare(one, other, same_indicator=True)


def _may_compare(before: Match, match: Match, *, same_indicator: bool) -> bool:
    """Operands are all rates or all counts; a result and its target have one indicator."""
    first, other = before.found, match.found
    if _is_percent(first) != _is_percent(other) or _per(first) != _per(other):
        return False
    one, two = set(topic_terms(first.figure.indicator)), set(topic_terms(other.figure.indicator))
    return not same_indicator or len(one & two) >= len(one | two) / 2


def _is_percent(found: FigureCandidate) -> bool:
    return (found.figure.unit or "").startswith("%")


def _per(found: FigureCandidate) -> str:
    """What a rate is of: "vạn dân"."""
    return (found.figure.unit or "").partition("/")[2]


def _reason(ranked: Sequence[Match]) -> Rule | None:
    """The constraint that the nearest figure on the topic breaks."""
    near = [match for match in ranked if match.coverage >= IN_USE.coverage and match.broken]
    return near[0].broken[0] if near else None


def _document(match: Match) -> str:
    return match.found.candidate.document.id
