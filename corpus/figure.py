"""A quantity that a document states, with its meaning and the place it was read from."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from corpus.document import Span
from corpus.periods import Period
from corpus.places import Place


class Kind(StrEnum):
    """What a figure says about its indicator; the values are those of the wire format."""

    ACTUAL = "actual"
    TARGET = "target"
    PLAN_COMPLETION = "plan_completion"
    CHANGE = "change"
    SHARE = "share"
    OF_TOTAL = "of_total"
    ALLOCATION = "allocation"
    COUNT_DOCUMENTARY = "count_documentary"


QUALIFYING = frozenset({Kind.PLAN_COMPLETION, Kind.CHANGE, Kind.SHARE})
"""Kinds that usually say something about another figure: "đạt 60% kế hoạch, tăng 9,5%"."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as read from one document.

    All offsets are code points in ``Document.text``: ``span.of(text) == value_text``, and ``cite``,
    the clause to quote, contains ``span`` and lies within one block.

    Attributes:
        value: The exact number, scale words of counts applied ("160 nghìn" is 160000). The scale of
            money stays in the unit: "59.521 triệu đồng" is 59521 with the unit "triệu đồng".
        value_max: The upper end of a range ("73-75%"), in the same unit.
        total: What the value is a part of: 27 in "20/27 chỉ tiêu".
        value_text: The number as printed, with its counted scale word, without unit or qualifier.
        unit: "%", "người", "triệu đồng", "giường bệnh/vạn dân"; ``None`` when the text gives none.
        indicator: What is counted, of whom; short, lower case but for names.
        kind: Result, target, completion of a plan, change, ...
        qualifier: "khoảng", "trên", "dưới", "hơn", "gần", "ít nhất", ... as printed, lower case.
        direction: "tăng", "giảm" or "vượt", for a change.
        comparison: What it is compared with, as printed ("so với cùng kỳ"), or "mức xuất phát" for
            the first value of "từ A xuống còn B".
        period: When it holds, and where that was read; ``None`` when nothing says.
        place: Where it holds, and where that was read; ``None`` when nothing says.
        parent: Index, in the same list of figures, of the figure this one qualifies.
        span: Where ``value_text`` stands.
        cite: The clause to quote as evidence.
        row: Heading of the table row it stands in, ``None`` outside tables.
        column: Heading of its table column, ``None`` outside tables.
    """

    value: Decimal
    value_max: Decimal | None
    total: Decimal | None
    value_text: str
    unit: str | None
    indicator: str
    kind: Kind
    qualifier: str | None
    direction: str | None
    comparison: str | None
    period: Period | None
    place: Place | None
    parent: int | None
    span: Span
    cite: Span
    row: str | None = None
    column: str | None = None
