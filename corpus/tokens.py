"""Account for every number token of a document: a figure, or the reason why it is none."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.document import Block, BlockKind, Document, Span
from corpus.figure import Figure
from corpus.figures import read_figures
from corpus.figures.quantities import read_quantities
from corpus.numbers import NUMBER
from corpus.numbers_named import Mark, TokenClass, find_marks

__all__ = ["NumberToken", "TokenClass", "account_numbers"]

_PAGE = {BlockKind.BYLINE: "byline", BlockKind.DATELINE: "date line"}


@dataclass(frozen=True, slots=True)
class NumberToken:
    """A number token, classed; ``reason`` names the rule that classed it, in a word or two."""

    span: Span
    token_class: TokenClass
    reason: str


def account_numbers(document: Document, figures: Sequence[Figure] | None = None) -> list[NumberToken]:
    """Class every run of digits of a document, in order; none is left out.

    What the figures hold is a figure, and so are the digits of a rate's unit ("trên 1.000 dân"). A
    number that no rule names and no figure holds is part of a name ("1.2.3", a heading of a table).

    Args:
        document: The document.
        figures: Its figures, if they have been read already.
    """
    read = read_figures(document) if figures is None else figures
    spans = sorted((figure.span for figure in read), key=lambda span: span.start)
    return [token for block in document.blocks for token in _in_block(document, block, spans)]


def _in_block(document: Document, block: Block, figures: list[Span]) -> Iterator[NumberToken]:
    text, offset = block.span.of(document.text), block.span.start
    marks = _marks(text, block, document.metadata.issued_on)
    units = [Span(q.span.start, q.end) for q in read_quantities(text, _taken(text, marks))]
    for match in NUMBER.finditer(text):
        span = Span(match.start() + offset, match.end() + offset)
        if _holding(figures, span) is not None:
            yield NumberToken(span, TokenClass.FIGURE, "figure")
            continue
        mark = _holding([mark.span for mark in marks], Span(*match.span()))
        if mark is not None:
            yield NumberToken(span, marks[mark].token_class, marks[mark].reason)
        elif _holding(units, Span(*match.span())) is not None and block.kind is not BlockKind.TABLE_ROW:
            yield NumberToken(span, TokenClass.FIGURE, "unit")
        else:
            yield NumberToken(span, TokenClass.NAME, "part of a name")


def _marks(text: str, block: Block, issued_on: date | None) -> list[Mark]:
    marks = sorted(find_marks(text, issued_on).marks, key=lambda mark: (mark.span.start, -mark.span.end))
    if block.kind in _PAGE:
        whole = TokenClass.PERIOD if block.kind is BlockKind.DATELINE else TokenClass.FURNITURE
        return [Mark(Span(0, len(text)), whole, _PAGE[block.kind])]
    return marks


def _taken(text: str, marks: list[Mark]) -> bytearray:
    taken = bytearray(len(text))
    for mark in marks:
        taken[mark.span.start : mark.span.end] = b"\x01" * (mark.span.end - mark.span.start)
    return taken


def _holding(spans: list[Span], inner: Span) -> int | None:
    """The index of the span that holds ``inner`` or part of it; ``spans`` are in order."""
    index = bisect_right(spans, inner.start, key=lambda span: span.start) - 1
    if index >= 0 and inner.start < spans[index].end:
        return index
    following = index + 1
    return following if following < len(spans) and spans[following].start < inner.end else None
