"""A message becomes a question."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.question import Audience, Question
from bot.understanding.conversation import carried_over
from bot.understanding.frame import Asks, Frame, frame
from bot.understanding.normalising import normalise


def understand(
    message: str, conversation: Sequence[str], audience: Audience, spell: Callable[[str], str]
) -> Question:
    """Normalise a message, resolve it against the conversation and frame it."""
    text = normalise(message, spell)
    earlier = [turn for turn in (normalise(said, spell) for said in conversation) if turn]
    context = carried_over(text, earlier)
    return Question(
        typed=message,
        text=text,
        context=context,
        audience=audience,
        frame=_inherit(frame(text), [frame(turn) for turn in context]),
    )


def _inherit(own: Frame, earlier: Sequence[Frame]) -> Frame:
    """What a follow-up leaves unsaid is as in the turns before it, the nearest first."""
    for before in reversed(earlier):
        own = replace(
            own,
            asks=before.asks if own.asks is Asks.CONTENT else own.asks,
            unit=own.unit or (before.unit if own.asks is Asks.CONTENT else None),
            years=own.years or before.years,
            months=own.months if own.months or own.years else before.months,
            provinces=own.provinces or before.provinces,
            directives=own.directives or before.directives,
        )
    return own
