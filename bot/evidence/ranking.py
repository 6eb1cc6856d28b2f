"""Figures in the order in which they answer a question, and which of them may."""

from collections.abc import Sequence

from bot.evidence.figures import FigureCandidate
from bot.evidence.matching import Match, measure_all
from bot.evidence.rule import Rule
from bot.evidence.thresholds import IN_USE, Thresholds
from bot.question import Question

LEAST_DENSE, LEAST_MARGIN = 0.855, 0.004
LEAST_SHARED, LEAST_SHARED_CLOSE = 0.25, 0.1
"""What a figure that is asked for in other words must have: its cosine with the question and how far it leads
those of other figures; the shares of the question's terms, as above."""

BEHIND = 0.15
"""A figure that falls so far behind one that says too little of the question answers something else."""

SAME_STATEMENT = 0.3
"""Credit of a figure in the statement of one chosen before it: "…, đạt bao nhiêu %" is asked of that one."""

QUALIFIES = 0.3
"""Further credit of a figure that qualifies one chosen before it."""

_MEANING = {Rule.CONTRAST, Rule.POPULATION, Rule.CODE, Rule.KIND}


def rank(part: Question, found: Sequence[FigureCandidate], chosen: Sequence[Match]) -> list[Match]:
    """Figures measured against one quantity of a question, the best first.

    ``chosen`` are those that answer the quantities before it: they are left out, and what stands beside or
    qualifies them has credit for that.
    """
    taken = {match.found.stored.row for match in chosen}
    statements = {match.found.candidate.statement.row for match in chosen}
    answered = [match.found.figure for match in chosen]
    matches = [match for match in measure_all(part, tuple(found)) if match.found.stored.row not in taken]

    def order(match: Match) -> float:
        near = match.found.candidate.statement.row in statements
        qualifies = match.found.parent is not None and match.found.parent in answered
        return match.score + SAME_STATEMENT * near + QUALIFIES * qualifies

    return sorted(matches, key=order, reverse=True)


def says_enough(match: Match, least: Thresholds = IN_USE) -> bool:
    """Whether a figure and its own clause have so much of the question's terms."""
    return match.coverage >= least.coverage and (match.close >= least.close or match.named)


def sound(ranked: Sequence[Match], least: Thresholds = IN_USE) -> list[Match]:
    """Those of ranked figures that may answer: they break nothing, and say or mean what is asked."""
    ranked = _uncontradicted(ranked)
    unbroken = [match for match in ranked if not match.broken]
    floor = max((match.score for match in unbroken), default=0.0) - BEHIND
    said = [match for match in unbroken if says_enough(match, least) and match.score >= floor]
    return said or _meant(ranked)


def _uncontradicted(ranked: Sequence[Match]) -> list[Match]:
    """The figures but for those that a nearer statement of the same number says to be of something else."""
    denied: set[str] = set()
    kept: list[Match] = []
    for match in ranked:
        if match.broken or match.found.figure.value_text not in denied:
            kept.append(match)
        if _MEANING & set(match.broken):
            denied.add(match.found.figure.value_text)
    return kept


def _meant(ranked: Sequence[Match]) -> list[Match]:
    """The figure that is meant in other words: nearest in meaning by far, and not without shared words."""
    unbroken = [match for match in ranked if not match.broken]
    if not unbroken:
        return []
    best = unbroken[0]
    others = (m.found.dense for m in ranked if m.found.figure.value_text != best.found.figure.value_text)
    is_nearest = best.found.dense >= max(LEAST_DENSE, max(others, default=0.0) + LEAST_MARGIN)
    shares_words = best.coverage >= LEAST_SHARED and best.close >= LEAST_SHARED_CLOSE
    return [best] if is_nearest and shares_words else []
