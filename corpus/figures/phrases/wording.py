"""Words of a name: whether they say whose a count is, how they are written."""

import re

from corpus.figures.reading import Reading
from corpus.figures.subjects import cut_at_phrase, names_something

_MAX_WORDS = 22
_MAX_WHOSE = 8
_SHORT = 2
TOTAL_ALONE = re.compile(r"(?i)tổng(?:\s+số)?")
_OFFICES = frozenset("sở bộ ban hội tỉnh huyện xã phường quận ngành báo đài viện cục vụ chương ngân".split())
_MEASURES = frozenset({"currencies", "symbols", "measures"})
_CLAUSE = re.compile(
    r"(?<!\w)(?:đã|được|sẽ|đang|không|mặc dù|tuy|nếu|khi|vì|để|thì|mà|là)(?!\w)", re.IGNORECASE
)
_AS_TOLD = re.compile(r"(?:theo|dù|tuy|nhưng|trước|sau|tại sự kiện|dự kiến)(?!\w)", re.IGNORECASE)


def says_whose(subject: str, rest: str) -> bool:
    """Whether words before a count are a name ("huyện A có 20 hộ") and no clause of their own.

    A long name is kept where nothing else tells what is counted: "cán bộ trẻ ... dưới 35 tuổi có 58 người".
    """
    most = _MAX_WHOSE if rest else _MAX_WORDS
    named = (
        (len(subject) > _SHORT or subject.lower() == "nữ")
        and names_something(subject)
        and len(subject.split()) <= most
    )
    return named and not (_CLAUSE.search(subject) or _AS_TOLD.match(subject))


def noun_of(reading: Reading) -> str | None:
    """The thing counted, ``None`` for money, rates and measures."""
    if reading.unit is None or reading.is_percent or reading.unit_group in _MEASURES or "/" in reading.unit:
        return None
    return reading.unit


def in_small(words: str) -> str:
    """The first letter small, but for names: "UBND", "Thạnh An"."""
    first, _, more = words.partition(" ")
    is_name = more[:1].isupper() and more[1:2].islower() and first.lower() not in _OFFICES
    return words if is_name or first[1:].isupper() else words[:1].lower() + words[1:]


def shorten(phrase: str) -> str:
    """A name of bearable length, its brackets closed, in small letters but for names."""
    short = cut_at_phrase(phrase, _MAX_WORDS).strip(' ,;:.-–“”"')
    if short.count("(") > short.count(")"):
        short += ")"
    return in_small(short)
