"""Places of figures: only what the text or the metadata names (promise 10)."""

import re
from dataclasses import dataclass
from enum import StrEnum

UNNAMED_PROVINCE = "toàn tỉnh (không nêu tên)"
"""The place of a report that speaks of "tỉnh" and never names it."""

UNNAMED_CITY = "toàn thành phố (không nêu tên)"
"""The place of a report that speaks of "Thành phố" and never names it."""

NATION = "cả nước"
WORLD = "thế giới"


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


KIND = re.compile(
    r"^(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|thị trấn|TX\.?|xã|phường|thôn|bản|ấp)\s+", re.IGNORECASE
)


def without_kind(name: str) -> str:
    """The name of a place without what kind of place it is: "huyện Trà Cú" is "Trà Cú"."""
    return KIND.sub("", name)
