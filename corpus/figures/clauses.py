"""Clauses around a quantity: what stands before it, what follows, and which bracket it is in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.document import Span
from corpus.figures.quantities import Quantity
from corpus.periods import PeriodMention
from corpus.sentences import split_sentences

_STRONG, _WEAK = ";:", ","
_DASH = re.compile(r"(?<=\s)[-–—](?=\s)")
_OPENERS, _CLOSERS = "([", ")]"


@dataclass(frozen=True, slots=True)
class Clause:
    """Where a quantity stands in its block; all offsets are within the block.

    Attributes:
        sentence: The sentence.
        part: From the last semicolon, colon or bracket to the next.
        bracket: Offset of the bracket that opens around the quantity, ``None`` outside brackets.
        start: Where its own words begin: after the last comma, dash, or the quantity before it.
        wide_start: Where its part begins, or the first comma after the quantity before it.
        end: The next comma, semicolon, bracket or quantity.
        wide_end: The next semicolon, closing bracket or quantity of the same part; commas and inner
            brackets do not end it.
    """

    sentence: Span
    part: Span
    bracket: int | None
    start: int
    wide_start: int
    end: int
    wide_end: int


@dataclass(frozen=True, slots=True)
class _Mark:
    position: int
    char: str
    bracket: int | None


def read_clauses(
    text: str, quantities: Sequence[Quantity], mentions: Sequence[PeriodMention]
) -> list[Clause]:
    """The clause of each quantity of a block, in order."""
    inside = _covered(text, quantities, mentions)
    clauses: list[Clause] = []
    for sentence in split_sentences(text):
        members = [q for q in quantities if sentence.start <= q.span.start < sentence.end]
        if members:
            marks = list(_marks(text, sentence, inside))
            clauses.extend(_clause(sentence, marks, members, index) for index in range(len(members)))
    return clauses


def without_brackets(text: str) -> str:
    """The text with the content of its complete brackets left out."""
    previous = None
    while previous != text:
        previous, text = text, re.sub(r"\s*[(\[][^()\[\]]*[)\]]", "", text)
    return text


def _covered(text: str, quantities: Sequence[Quantity], mentions: Sequence[PeriodMention]) -> bytearray:
    inside = bytearray(len(text))
    for quantity in quantities:
        inside[quantity.span.start : quantity.end] = b"\x01" * (quantity.end - quantity.span.start)
    for mention in mentions:
        inside[mention.span.start : mention.span.end] = b"\x01" * (mention.span.end - mention.span.start)
    return inside


def _marks(text: str, sentence: Span, inside: bytearray) -> Iterator[_Mark]:
    stack: list[int] = []
    dashes = {match.start() for match in _DASH.finditer(text, sentence.start, sentence.end)}
    for position in range(sentence.start, sentence.end):
        char = text[position]
        if char in _OPENERS:
            yield _Mark(position, "(", stack[-1] if stack else None)
            stack.append(position)
        elif char in _CLOSERS:
            if stack:
                stack.pop()
            yield _Mark(position, ")", stack[-1] if stack else None)
        elif not inside[position] and (char in _STRONG or char in _WEAK or position in dashes):
            if not _joins_digits(text, position):
                yield _Mark(position, char if char in _STRONG else ",", stack[-1] if stack else None)


def _joins_digits(text: str, position: int) -> bool:
    after = text[position + 1 : position + 2]
    return after.isdigit() and position > 0 and text[position - 1].isdigit()


def _clause(sentence: Span, marks: list[_Mark], members: list[Quantity], index: int) -> Clause:
    quantity = members[index]
    start, end = quantity.span.start, quantity.end
    bracket = _bracket_at(marks, start)
    same = [mark for mark in marks if mark.bracket == bracket]
    floor = sentence.start if bracket is None else bracket + 1
    ceiling = _closing(marks, bracket, end, sentence.end)
    strong = [mark.position for mark in same if mark.char in _STRONG]
    part = Span(
        max([floor, *(p + 1 for p in strong if p < start)]), min([ceiling, *(p for p in strong if p >= end)])
    )
    before = [q for q in members[:index] if q.span.start >= part.start and _bracket_at(marks, q.span.start) == bracket]
    after = [q for q in members[index + 1 :] if q.span.start < part.end]
    peer = next((q.span.start for q in after if _bracket_at(marks, q.span.start) == bracket), part.end)
    weak = [mark.position for mark in same if mark.char == "," and part.start <= mark.position < part.end]
    behind = before[-1].end if before else part.start
    stops = [m.position for m in marks if m.position >= end and (m.bracket == bracket or m.char == "(")]
    nearest = min([part.end, *stops, *(q.span.start for q in after[:1])])
    own = max([behind, *(p + 1 for p in weak if p < start)])
    wide = next((p + 1 for p in weak if behind <= p < start), behind) if before else behind
    return Clause(sentence, part, bracket, own, wide, nearest, min(peer, part.end))


def _bracket_at(marks: list[_Mark], position: int) -> int | None:
    stack: list[int] = []
    for mark in marks:
        if mark.position >= position:
            break
        if mark.char == "(":
            stack.append(mark.position)
        elif mark.char == ")" and stack:
            stack.pop()
    return stack[-1] if stack else None


def _closing(marks: list[_Mark], bracket: int | None, position: int, default: int) -> int:
    if bracket is None:
        return default
    depth = 0
    for mark in marks:
        if mark.position < position or mark.char not in "()":
            continue
        if mark.char == "(":
            depth += 1
        elif depth == 0:
            return mark.position
        else:
            depth -= 1
    return default
