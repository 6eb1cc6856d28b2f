"""Parts of a whole beside another part of it: "gồm: ngân sách tỉnh 80 tỷ đồng; huyện 42 tỷ đồng"."""

from collections.abc import Sequence

from corpus.figures.parents.qualifying import qualifies
from corpus.figures.reading import Reading

_NEAR = 60
"""Code points between two items of a list."""

_NOUNS = frozenset({"nouns", "counters"})


def whole_of_sibling(readings: Sequence[Reading], index: int) -> int | None:
    """The whole of the part before, for the next of its parts; ``None`` where the list is at its end.

    A list behind a colon goes on over semicolons; one of a sentence of its own, over commas.
    """
    reading = readings[index]
    sibling = _part_before(readings, index)
    if sibling is None or qualifies(reading) or reading.clause.bracket is not None:
        return None
    earlier = readings[sibling]
    whole = earlier.parent
    if whole is None or not _counted_alike(earlier, reading) or reading.value > readings[whole].value:
        return None
    if earlier.clause.part == reading.clause.part:
        apart = readings[whole].clause.sentence != reading.clause.sentence
        between = reading.text[readings[index - 1].quantity.end : reading.span.start]
        return whole if apart and "," in between and len(between) < _NEAR else None
    return whole if _behind_colon(readings, sibling) and _next_item(earlier, reading) else None


def _part_before(readings: Sequence[Reading], index: int) -> int | None:
    """The last figure before that is a part, and says no more of another part."""
    for i in range(index - 1, -1, -1):
        if readings[i].clause.sentence != readings[index].clause.sentence:
            return None
        if readings[i].clause.bracket is None and not qualifies(readings[i]):
            return i
    return None


def _counted_alike(earlier: Reading, reading: Reading) -> bool:
    both_counted = earlier.unit_group in _NOUNS and reading.unit_group in _NOUNS
    return both_counted or earlier.unit == reading.unit


def _behind_colon(readings: Sequence[Reading], index: int) -> bool:
    """Whether an item stands in a list that a colon opens, its items parted by semicolons."""
    while True:
        start = readings[index].clause.part.start - 1
        mark = readings[index].text[start] if start >= 0 else ""
        if mark != ";":
            return mark == ":"
        before = _part_before(readings, index)
        if before is None or readings[before].parent != readings[index].parent:
            return False
        index = before


def _next_item(earlier: Reading, reading: Reading) -> bool:
    """Whether but a semicolon parts two items."""
    between = reading.text[earlier.clause.part.end : reading.clause.part.start]
    return between.strip() == ";"
