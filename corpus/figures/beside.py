"""Percentages that stand beside another figure and say the same of it, or of another time."""

import re

from corpus.figure import Kind
from corpus.figures.reading import Reading
from corpus.patterns import pattern

_WORDING = "figure_wording.toml"
_THAN_LEVEL = pattern(_WORDING, "kinds", "than_level")
_PASSED = pattern(_WORDING, "kinds", "passed")
_TWICE = 2
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


def is_excess(reading: Reading, earlier: Reading | None) -> bool:
    """Whether a count is that by which a plan was passed, and not the plan: "vượt kế hoạch 46 người"."""
    if earlier is None or reading.is_percent or earlier.is_percent or not _PASSED.search(reading.head):
        return False
    near = earlier.clause.sentence == reading.clause.sentence
    return near and reading.unit_group == earlier.unit_group and reading.value * _TWICE < earlier.value
