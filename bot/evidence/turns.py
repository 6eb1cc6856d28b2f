"""How much the earlier turns of a conversation tell of what a follow-up is about."""

from collections.abc import Sequence

from bot.evidence.terms import topic_terms

_LEFT = 0.5
"""What is left of the weight of a turn behind which another names a topic of its own."""


def weigh_turns(turns: Sequence[str], weight: float) -> list[tuple[str, float]]:
    """The turns, oldest first, each with its weight; ``weight`` is that of the last one."""
    weighed: list[tuple[str, float]] = []
    for turn in reversed(turns):
        weighed.insert(0, (turn, weight))
        weight *= _LEFT if topic_terms(turn) else 1.0
    return weighed
