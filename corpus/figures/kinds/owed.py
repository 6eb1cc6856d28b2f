"""Values that a plan asks for: "phải có vào năm 2025", "vượt mốc 11 của năm 2025"."""

import re

from corpus.figures.reading import Reading
from corpus.patterns import pattern

_WORDING = "figure_wording.toml"
_OWED = pattern(_WORDING, "kinds", "owed")
_ASSIGNED = re.compile(
    r"(?<!\w)được (?:[^\W\d]+ ){0,4}?giao (?:phải )?(?:hoàn thành|thực hiện|xây dựng|đầu tư xây dựng)$"
)
_MARK = re.compile(r"(?<!\w)(?:mốc|đích|ngưỡng)$")
_OF_YEAR = re.compile(r"(?:của|vào|đến|trong)\s+(?:cuối |hết )?năm \d{4}")


def is_owed(reading: Reading) -> bool:
    """Whether a plan asks for the value, and nobody says that it was reached."""
    if _ASSIGNED.search(reading.head) or _OWED.match(reading.tail):
        return True
    return _MARK.search(reading.head) is not None and _OF_YEAR.match(reading.tail) is not None
