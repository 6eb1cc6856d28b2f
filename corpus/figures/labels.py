"""Figures named with the measure before a colon: "Mức hỗ trợ: xây mới 44 triệu đồng, sửa 22 triệu"."""

from collections.abc import Sequence

from corpus.figure import QUALIFYING
from corpus.figures.phrases.wording import in_small
from corpus.figures.reading import Reading
from corpus.figures.subjects import NAMED, name_before_colon, names_something

_MAX_LABEL = 12
_MADE_UP = "kinh phí "
"""What amounts are called that only a verb names."""


def with_label(phrase: str, reading: Reading, earlier: Sequence[Reading]) -> str:
    """The name of an item of a measure, which alone tells only for whom or for what it is.

    Counts name themselves by their noun; a name that is a measure's needs no other.
    """
    measured = reading.is_percent or reading.unit_group == "currencies" or "/" in (reading.unit or "")
    if reading.parent is not None or reading.kind in QUALIFYING or not measured:
        return phrase
    label = name_before_colon(reading, earlier)
    own = phrase.removeprefix(_MADE_UP)
    if not label or not NAMED.match(label) or len(label.split()) > _MAX_LABEL:
        return phrase
    if NAMED.match(own) or not names_something(own) or own == label:
        return phrase
    return f"{label} ({in_small(own)})"
