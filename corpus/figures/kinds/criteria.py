"""Rates that only say which places are counted: "3 huyện có tỷ lệ bao phủ dưới 91%"."""

import re

from corpus.figures.reading import Reading

_OF_THOSE = re.compile(r"[^,;:()]{0,30}(?<!\w)có (?:tỷ lệ|tỉ lệ|mức|độ) [^,;:()]*")


def is_criterion(reading: Reading, earlier: Reading | None) -> bool:
    """Whether a percentage is the bound by which the places counted before it are chosen."""
    if earlier is None or not reading.is_percent or reading.qualifier is None:
        return False
    counted = earlier.unit_group == "places" and earlier.clause.part == reading.clause.part
    between = earlier.text[earlier.quantity.end : reading.span.start].lower()
    return counted and _OF_THOSE.fullmatch(between) is not None
