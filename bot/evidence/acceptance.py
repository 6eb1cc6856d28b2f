"""Whether the figure that ranks first is meant, though the question says it in other words."""

from collections.abc import Sequence

from bot.evidence.matching import Match
from bot.evidence.thresholds import IN_USE, Thresholds

LEAST_NEAR = 0.85
"""The cosine with the question that what is meant by it has."""


def leads(best: Match, ranked: Sequence[Match], least: Thresholds = IN_USE) -> bool:
    """Whether a figure leads by far those of other numbers, among them those that break a constraint."""
    number = best.found.figure.value_text
    others = (match.score for match in ranked if match.found.figure.value_text != number)
    is_near = best.found.dense >= LEAST_NEAR
    return is_near and best.own >= least.own and best.score >= max(others, default=0.0) + least.lead
