"""The words of a clause that belong to one of its figures, and not to its neighbours."""

import re
from collections.abc import Sequence

from corpus.document import Span
from corpus.figure import Figure

_STOP = re.compile(r"[,;:()]|\s(?:và|còn|trong đó|trong khi)\s", re.IGNORECASE)


def segment(figures: Sequence[Figure], index: int) -> Span:
    """The part of its clause that speaks of ``figures[index]`` alone; they are in the order of the text.

    Offsets are those of the document; where a neighbour stands in the same clause, the segment ends at a
    comma or a conjunction between the two, which `within` finds.
    """
    figure = figures[index]
    start, end = figure.cite.start, figure.cite.end
    if index and figures[index - 1].span.end > start:
        start = min(figures[index - 1].span.end, figure.span.start)
    if index + 1 < len(figures) and figures[index + 1].span.start < end:
        end = max(figures[index + 1].span.start, figure.span.end)
    return Span(start, end)


def within(text: str, figure: Figure, span: Span) -> str:
    """The words of a segment between the last stop before its figure and the first one behind it.

    At an end that no neighbour cut off, the clause itself is the limit.
    """
    before, behind = text[span.start : figure.span.start], text[figure.span.end : span.end]
    if span.start > figure.cite.start:
        stops = list(_STOP.finditer(before))
        before = before[stops[-1].end() :] if stops else ""
    if span.end < figure.cite.end:
        stop = _STOP.search(behind)
        behind = behind[: stop.start()] if stop else ""
    return f"{before}{figure.value_text}{behind}"
