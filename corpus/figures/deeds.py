"""Parts of a sum named by the sum: "đã giải ngân 9 tỷ đồng, trong đó vốn đầu tư 5 tỷ đồng"."""

import re

from corpus.figure import QUALIFYING, Kind
from corpus.figures.phrases.sums import MONEY_OF
from corpus.figures.phrases.wording import in_small, shorten
from corpus.figures.reading import Reading
from corpus.figures.subjects import NAMED, begins_with_verb, cut_at_phrase, names_something, strip_subject
from corpus.letters import UPPER
from corpus.patterns import pattern

_WORDING = "figure_wording.toml"
_SPENT = re.compile(r"kinh phí (?P<deed>[^\W\d]+(?: [^\W\d]+){0,3})")
_SUM = pattern(_WORDING, "indicators", "sum_with_parts")
"""What begins the name of a sum that has parts."""

_REMAINDER = re.compile(r"(?i)(?:phần|số|mức|khoản)? ?(?:tiền |vốn |kinh phí )?còn lại")
_SOURCE = pattern(_WORDING, "indicators", "source")
"""Where a part of a sum comes from, which is no deed done with it."""

_IS = re.compile(r"\s*(?:là|do|từ|thuộc)\s+(?P<label>[^,;:.()\d]+)")
_NAMED_ITEM = re.compile(rf"\s[{UPPER}\d]")
_MAX_WHOLE = 14


def with_deed(phrase: str, reading: Reading, whole: Reading) -> str:
    """The name of a part with that of the whole: "giải ngân vốn đầu tư", not what was allotted of it."""
    if reading.unit_group != "currencies" or whole.unit_group != "currencies":
        return phrase
    deed = _SPENT.fullmatch(whole.indicator)
    label = _label(reading)
    if deed is None or not begins_with_verb(deed["deed"]) or _SOURCE.match(label):
        return _part_of_sum(phrase, label, reading, whole)
    plain = not begins_with_verb(phrase) or MONEY_OF.match(phrase)
    return f"{deed['deed']} {in_small(phrase)}" if plain and deed["deed"] not in phrase else phrase


def _part_of_sum(phrase: str, label: str, reading: Reading, whole: Reading) -> str:
    """The name of the whole with the label of the part, where the part does not name a sum itself."""
    base = whole.indicator.partition(" (")[0]
    if not label or reading.kind in {*QUALIFYING, Kind.TARGET} or not _SUM.match(base):
        return phrase
    if _is_said(label, base):
        return phrase
    return shorten(f"{cut_at_phrase(base, _MAX_WHOLE)} ({in_small(label)})")


def _is_said(label: str, base: str) -> bool:
    """Whether the whole is named by what the label begins with: "nợ BHXH" of "tổng số nợ"."""
    first, words = label.lower().split(), base.lower().split()
    named = _NAMED_ITEM.search(label) is not None
    return first[0] == words[-1] or (first[0] in words and not named)


def _label(reading: Reading) -> str:
    """What a part says before its number of whom or for what it is; empty where it names a sum."""
    label = strip_subject(reading.words)
    if _REMAINDER.fullmatch(label):
        told = _IS.match(reading.text, reading.quantity.end, reading.clause.wide_end)
        return " ".join(told["label"].split()) if told is not None else label
    return "" if not names_something(label) or NAMED.match(label) else label
