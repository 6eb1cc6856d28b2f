"""A message becomes a question."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.evidence.terms import topic_terms
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
        frame=_inherit(text, context),
    )


def _in_full(turns: Sequence[str]) -> list[str]:
    """The turns of a conversation, each put into the one before where it only names another place or time."""
    full: list[str] = []
    for turn in turns:
        standing = stand_alone(turn, full[-1]) if full and leans_back(turn) else None
        full.append(standing or turn)
    return full


def _inherit(text: str, context: Sequence[str]) -> Frame:
    """What a follow-up leaves unsaid is as in the turns before it, the nearest first."""
    own = frame(text)
    names_topic = False
    for turn in reversed(context):
        before = frame(turn)
        follows = own.asks is Asks.CONTENT
        # "hồi chưa có chương trình là bao nhiêu?" counts what was counted before, unless a turn between
        # them went over to another thing.
        counted_before = own.baseline and own.unit is None and not names_topic
        own = replace(
            own,
            asks=before.asks if follows else own.asks,
            unit=own.unit or (before.unit if follows else None),
            years=own.years or before.years,
            months=own.months if own.months or own.years else before.months,
            provinces=own.provinces or before.provinces,
            counted=own.counted or (before.counted if counted_before else ()),
            counts=own.counts or (before.counts and follows and own.unit is None and not own.kinds),
            directives=own.directives or before.directives,
        )
        names_topic = names_topic or bool(topic_terms(turn))
    return own
