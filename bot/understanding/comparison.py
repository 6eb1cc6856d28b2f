"""A comparison: what is to be computed, and between what."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from bot.answer import Operation
from bot.data_files import read_table
from bot.question import Question
from bot.understanding.frame import Frame, years_of_result
from corpus.figure import Kind
from corpus.patterns import fill_in


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is compared: one question an operand, and the operation that is asked for.

    ``since`` are words that the period of the first operand has ("đầu năm"), where times are compared;
    ``stated`` the kinds of figures that tell the result, so that none has to be reckoned where one is stated;
    ``with_target`` whether the second operand is the target of the first.
    """

    operation: Operation
    operands: tuple[Question, ...]
    since: str | None = None
    stated: frozenset[Kind] = frozenset()
    with_target: bool = False


Reading = Callable[[Question, Operation], Comparison | None]
"""A way to read a question as a comparison; ``None`` where it is none of that kind."""


@cache
def cue(name: str) -> re.Pattern[str]:
    """The wordings of an entry of ``comparing.toml``, in either case."""
    entries = {each: "|".join(wordings) for each, wordings in read_table("comparing.toml")["cues"].items()}
    return re.compile(fill_in(entries[name], entries), re.IGNORECASE)


def without(text: str, *names: str) -> str:
    """A text without the wordings of some entries."""
    for name in names:
        text = cue(name).sub(" ", text)
    return " ".join(text.split())


def plain(question: Question) -> Frame:
    """The frame of an operand: the constraints of the question, and no kind of figure."""
    return replace(
        question.frame,
        kinds=frozenset(),
        baseline=False,
        counted=(),
        counts=False,
        numbers=(),
        years=years_of_result(question.text),
    )
