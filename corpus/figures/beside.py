"""Percentages that stand beside another figure and say the same of it, or of another time."""

import re

from corpus.figure import Kind
from corpus.figures.reading import Reading
from corpus.patterns import pattern

_THAN_LEVEL = pattern("figure_wording.toml", "kinds", "than_level")
_BARE_RATE = re.compile(r"[\s,;(–-]*(?:đạt |với |chiếm )?(?:tỷ lệ|tỉ lệ)(?: là)?\s*")


def kind_beside(reading: Reading, earlier: Reading | None) -> Kind | None:
    """The kind of a percentage that the figure before it gives it; ``None`` where it stands alone.

    "thấp hơn mức 44% của năm trước" is of the kind of what it is compared with, and "1.204 hộ nghèo,
    tỷ lệ 8,15%" states the share of those counted.
    """
    if earlier is None:
        return None
    if earlier.is_percent:
        return earlier.kind if is_other_level(reading) else None
    near = earlier.clause.sentence == reading.clause.sentence
    return Kind.SHARE if near and _BARE_RATE.fullmatch(reading.head) else None


def is_other_level(reading: Reading) -> bool:
    """Whether a figure is the level that the one before it is compared with: "thấp hơn mức 44%"."""
    return _THAN_LEVEL.search(reading.head) is not None
