"""Which figure lends its name to one whose own words name nothing."""

import re

from corpus.figure import QUALIFYING, Kind
from corpus.figures.kinds.restating import restates
from corpus.figures.phrases.measured import counts_group
from corpus.figures.phrases.sums import is_named_behind
from corpus.figures.phrases.wording import noun_of
from corpus.figures.reading import Reading
from corpus.figures.subjects import NAMED, PLAN_ONLY, VERB_ONLY, names_something, strip_subject
from corpus.patterns import pattern

_WORDING = "figure_wording.toml"
_REACH = 4
"""Figures before one that may lend it their subject."""

_PLANNED = re.compile(
    r"\s*(?:(?:so với|vượt)\s+)?(?:kế hoạch|chỉ tiêu|mục tiêu|kh|dự toán|đích|ngưỡng|mốc)(?!\w)"
)
_COUNTS = re.compile(r"(?:các|số|tổng số|toàn bộ|dân số|diện tích)(?!\w)", re.IGNORECASE)
_OF_WHICH = re.compile(r"(?<!\w)(?:trong đó|gồm)(?: có)?\s*$")
_CONTINUED = pattern(_WORDING, "indicators", "continued")


def leader_of(readings: list[Reading], index: int, subject: str, rest: str) -> int | None:
    """The figure whose subject this one shares, when it has none of its own."""
    reading = readings[index]
    if reading.continues is not None:
        return reading.continues
    if is_named_behind(reading, rest):
        return None
    if reading.parent is not None and (
        _restates_in_brackets(reading, subject, rest) or _is_plan_in_brackets(reading)
    ):
        return reading.parent
    if index and restates(reading, readings[index - 1]):
        return index - 1
    return _leader_before(readings, index, subject, rest)


def _leader_before(readings: list[Reading], index: int, subject: str, rest: str) -> int | None:
    """The parent, or a figure before in the sentence, of one whose own words name nothing."""
    reading = readings[index]
    own_share = reading.is_percent and reading.kind in (Kind.SHARE, Kind.TARGET) and counts_group(rest)
    if reading.parent is not None:
        own_share = own_share and _OF_WHICH.search(reading.head) is not None and not _COUNTS.match(rest)
    qualifies = reading.kind in {*QUALIFYING, Kind.TARGET} or reading.is_percent or reading.in_points
    unbracketed = reading.clause.bracket is None and not own_share
    planned = reading.kind is Kind.TARGET and PLAN_ONLY.match(reading.head)
    bare = VERB_ONLY.match(reading.head) or planned or not names_something(strip_subject(reading.words))
    if qualifies and unbracketed and bare:
        subject = "" if reading.parent is not None else subject
    if names_something(subject) or own_share:
        return None
    if reading.parent is not None and qualifies:
        return reading.parent
    if rest and noun_of(reading) is not None:
        return None
    earlier = range(index - 1, max(-1, index - _REACH), -1)
    reading.continues = next((i for i in earlier if _goes_on(reading, readings[i])), None)
    return reading.continues


def _restates_in_brackets(reading: Reading, subject: str, rest: str) -> bool:
    """Whether brackets hold nothing but an amount: "35 triệu cổ phiếu (350 tỷ đồng)"."""
    alone = reading.clause.bracket is not None and not (subject or rest)
    return alone and reading.unit is not None and noun_of(reading) is None


def _is_plan_in_brackets(reading: Reading) -> bool:
    """Whether brackets hold the plan of the figure before them: "(chỉ tiêu Chính phủ giao là 94,5%)"."""
    planned = reading.clause.bracket is not None and reading.kind is Kind.TARGET
    told = _PLANNED.match(reading.head) is not None or not names_something(strip_subject(reading.words))
    return planned and told and NAMED.search(reading.head) is None


def _goes_on(reading: Reading, earlier: Reading) -> bool:
    """Whether a figure without a subject goes on with one before it: "13,5 ...; đến 2023 là 16,6 ..."."""
    if reading.unit is None or earlier.clause.sentence != reading.clause.sentence:
        return False
    if earlier.clause.bracket not in (None, reading.clause.bracket):
        return False
    measured = noun_of(reading) is None
    if measured and "/" not in reading.unit and reading.head.strip() and same_part(earlier, reading):
        return True
    return _counted(earlier) == _counted(reading) and (
        measured or bool(_CONTINUED.match(f"{reading.words} "))
    )


def _counted(reading: Reading) -> str:
    return (reading.unit or "").split("/")[0].split(" ", 1)[0]


def same_part(earlier: Reading, reading: Reading) -> bool:
    """Whether two figures stand between the same semicolons, colons or brackets."""
    return earlier.clause.part == reading.clause.part
