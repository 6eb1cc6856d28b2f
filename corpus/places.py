"""Places of figures: only what the text or the metadata names (promise 10)."""

from dataclasses import dataclass
from enum import StrEnum

UNNAMED_PROVINCE = "toàn tỉnh (không nêu tên)"
"""The place of a report that speaks of "tỉnh" and never names it."""

UNNAMED_CITY = "toàn thành phố (không nêu tên)"
"""The place of a report that speaks of "thành phố" and never names it."""


class PlaceSource(StrEnum):
    """Where the place of a figure was read."""

    CLAUSE = "clause"
    SENTENCE = "sentence"
    HEADING = "heading"
    DOCUMENT = "document"
    METADATA = "metadata"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Place:
    """A place as named, or one of the ``UNNAMED_*`` texts with the source ``unnamed``."""

    name: str
    source: PlaceSource
