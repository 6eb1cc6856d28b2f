"""A result set against its target."""

from dataclasses import replace

from bot.answer import Operation
from bot.question import Question
from bot.understanding.comparison import Comparison, cue, plain, without
from bot.understanding.frame import years_in
from corpus.figure import Kind

_CHANGE, _COMPLETION = frozenset({Kind.CHANGE}), frozenset({Kind.PLAN_COMPLETION})


def with_target(question: Question, operation: Operation) -> Comparison | None:
    """A result and its target, each of the year that stands beside it."""
    text = question.text
    if operation is not Operation.DIFFERENCE or not cue("with_target").search(text):
        return None
    if cue("counts_targets").search(text):
        return None
    reckoned = cue("short_of").search(text) or not cue("degree").search(text)
    stated = frozenset[Kind]() if reckoned else _COMPLETION
    return Comparison(operation, result_and_target_asked(question), stated=stated, with_target=True)


def result_and_target_asked(question: Question) -> tuple[Question, Question]:
    """The questions for the result and for the target that a question sets against each other."""
    text = question.text
    of_target, of_result = _years(text)
    frame = replace(plain(question), counted=question.frame.counted, level=False)
    measured = _CHANGE if cue("change_of_result").search(text) else frozenset[Kind]()
    result = replace(frame, kinds=measured, years=of_result, result=True)
    target = replace(frame, kinds=frozenset({Kind.TARGET}), years=of_target, months=(), result=False)
    bare = without(text, "of_target", "of_result", "either", "measuring")
    return replace(question, text=bare, frame=result), replace(question, text=bare, frame=target)


def _years(text: str) -> tuple[frozenset[int], frozenset[int]]:
    """The year of the target, and those of the result: the ones that stand elsewhere."""
    found = cue("year_of_target").search(text)
    if found is None:
        return frozenset(), years_in(text.lower())
    elsewhere = f"{text[: found.start()]} {text[found.end() :]}"
    return frozenset({int(found["year"])}), years_in(elsewhere.lower())
