"""A message becomes a question."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.question import Audience, Question
from bot.understanding.conversation import carried_over, leans_back
from bot.understanding.frame import Asks, Frame, frame
from bot.understanding.normalising import normalise
from bot.understanding.standalone import stand_alone


def understand(
    message: str, conversation: Sequence[str], audience: Audience, spell: Callable[[str], str]
) -> Question:
    """Normalise a message, resolve it against the conversation and frame it."""
    text = normalise(message, spell)
    typed = [turn for turn in (normalise(said, spell) for said in conversation) if turn]
    earlier = _in_full(typed)
    context = carried_over(text, earlier)
    full = stand_alone(text, earlier[-1]) if context else None
    if full is not None:
        stands = earlier[-1] != typed[-1]
        text, context = full, () if stands else carried_over(earlier[-1], earlier[:-1])
    return Question(
        typed=message,
        text=text,
        context=context,
        audience=audience,
        frame=_inherit(frame(text), [frame(turn) for turn in context]),
    )


def _in_full(turns: Sequence[str]) -> list[str]:
    """The turns of a conversation, each put into the one before where it only names another place or time."""
    full: list[str] = []
    for turn in turns:
        standing = stand_alone(turn, full[-1]) if full and leans_back(turn) else None
        full.append(standing or turn)
    return full


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
            # "hồi chưa có chương trình là bao nhiêu?" counts what was counted before
            counted=own.counted or (before.counted if own.baseline and own.unit is None else ()),
            directives=own.directives or before.directives,
        )
    return own
