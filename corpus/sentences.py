"""Sentences of Vietnamese prose, as spans."""

import re
from collections.abc import Iterator
from functools import cache

from corpus.data_files import read_lines
from corpus.document import Span
from corpus.letters import UPPER

# An end mark, closing quotes and brackets, then white space and something a sentence begins with. After
# an ellipsis the space is often missing ("...Đồng chí").
_BOUNDARY = re.compile(
    rf"(?:\./\.|[.!?]+|…+)[”\"’')\]»]*(?:\s+(?=[{UPPER}\d“\"‘'(\[«•+–—-])|(?<=…)(?=[{UPPER}])|(?<=\.\.\.)(?=[{UPPER}]))"
)
_LAST_WORD = re.compile(r"([^\s(“\"]+)\.$")
_ENUMERATOR = re.compile(r"^\s*(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]+|[a-zđ]\d{0,2}|[A-ZĐ])\.$")
_INITIALS = re.compile(rf"^(?:[{UPPER}]\.)*[{UPPER}]$")
_MAX_MARK = 24
"""Characters before a point that tell what it ends; abbreviations and enumerators are short."""

_BULLET = re.compile(r"^\s*[-–—•+*]\s*")


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of ``text[start:end]``, without the white space between them.

    Points in numbers and dates (``15.1.2024``, ``1.623``), after abbreviations (``TP. HCM``), initials
    (``D.L``) and enumerators (``1.``) end no sentence.
    """
    stop = len(text) if end is None else end
    sentences: list[Span] = []
    begin = start
    for cut in [*_cuts(text, start, stop), stop]:
        span = strip(text, begin, cut)
        if span.start < span.end:
            sentences.append(span)
        begin = cut
    return sentences


def _cuts(text: str, start: int, stop: int) -> Iterator[int]:
    begin = start
    for match in _BOUNDARY.finditer(text, start, stop):
        if not _is_inner_point(text, begin, match):
            yield match.end()
            begin = match.end()


def _is_inner_point(text: str, begin: int, match: re.Match[str]) -> bool:
    mark = match.group().rstrip()
    if mark != ".":
        return False
    point = match.start() + 1
    if point - begin <= _MAX_MARK and _ENUMERATOR.match(_BULLET.sub("", text[begin:point])):
        return True
    word = _LAST_WORD.search(text[max(begin, point - _MAX_MARK) : point])
    if word is None:
        return False
    last = word[1].rsplit(".", 1)[-1]  # "PGS.TS." ends in an abbreviation as "TS." does
    return last in _abbreviations() or bool(_INITIALS.match(word[1]))


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(read_lines("abbreviations_before_names.txt"))


def strip(text: str, start: int, end: int) -> Span:
    """The span of ``text[start:end]`` without the white space around it."""
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))
