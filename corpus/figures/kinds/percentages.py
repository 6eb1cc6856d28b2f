"""What a percentage says: a share, a rate, a change or how far a plan is completed."""

import re

from corpus.figure import Kind
from corpus.figures.beside import kind_beside
from corpus.figures.bracketed import is_baseline, is_plan_in_brackets
from corpus.figures.kinds.completions import completes_plan
from corpus.figures.kinds.restating import RESTATES
from corpus.figures.kinds.targets import NORMS, is_target
from corpus.figures.reading import Reading
from corpus.patterns import pattern
from corpus.units import unit_words

_WORDING = "figure_wording.toml"
_TIMED = re.compile(r"(?<!\w)(?:kỳ|năm|tháng|quý|trước|đầu|cuối)(?!\w)")
_SHARE = pattern(_WORDING, "kinds", "share")
_EQUALS = re.compile(r"(?:bằng|đạt)\s*$")
_REACHED = re.compile(r"(?<!\w)đạt(?: được)?$")
_OF_ALL = pattern(_WORDING, "kinds", "of_all")
_PLANNED = pattern(_WORDING, "kinds", "planned")
_OWN_WORDS = 2
"""Syllables; more of them before "đạt 97,8%" name those of whom it is the rate."""

_NAMES_LEVEL = pattern(_WORDING, "kinds", "names_level")
_NAMED_RATE = re.compile(r"(?:tỷ lệ|tỉ lệ)\s[^,;:]{6,}\s(?:đạt|là|còn|lên|xuống|ước đạt)$")


def percent_kind(reading: Reading, earlier: Reading | None) -> Kind:
    """What a percentage says by the words around it; ``earlier`` is the figure before it in the block."""
    tail = reading.tail or reading.wide_tail
    planned = is_target(reading) and (not completes_plan(reading, tail) or reading.qualifier in NORMS)
    if planned or is_plan_in_brackets(reading, earlier):
        return Kind.TARGET
    if reading.direction and not (reading.direction == "vượt" and completes_plan(reading, reading.tail)):
        return Kind.CHANGE
    if _SHARE.search(reading.head):
        return Kind.SHARE
    if completes_plan(reading, reading.tail):
        return Kind.PLAN_COMPLETION
    if _measures_by_time(reading):
        return Kind.CHANGE
    return kind_beside(reading, earlier) or _plain_percent_kind(reading, earlier, tail)


def _measures_by_time(reading: Reading) -> bool:
    """Whether a percentage is what it was at another time: "bằng 105% so với cùng kỳ"."""
    timed = reading.comparison is not None and _TIMED.search(reading.comparison)
    return bool(timed and _EQUALS.search(reading.head))


def _plain_percent_kind(reading: Reading, earlier: Reading | None, tail: str) -> Kind:
    if is_baseline(reading):
        return Kind.ACTUAL
    if (reading.clause.bracket is not None and not reading.head.strip()) or RESTATES.fullmatch(reading.head):
        return Kind.SHARE
    if _NAMED_RATE.search(reading.wide):
        return Kind.ACTUAL
    if _OF_ALL.match(tail) or _begins_with_noun(tail):
        return Kind.SHARE
    if _REACHED.search(reading.head.rstrip()) and not _NAMES_LEVEL.search(reading.wide):
        return Kind.ACTUAL if _is_own_rate(reading, earlier) else Kind.PLAN_COMPLETION
    return Kind.ACTUAL


def _is_own_rate(reading: Reading, earlier: Reading | None) -> bool:
    """Whether "đạt" states the rate of a group of its own: "riêng học sinh tham gia BHYT đạt 97,8%".

    Of money and whatever has a plan, and behind the completion of a plan, it is that of the plan.
    """
    near = earlier is not None and earlier.clause.sentence == reading.clause.sentence
    named = len(reading.wide.split()) > _OWN_WORDS + 1 and not _PLANNED.search(reading.wide)
    return near and named and earlier is not None and _states_rate(earlier)


def _states_rate(reading: Reading) -> bool:
    return reading.is_percent and reading.kind in (Kind.ACTUAL, Kind.TARGET, Kind.SHARE)


def _begins_with_noun(tail: str) -> bool:
    words = tail.split()[:3]
    return any(" ".join(words[:n]).rstrip(",.") in unit_words("nouns") for n in range(1, len(words) + 1))
