"""Names shared with the figure before but for their end: "người bệnh nội trú 92%, ngoại trú 88%"."""

from collections.abc import Sequence

from corpus.figures.reading import Reading
from corpus.figures.subjects import NAMED, strip_subject

_MOST = 4
"""Syllables of an end; more of them are a name of their own."""

_FIRST_OF_END = frozenset("thể dưới trên từ ở tại khu nhóm hệ loại tuyến cấp vùng bậc trình mức".split())
"""Words that begin the end of a name, for which another may stand: "dưới 1 tuổi", "dưới 5 tuổi"."""


def name_in_parallel(phrase: str, readings: Sequence[Reading], index: int) -> str:
    """The name of a rate whose own words are but another end of the name of the rate before it."""
    reading = readings[index]
    own = strip_subject(reading.words) or phrase
    earlier = _rate_before(readings, index)
    if earlier is None or not 0 < len(own.split()) <= _MOST or NAMED.search(own):
        return phrase
    return _with_end(earlier.indicator, own) or phrase


def _rate_before(readings: Sequence[Reading], index: int) -> Reading | None:
    """The last rate of the sentence outside brackets that has the unit of this one and names itself."""
    reading = readings[index]
    if reading.clause.bracket is not None or reading.parent is not None or reading.unit is None:
        return None
    for earlier in reversed(readings[:index]):
        if earlier.clause.sentence != reading.clause.sentence:
            return None
        if earlier.clause.bracket is None and earlier.unit == reading.unit:
            return earlier if earlier.parent is None and NAMED.match(earlier.indicator) else None
    return None


def _with_end(name: str, end: str) -> str:
    """A name with its end replaced by another that begins or ends like it; empty where none does."""
    words, own = name.split(), end.split()
    if own[0] in _FIRST_OF_END:
        alike = [i for i, word in enumerate(words) if i and word == own[0]]
        return " ".join([*words[: alike[-1]], *own]) if alike else ""
    same = len(own) > 1 and len(words) > len(own) + 1 and words[-1] == own[-1] and words != own
    return " ".join([*words[: -len(own)], *own]) if same else ""
