"""Where a quantity stands: what is before it, what follows, and which bracket it is in."""

from dataclasses import dataclass

from corpus.document import Span


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
