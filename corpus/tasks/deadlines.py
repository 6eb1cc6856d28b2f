"""By when a task is to be done."""

import re

from corpus.patterns import pattern
from corpus.periods import find_periods

_WORDING = "statement_wording.toml"
DEADLINE = pattern(_WORDING, "tasks", "deadline")


def deadline_in(words: str) -> str | None:
    """The time limit that words print, or else the last year, quarter or period of years that they name."""
    match = DEADLINE.search(words)
    if match is not None:
        return " ".join(match[0].split())
    lasting = [
        m
        for m in find_periods(words)
        if not m.digits_only and re.match(r"năm \d{4}|quý|giai đoạn", m.period.text, re.IGNORECASE)
    ]
    return lasting[-1].period.text if lasting else None
