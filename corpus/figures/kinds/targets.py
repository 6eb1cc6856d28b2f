"""Figures that are targets: planned, owed or announced, and not yet results."""

from datetime import date, timedelta

from corpus.figure import Kind
from corpus.figures.bracketed import turns_to_another_time
from corpus.figures.kinds.completions import completes_plan
from corpus.figures.kinds.owed import is_owed
from corpus.figures.reading import Reading
from corpus.patterns import pattern

_WORDING = "figure_wording.toml"
_SHARE = pattern(_WORDING, "kinds", "share")
_TARGET = pattern(_WORDING, "kinds", "target")
_RESULT = pattern(_WORDING, "kinds", "result")
_PLAN_VALUE = pattern(_WORDING, "kinds", "plan_value")
_FORWARD = pattern(_WORDING, "kinds", "forward")
_LED_TO_TARGETS = pattern(_WORDING, "kinds", "led_to_targets")
_MAY_BE_TARGET = frozenset({Kind.ACTUAL, Kind.SHARE, Kind.PLAN_COMPLETION})
NORMS = frozenset({"tối thiểu", "tối đa", "không quá", "không dưới", "không thấp hơn", "không vượt quá"})
_AHEAD = timedelta(days=60)


def read_listed_target(reading: Reading) -> None:
    """Turn a result into a target below a heading that announces targets, unless the words say otherwise."""
    starts = reading.comparison == "mức xuất phát"
    turned = (Kind.ACTUAL, Kind.SHARE, Kind.CHANGE)
    if reading.kind in turned and not starts and not _RESULT.search(reading.sentence_head):
        reading.kind = Kind.TARGET


def read_later_kind(reading: Reading, issued_on: date | None) -> None:
    """Turn a result into a target when its period, known by now, ends well after the document's date."""
    period = reading.period
    if reading.kind not in _MAY_BE_TARGET or completes_plan(reading, reading.tail):
        return
    if issued_on is None or period is None or period.end is None:
        return
    future = period.end > issued_on + _AHEAD and (period.start is None or period.start.year >= issued_on.year)
    begun = period.start is not None and period.start < issued_on - _AHEAD
    if future and not begun and not _RESULT.search(reading.sentence_head):
        reading.kind = Kind.TARGET


def goes_on_with_target(reading: Reading, earlier: Reading | None) -> bool:
    """Whether a list of targets continues: "phấn đấu 90% hộ ..., 80% xã ...; 12 trường ..."."""
    if earlier is None or earlier.kind is not Kind.TARGET or reading.kind not in _MAY_BE_TARGET:
        return False
    near = (
        earlier.clause.sentence == reading.clause.sentence
        and earlier.clause.bracket == reading.clause.bracket
    )
    between = earlier.text[earlier.quantity.end : reading.span.start].lower()
    if turns_to_another_time(reading, between):
        return False
    return (
        near
        and not _RESULT.search(between)
        and not completes_plan(reading, reading.tail)
        and not _SHARE.search(reading.head)
    )


def is_target(reading: Reading) -> bool:
    """Whether the words around a figure plan it, or say that it is owed; a result said with it is none."""
    cues = list(_TARGET.finditer(reading.wide))
    if cues and not _RESULT.search(reading.wide[max(0, cues[-1].start() - 5) :]):
        return True
    of_plan = reading.is_percent and completes_plan(reading, reading.tail)
    if (_PLAN_VALUE.search(reading.head) and not of_plan) or is_owed(reading):
        return True
    told = reading.sentence_head
    ahead = _LED_TO_TARGETS.match(told) or _FORWARD.match(told) or reading.qualifier in NORMS
    return bool(ahead) and not _RESULT.search(told)
