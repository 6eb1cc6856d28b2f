"""A result and the target that it is set against."""

from collections.abc import Sequence
from dataclasses import replace

from bot.evidence.figures import FigureCandidate
from bot.evidence.like_units import are_like
from bot.evidence.matching import Match
from bot.evidence.ranking import rank, sound
from bot.evidence.terms import topic_terms
from bot.evidence.units_asked import is_percent
from bot.question import Question
from bot.understanding.comparison import cue
from corpus.figure import Kind

Figures = Sequence[FigureCandidate]

SAYS_ALL = 0.8
"""A target whose own clause has so much of the question is the one asked for, however it is called."""

_OF_PLAN = {Kind.TARGET, Kind.PLAN_COMPLETION}


def result_and_target(asked: Sequence[Question], found: Figures) -> tuple[Match, ...]:
    """The figure reached and the one aimed at, of one document; none unless both are there."""
    result, target = asked
    for each in _with_years(result, target):
        reached = _result(each, found)
        aims = _targets(target, found, reached) if reached else []
        if reached and aims:
            return reached, aims[0]
    return ()


def target_of(result: Match, target: Question, found: Figures) -> Match | None:
    """The target that a result is told with, if any."""
    aims = _tied(rank(target, found, [result]), result)
    return aims[0] if aims else None


def _with_years(result: Question, target: Question) -> list[Question]:
    """Where only the target has a year, the result is of that one, or of the time at which is spoken."""
    years = target.frame.years
    if result.frame.years or not years:
        return [result]
    return [replace(result, frame=replace(result.frame, years=years)), result]


def _result(asked: Question, found: Figures) -> Match | None:
    """The best result, itself and not what only tells more of it: "đạt 107% kế hoạch (23.000 lao động)"."""
    fit = sound([m for m in rank(asked, found, []) if not _is_of_plan(m)])
    whole = [m for m in fit if not any(_tells_more_of(other, m) for other in fit)]
    return next(iter(whole or fit), None)


def _is_of_plan(match: Match) -> bool:
    figure = match.found.figure
    return figure.kind in _OF_PLAN or bool(cue("plan").search(figure.indicator))


def _tells_more_of(one: Match, other: Match) -> bool:
    first, second = one.found, other.found
    return second.parent == first.figure and second.figure.unit == first.figure.unit


def _targets(asked: Question, found: Figures, result: Match) -> list[Match]:
    ranked = rank(asked, found, [result])
    return _tied(ranked, result) or [m for m in sound(ranked) if _is_alike(m, result)]


def _tied(ranked: Sequence[Match], result: Match) -> list[Match]:
    """The targets that are told with the result: in its brackets, or in its statement as what was planned."""
    same = [m for m in ranked if not m.broken and _counts_alike(m, result)]
    beside = [
        m for m in same if _is_related(m, result) and (_is_of_plan(m) or m.found.figure.kind is Kind.TARGET)
    ]
    return beside or [m for m in same if _is_in_statement(m, result) and _is_named_plan(m)]


def _is_related(match: Match, result: Match) -> bool:
    parent = match.found.parent
    return parent is not None and parent in (result.found.figure, result.found.parent)


def _is_in_statement(match: Match, result: Match) -> bool:
    return match.found.candidate.statement.row == result.found.candidate.statement.row


def _is_named_plan(match: Match) -> bool:
    return match.found.figure.kind is Kind.TARGET and bool(cue("plan").search(match.found.own))


def _counts_alike(match: Match, result: Match) -> bool:
    one, other = match.found, result.found
    same_document = one.stored.version_id == other.stored.version_id
    percent = is_percent(one.figure) and is_percent(other.figure)
    return same_document and (percent or are_like(one.figure.unit, other.figure.unit))


def _is_alike(match: Match, result: Match) -> bool:
    """Whether a target is of the indicator and the place of the result, and a percentage like it."""
    one, other = match.found.figure, result.found.figure
    if match.found.stored.version_id != result.found.stored.version_id or is_percent(one) != is_percent(
        other
    ):
        return False
    names, others = set(topic_terms(one.indicator)), set(topic_terms(other.indicator))
    same_place = one.place is None or other.place is None or one.place.name == other.place.name
    one_indicator = len(names & others) >= len(names | others) / 2 or match.close >= SAYS_ALL
    return same_place and one_indicator
