"""Where the clause of a quantity begins and ends among the marks of its sentence."""

import re
from bisect import bisect_left

from corpus.document import Span
from corpus.figures.clauses.clause import Clause
from corpus.figures.clauses.layout import Layout
from corpus.figures.quantities.quantity import Quantity

_AND = re.compile(r"\s(?:và|cùng với)\s")


def clause_of(layout: Layout, quantity: Quantity) -> Clause:
    """Where a quantity stands, by the marks and the other quantities around it."""
    start, end = quantity.span.start, quantity.end
    bracket = layout.bracket_at(start)
    part = _part(layout, bracket, start, end)
    peers = layout.members[bracket]
    index = bisect_left(peers, start, key=lambda peer: peer.span.start)
    earlier = peers[index - 1] if index and peers[index - 1].span.start >= part.start else None
    later = peers[index + 1] if index + 1 < len(peers) and peers[index + 1].span.start < part.end else None
    own, wide = _beginnings(layout, layout.weak[bracket], part, start, earlier)
    stops = [part.end, _next(layout.weak[bracket], end), _next(layout.openers, end)]
    nearest = min(stop for stop in stops if stop is not None)
    if later is not None and later.span.start < nearest:
        nearest = (_conjunction(layout.text, end, later.span.start) or later.span).start
    return Clause(layout.sentence, part, bracket, own, wide, nearest, later.span.start if later else part.end)


def _part(layout: Layout, bracket: int | None, start: int, end: int) -> Span:
    floor = layout.sentence.start if bracket is None else bracket + 1
    ceiling = layout.sentence.end if bracket is None else layout.closers.get(bracket, layout.sentence.end)
    before, after = _previous(layout.strong[bracket], start), _next(layout.strong[bracket], end)
    return Span(floor if before is None else before + 1, ceiling if after is None else after)


def _beginnings(
    layout: Layout, weak: list[int], part: Span, start: int, earlier: Quantity | None
) -> tuple[int, int]:
    """Where the clause's own words begin, and where its wider words do."""
    behind = part.start if earlier is None else earlier.end
    first, last = _next(weak, behind), _previous(weak, start)
    if first is None or first >= start or last is None:
        joint = _conjunction(layout.text, behind, start) if earlier is not None else None
        own = joint.end if joint else behind
        return own, own
    return last + 1, (first + 1 if earlier is not None else behind)


def _previous(positions: list[int], before: int) -> int | None:
    index = bisect_left(positions, before)
    return positions[index - 1] if index else None


def _next(positions: list[int], start: int) -> int | None:
    index = bisect_left(positions, start)
    return positions[index] if index < len(positions) else None


def _conjunction(text: str, start: int, end: int) -> Span | None:
    """The last "và" between two quantities."""
    joints = [Span(*match.span()) for match in _AND.finditer(text, start, end)]
    return joints[-1] if joints else None
