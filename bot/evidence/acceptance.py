"""Whether the figure that ranks first is meant, though the question says it in other words."""

from collections.abc import Sequence

from bot.evidence.matching import Match

_LEAD, _OWN = 0.15, 0.2
"""How far such a figure must lead all others, and the share of the question that its own words must say.

Of the questions over 21 documents that no figure answers in so many words, asked with the right one at hand
and again with it taken away, these let four be answered, all right; either may be a quarter greater or less.
"""


def leads(best: Match, ranked: Sequence[Match]) -> bool:
    """Whether a figure leads by far those of other numbers, among them those that break a constraint."""
    number = best.found.figure.value_text
    others = (match.score for match in ranked if match.found.figure.value_text != number)
    return best.own >= _OWN and best.score >= max(others, default=0.0) + _LEAD
