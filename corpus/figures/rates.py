"""Names of percentages: the rate of whom, where the words around name only those it is a rate of."""

import re
from collections.abc import Sequence

from corpus.figure import Kind
from corpus.figures.reading import Reading
from corpus.patterns import pattern
from corpus.units import read_unit

_WORDING = "figure_wording.toml"

_RATE_WORD = pattern(_WORDING, "indicators", "rate_word")
_SEGMENT = pattern(_WORDING, "indicators", "segment")
_OF_WHICH = re.compile(
    r"(?:trong đó|riêng|trong số đó)(?P<own>(?:\s+có)?\s+(?:(?!trong đó|riêng)[^;:()])*)$", re.IGNORECASE
)
_STATES = re.compile(
    r"(?:[\s,]+(?:đã|đạt|là|chiếm|còn|ở mức|khoảng|gần|hơn|trên|dưới|có tỷ lệ|có tỉ lệ))+\s*$",
    re.IGNORECASE,
)
_COPULA = re.compile(r"(?<!\w)(?:đạt|là|còn|chiếm|xuống|lên|tới|mức|từ|bằng|có)\s*$")
_OF_ALL = re.compile(r"(?:trong |trên )?(?:tổng|toàn bộ|dân số)(?!\w)", re.IGNORECASE)
_ALL_ALIKE = re.compile(
    r"(?:trong |trên )?(?:(?:tổng|toàn bộ)(?: số)? (?:hộ|hộ dân|dân|người|lao động)|dân số)\W*", re.IGNORECASE
)
"""A whole that goes without saying: "9,2% tổng số hộ" is "tỷ lệ hộ nghèo"."""

_PERSONS = re.compile(r"(?:nam|nữ|nam giới|nữ giới|phụ nữ|đồng bào|dân số|người)(?!\w)", re.IGNORECASE)
_NAMED_KINDS = frozenset({Kind.ACTUAL, Kind.SHARE, Kind.TARGET})
_INSURANCE = pattern(_WORDING, "indicators", "insurance")
_MAX_WORDS = 24


def name_rate(reading: Reading, readings: Sequence[Reading], index: int) -> None:
    """Say of a percentage whose rate it is: "chiếm 12%" of "số hộ nghèo" is "tỷ lệ hộ nghèo"."""
    if not reading.is_percent or reading.kind is Kind.PLAN_COMPLETION:
        return
    parent = readings[reading.parent] if reading.parent is not None else None
    if parent is not None and not parent.is_percent and reading.indicator == parent.indicator:
        reading.indicator = _rate_of_count(reading)
        return
    earlier = _earlier_rate(readings, index)
    own = _own_words(reading) if earlier is not None else ""
    if earlier is not None and own and (reading.kind in _NAMED_KINDS or _SEGMENT.match(own)):
        reading.indicator = _part_of_rate(own, earlier)
    elif reading.kind in _NAMED_KINDS and _INSURANCE.fullmatch(reading.indicator):
        reading.indicator = f"tỷ lệ tham gia {reading.indicator.partition(' (')[0]}"
    elif reading.kind in _NAMED_KINDS and _is_stated(reading) and _names_group(reading.indicator):
        reading.indicator = f"tỷ lệ {reading.indicator}"


def _is_stated(reading: Reading) -> bool:
    """Whether the words before a percentage say what it is of, and no one who gives or pays it."""
    outside = reading.clause.bracket is None and reading.head.strip()
    return not outside or reading.continues is not None or _COPULA.search(reading.head) is not None


def _rate_of_count(reading: Reading) -> str:
    """The rate that a share states of what was counted before it, with the whole if the clause names one."""
    counted = reading.indicator.removeprefix("tổng ")
    if not counted.startswith("số ") or reading.kind is not Kind.SHARE:
        return reading.indicator
    rate = f"tỷ lệ {counted.removeprefix('số ')}"
    whole = reading.tail if _OF_ALL.match(reading.tail) and not _ALL_ALIKE.fullmatch(reading.tail) else ""
    named = (
        f"{rate} trên {whole.removeprefix('trong ').removeprefix('trên ')}".rstrip(" .") if whole else rate
    )
    return named if len(named.split()) <= _MAX_WORDS else rate


def _earlier_rate(readings: Sequence[Reading], index: int) -> Reading | None:
    """The rate stated right before in the sentence, of which this one may be that of a part."""
    for earlier in reversed(readings[max(0, index - 3) : index]):
        same = earlier.clause.sentence == readings[index].clause.sentence
        if same and earlier.unit_group == "places":
            continue
        if not same or not earlier.is_percent:
            return None
        if earlier.kind in _NAMED_KINDS and earlier.clause.bracket is None:
            return earlier if re.match(r"(?i)t[ỷỉ] lệ ", earlier.indicator) else None
    return None


def _own_words(reading: Reading) -> str:
    """What stands between "trong đó" or "riêng" and the figure: "có bằng cấp, chứng chỉ"."""
    match = _OF_WHICH.search(reading.text[reading.clause.sentence.start : reading.span.start])
    own = _STATES.sub("", match["own"]).strip(" ,") if match is not None else ""
    if own == "có" or (re.search(r"\d", own) and not _SEGMENT.match(own)):
        return ""
    return own


def _part_of_rate(own: str, earlier: Reading) -> str:
    """The name of a part of a rate: of a group of its own, or of those of the rate who have something."""
    if _RATE_WORD.match(own):
        return own
    plain = re.sub(r"^có\s+", "", own)
    known = plain.split(maxsplit=1)[0].lower() in earlier.indicator.lower().split()
    if _SEGMENT.match(plain):
        return f"{earlier.indicator} ({plain})"
    if own != plain and not (known and _names_group(plain)):
        return f"{earlier.indicator} {own}"
    return f"tỷ lệ {plain}" if _names_group(plain) else f"{earlier.indicator} ({plain})"


def _names_group(words: str) -> bool:
    """Whether words begin with those of whom there can be a rate, and do not say "tỷ lệ" themselves."""
    if _RATE_WORD.search(words) or words.startswith("số "):
        return False
    unit = read_unit(words.lower(), 0)
    return _PERSONS.match(words) is not None or (unit is not None and unit.group in {"nouns", "places"})
