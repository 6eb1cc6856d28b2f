"""Questions that compare: what is to be computed, and between what."""

from bot.answer import Operation
from bot.question import Question
from bot.understanding.comparing_targets import with_target
from bot.understanding.comparing_things import by_measure, side_by_side
from bot.understanding.comparing_times import with_start, with_time_before
from bot.understanding.comparison import Comparison, cue
from corpus.figure import Kind

_READINGS = (by_measure, with_time_before, with_start, with_target, side_by_side)


def comparison_of(question: Question) -> Comparison | None:
    """The comparison that a question asks for; ``None`` when it asks for none."""
    lowered = question.text.lower()
    operation = _operation(lowered)
    if operation is None:
        return None
    # "tăng bao nhiêu so với cùng kỳ" asks for a change that is stated; only two changes are compared
    is_change = Kind.CHANGE in question.frame.kinds and "cùng kỳ" in lowered
    readings = _READINGS[:1] if is_change else _READINGS
    return next((found for read in readings if (found := read(question, operation))), None)


def _operation(lowered: str) -> Operation | None:
    if cue("ratio").search(lowered):
        return Operation.RATIO
    if cue("sum").search(lowered):
        return Operation.SUM
    return Operation.DIFFERENCE if cue("difference").search(lowered) else None
