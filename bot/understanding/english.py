"""English questions, put into the words of Vietnamese reports; answers quote the Vietnamese."""

import re
from functools import cache

from bot.data_files import read_rows

_FUNCTION_WORDS = frozenset(
    "a an and are at by did do does for from had has have how in is it many much of on or the there to under "
    "was were what when where which who whom whose why with".split()
)
LEAST_SHARE = 0.25
"""A question with so large a share of English function words is English; Vietnamese has hardly any."""

_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_MONTHS = "january february march april may june july august september october november december".split()
_DATE = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+({'|'.join(_MONTHS)})(?:,?\s+(\d{{4}}))?", re.IGNORECASE
)
_KEPT = re.compile(r"\d[\d.,/%-]*\d%?|\d%?|[?]|[A-Z][a-z]+(?: [A-Z][a-z]+)+")


def is_english(text: str) -> bool:
    """Whether a message is an English question."""
    words = _WORD.findall(text.lower())
    english = sum(word in _FUNCTION_WORDS for word in words)
    return text.isascii() and english >= 2 and english >= LEAST_SHARE * len(words)


def translate(text: str) -> str:
    """The known phrases of an English question in Vietnamese, with its numbers, dates and names."""
    dated = _DATE.sub(_vietnamese_date, text)
    return " ".join(_glossary().get(match[0].lower(), match[0]) for match in _pattern().finditer(dated))


def _vietnamese_date(match: re.Match[str]) -> str:
    month = _MONTHS.index(match[2].lower()) + 1
    return f"{match[1]}/{month}/{match[3]}" if match[3] else f"{match[1]}/{month}"


@cache
def _glossary() -> dict[str, str]:
    return dict(read_rows("english.txt"))  # type: ignore[arg-type]


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_glossary(), key=len, reverse=True)
    phrases = "|".join(rf"\b{re.escape(phrase)}\b" for phrase in longest_first)
    return re.compile(rf"(?i:{phrases})|{_KEPT.pattern}")
