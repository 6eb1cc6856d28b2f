"""A figure while it is being read: a quantity, its clause and the words around it."""

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal

from corpus.document import Span
from corpus.figure import Kind
from corpus.figures.clauses.brackets import without_brackets
from corpus.figures.clauses.clause import Clause
from corpus.figures.quantities.quantity import Quantity
from corpus.patterns import pattern
from corpus.periods import Period
from corpus.places import Place

_WORDING = "figure_wording.toml"

QUALIFIER = pattern(_WORDING, "reading", "qualifier")
AFTER_QUALIFIER = re.compile(r"\s*(trở lên|trở xuống|đổ lên)(?!\w)")


WINDOW = 600
"""Code points on either side of a figure that are asked for its meaning; no clause is longer."""


@dataclass(slots=True)
class Reading:
    """What is known of one figure so far. Offsets are within the block, which begins at ``offset``.

    Attributes:
        head: The words of its own clause before it, lower case, without qualifiers.
        wide: Its part up to it (from the previous figure on), lower case, inner brackets left out.
        words: ``head`` in its own case.
        wide_words: ``wide`` in its own case.
        tail: The words after its unit up to the end of its clause, lower case.
        wide_tail: The words after its unit up to the next figure of its part, inner brackets left out.
        sentence_head: The sentence up to it, lower case.
        continues: Index of the reading whose subject it goes on with: the first of "từ A xuống còn B".
        parent: Index among the readings of the block.
    """

    quantity: Quantity
    clause: Clause
    offset: int
    text: str
    head: str
    wide: str
    words: str
    wide_words: str
    tail: str
    wide_tail: str
    sentence_head: str
    value: Decimal
    value_max: Decimal | None
    span: Span
    unit: str | None
    unit_group: str | None
    qualifier: str | None = None
    direction: str | None = None
    comparison: str | None = None
    kind: Kind = Kind.ACTUAL
    continues: int | None = None
    parent: int | None = None
    period: Period | None = None
    place: Place | None = None
    indicator: str = ""
    cite: Span = field(default_factory=lambda: Span(0, 0))

    @property
    def is_percent(self) -> bool:
        """Whether the unit is a percentage."""
        return self.unit is not None and self.unit.split("/")[0] in {"%", "phần trăm", "‰"}

    @property
    def in_points(self) -> bool:
        """Whether it is a difference of two percentages."""
        return self.unit is not None and self.unit.startswith("điểm phần trăm")


def open_reading(text: str, lower: str, offset: int, quantity: Quantity, clause: Clause) -> Reading:
    """The words around a quantity, cut out once for all rules.

    Args:
        text: The block.
        lower: The block in lower case, code point for code point.
        offset: Where the block begins in the document.
        quantity: The quantity.
        clause: Its clause.
    """
    start, end = quantity.span.start, quantity.end
    own, whole = max(clause.start, start - WINDOW), max(clause.wide_start, start - WINDOW)
    head, qualifier = _take_qualifier(lower[own:start])
    wide, _ = _take_qualifier(without_brackets(lower[whole:start]))
    after = AFTER_QUALIFIER.match(lower, end)
    return Reading(
        quantity=quantity,
        clause=clause,
        offset=offset,
        text=text,
        head=head,
        wide=wide,
        words=text[own:start][: len(head)],
        wide_words=without_brackets(text[whole:start])[: len(wide)],
        tail=lower[end : min(clause.end, end + WINDOW)].strip(),
        wide_tail=without_brackets(lower[end : min(clause.wide_end, end + WINDOW)]).strip(),
        sentence_head=lower[clause.sentence.start : start],
        value=quantity.value,
        value_max=quantity.value_max,
        span=quantity.span,
        unit=quantity.unit.text if quantity.unit else None,
        unit_group=quantity.unit.group if quantity.unit else None,
        qualifier=qualifier or (after[1] if after else None),
    )


def absorb(reading: Reading, name: Reading) -> None:
    """Let a figure's words begin before a number that is part of its name ("sàng lọc 4 bệnh đạt 89%")."""
    start = reading.span.start
    between = reading.text[name.span.start : start]
    reading.head = f"{name.head} {between.lower()}"[-WINDOW:]
    reading.wide = f"{name.wide} {between.lower()}"[-WINDOW:]
    reading.words = f"{name.words} {between}"[-WINDOW:]
    reading.wide_words = f"{name.wide_words} {between}"[-WINDOW:]
    reading.clause = replace(reading.clause, start=name.clause.start, wide_start=name.clause.wide_start)


def _take_qualifier(words: str) -> tuple[str, str | None]:
    """Words without the qualifier and the colon at their end; "từ" of "từ trên 40%" stays with them."""
    words = words.rstrip(" :\u00a0")
    match = QUALIFIER.search(words)
    if match is None or match[1] == "từ":
        return words, None
    qualifier = match[1].removeprefix("từ ").strip()
    return words[: match.end(1) - len(qualifier)].rstrip(" :\u00a0"), qualifier
