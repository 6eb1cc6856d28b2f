"""Changes by what they are compared with and where they go: since the year before, or the quarter before."""

import re
from functools import cache

from bot.data_files import read_table
from bot.evidence.figures import FigureCandidate
from bot.question import Question
from corpus.figure import Kind

_EITHER = re.compile(
    r"(?<!\w)(?:tăng(?: \w+)? (?:hay|hoặc)(?: là)? giảm|giảm(?: \w+)? (?:hay|hoặc)(?: là)? tăng)(?!\w)"
)
_UP = re.compile(r"(?<!\w)(?:tăng|vượt)(?!\w)")
_DOWN = re.compile(r"(?<!\w)giảm(?!\w)(?! nghèo)")


def is_compared_otherwise(question: Question, each: FigureCandidate) -> bool:
    """Whether a change is one against another time than the question names, or goes the other way."""
    figure = each.figure
    if figure.kind is not Kind.CHANGE or Kind.CHANGE not in question.frame.kinds:
        return False
    asked, stated = _compared_with(question.text), _compared_with(figure.comparison or "")
    if asked and stated and asked.isdisjoint(stated):
        return True
    directed = _EITHER.sub(" ", question.text.lower())
    up, down = bool(_UP.search(directed)), bool(_DOWN.search(directed))
    return figure.direction is not None and up != down and figure.direction == ("giảm" if up else "tăng")


def _compared_with(words: str) -> frozenset[str]:
    lowered = words.lower()
    return frozenset(name for name, cues in _cues().items() if any(cue.search(lowered) for cue in cues))


@cache
def _cues() -> dict[str, list[re.Pattern[str]]]:
    return {
        name: [re.compile(cue) for cue in cues] for name, cues in read_table("cues.toml")["compared"].items()
    }
