"""What a figure says: a result, a target, the completion of a plan, a change, a share ..."""

import re
from datetime import date, timedelta

from corpus.figure import Kind
from corpus.figures.beside import is_excess, kind_beside
from corpus.figures.bracketed import is_baseline, is_plan_in_brackets, turns_to_another_time
from corpus.figures.criteria import is_criterion
from corpus.figures.owed import is_owed
from corpus.figures.reading import Reading
from corpus.patterns import pattern
from corpus.units import unit_words

_WORDING = "figure_wording.toml"

_CHANGE = pattern(_WORDING, "kinds", "change")
_CHANGE_THAN = pattern(_WORDING, "kinds", "change_than")
_CHANGE_OF = pattern(_WORDING, "kinds", "change_of")
_NO_GROWTH = re.compile(r"(?:tốc độ|mức|tỷ lệ|tỉ lệ|đà)\s+(?:tăng trưởng|tăng|giảm)\s*$")
_COMPARED_BEFORE = pattern(_WORDING, "kinds", "compared_before")
_COMPARED = pattern(_WORDING, "kinds", "compared")
_TIMED = re.compile(r"(?<!\w)(?:kỳ|năm|tháng|quý|trước|đầu|cuối)(?!\w)")
_TO_PLAN = pattern(_WORDING, "kinds", "to_plan")
_COMPLETES = pattern(_WORDING, "kinds", "completes")
_SHARE = pattern(_WORDING, "kinds", "share")
_OF_ALL = pattern(_WORDING, "kinds", "of_all")
_TARGET = pattern(_WORDING, "kinds", "target")
_FALLS_SHORT = re.compile(r"(?<!\w)(?:còn )?thiếu$")
_RESULT = pattern(_WORDING, "kinds", "result")
_PLAN_VALUE = pattern(_WORDING, "kinds", "plan_value")
_FORECAST = pattern(_WORDING, "kinds", "forecast")
_PLANNED = pattern(_WORDING, "kinds", "planned")
_OWN_WORDS = 2
"""Syllables; more of them before "đạt 97,8%" name those of whom it is the rate."""
_FORWARD = pattern(_WORDING, "kinds", "forward")
_GIVEN = pattern(_WORDING, "kinds", "given")
_VERB_TO_VALUE = re.compile(
    r"(?<!\w)(?:đạt|là|còn|chiếm|bằng|lên|xuống|ước|ở mức|có|tăng|giảm|cho|được giao|gồm)(?!\w)"
)
_RATE_NAME = re.compile(r"(?:tỷ lệ|tỉ lệ|tỷ suất|tỷ trọng)(?!\w)")
_NAMES_LEVEL = pattern(_WORDING, "kinds", "names_level")
_LED_TO_TARGETS = pattern(_WORDING, "kinds", "led_to_targets")
_ANNIVERSARY = re.compile(
    r"(?:kế hoạch(?: [^,;\d]{0,40})?|kỷ niệm(?: lần thứ)?|sau|qua|trong|tròn|hơn|gần|trải qua|suốt)\s*$"
)
_SCENE = re.compile(
    r"(?:điểm cầu|tham dự|(?:^|[.\s])dự (?:các|hội|lễ|tại|đại|họp)|tham gia hội nghị|đại biểu dự)"
)
_RESTATES = re.compile(r"\s*(?:,\s*)?(?:tương ứng|tương đương|hay|tức|bằng)(?:\s+(?:với|là|mức|khoảng))*\s*")
_RESTATES_OR_ADDS = re.compile(rf"(?:{_RESTATES.pattern}|\s*(?:và|,)?\s*)")
_BRACKETED_CHANGE = re.compile(r"(?<!\w)(tăng|giảm)(?:\s+(?:mạnh|nhẹ|cao|sâu|nhất|khá|nhanh))*\s*\($")
_VALUE_NEXT = re.compile(
    r"(?<!\w)(?:có|là|đạt|còn|gồm|được|cho|lên|xuống|với|thêm|chiếm|bằng|tăng|giảm|và|thành lập|tổ chức)$"
)
_COPULA_ONLY = re.compile(
    r"\s*(?:(?:này|đã|là|đạt|còn|chiếm|bằng|ước|ước đạt|có giá|có|khoảng|hơn|gần|trên|dưới|lên|tới|đến)\s+)+"
)
_PLAN_COMPARED = re.compile(
    r"(?:so với\s+)?(?:kế hoạch|mục tiêu|chỉ tiêu|dự toán)(?:(?!\s(?:là|gồm)\s)[^,;:().]){1,60}"
)
_MAY_BE_TARGET = frozenset({Kind.ACTUAL, Kind.SHARE, Kind.PLAN_COMPLETION})
_NAMED_RATE = re.compile(r"(?:tỷ lệ|tỉ lệ)\s[^,;:]{6,}\s(?:đạt|là|còn|lên|xuống|ước đạt)$")
_UPWARD = frozenset({"cao hơn", "nhiều hơn", "nhanh hơn", "nhỉnh hơn", "hơn", "tăng trưởng", "tăng", "gấp"})
_NORMS = frozenset({"tối thiểu", "tối đa", "không quá", "không dưới", "không thấp hơn", "không vượt quá"})
_DURATION = {"năm", "tháng", "ngày", "tuần", "giờ", "phút", "buổi", "tuổi", "nhiệm kỳ"}
_SMALL = 30
_AHEAD = timedelta(days=60)


def read_kind(reading: Reading, earlier: Reading | None) -> None:
    """Set kind, direction and comparison from the words around the figure.

    ``earlier`` is the figure before it in the block, whose kind is known.
    """
    reading.direction = _direction(reading) or _same_direction(reading, earlier)
    reading.comparison = reading.comparison or _comparison(reading)
    reading.kind = _kind(reading, earlier)
    if _goes_on_with_target(reading, earlier):
        reading.kind = Kind.TARGET
    if reading.kind not in (Kind.CHANGE, Kind.TARGET) and reading.direction != "vượt":
        reading.direction = None


def read_listed_target(reading: Reading) -> None:
    """Turn a result into a target below a heading that announces targets, unless the words say otherwise."""
    starts = reading.comparison == "mức xuất phát"
    turned = (Kind.ACTUAL, Kind.SHARE, Kind.CHANGE)
    if reading.kind in turned and not starts and not _RESULT.search(reading.sentence_head):
        reading.kind = Kind.TARGET


def read_later_kind(reading: Reading, issued_on: date | None) -> None:
    """Turn a result into a target when its period, known by now, ends well after the document's date."""
    period = reading.period
    if reading.kind not in _MAY_BE_TARGET or _plan_near(reading):
        return
    if issued_on is None or period is None or period.end is None:
        return
    future = period.end > issued_on + _AHEAD and (period.start is None or period.start.year >= issued_on.year)
    begun = period.start is not None and period.start < issued_on - _AHEAD
    if future and not begun and not _RESULT.search(reading.sentence_head):
        reading.kind = Kind.TARGET


def restates(reading: Reading, earlier: Reading) -> bool:
    """Whether a figure says in another unit what the one before it said: "60%, tức 37.530 đồng"."""
    if earlier.clause.sentence != reading.clause.sentence or earlier.clause.bracket != reading.clause.bracket:
        return False
    between = reading.text[earlier.quantity.end : reading.span.start].lower()
    return _RESTATES.fullmatch(f"{between} ") is not None and not between.isspace()


def is_name_part(earlier: Reading, reading: Reading) -> bool:
    """Whether the number before it is part of the name of what this figure measures.

    "sàng lọc trước sinh 4 loại bệnh ... đạt 89%", "doanh thu của 3 nhà máy đạt 20 tỷ đồng".
    """
    if earlier.clause.part != reading.clause.part or earlier.is_percent or earlier.unit_group == "currencies":
        return False
    between = earlier.text[earlier.quantity.end : reading.span.start].lower()
    if earlier.kind is Kind.COUNT_DOCUMENTARY and _RATE_NAME.search(earlier.wide):
        return not re.search(r"[,;:()]", between)
    inside = bool(earlier.head.strip()) and not _VALUE_NEXT.search(earlier.head)
    return inside and _COPULA_ONLY.fullmatch(between) is not None


def _goes_on_with_target(reading: Reading, earlier: Reading | None) -> bool:
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
        near and not _RESULT.search(between) and not _plan_near(reading) and not _SHARE.search(reading.head)
    )


def _kind(reading: Reading, earlier: Reading | None) -> Kind:
    if reading.quantity.total is not None:
        return Kind.OF_TOTAL
    if reading.is_percent:
        bound = is_criterion(reading, earlier)
        return Kind.COUNT_DOCUMENTARY if bound else _percent_kind(reading, earlier)
    return _count_kind(reading, earlier)


def _count_kind(reading: Reading, earlier: Reading | None) -> Kind:
    excess = is_excess(reading, earlier)
    if not excess and (_is_target(reading) or is_plan_in_brackets(reading, earlier)):
        return Kind.TARGET
    if excess or (reading.direction and reading.direction != "vượt"):
        return Kind.CHANGE
    if reading.unit_group == "currencies" and _GIVEN.search(reading.wide):
        return Kind.ALLOCATION
    return Kind.COUNT_DOCUMENTARY if _is_documentary(reading) else Kind.ACTUAL


def _percent_kind(reading: Reading, earlier: Reading | None) -> Kind:
    tail = reading.tail or reading.wide_tail
    of_plan = _TO_PLAN.match(tail) or _COMPLETES.search(reading.head)
    planned = _is_target(reading) and (not of_plan or reading.qualifier in _NORMS)
    if planned or is_plan_in_brackets(reading, earlier):
        return Kind.TARGET
    if reading.direction and not (reading.direction == "vượt" and _plan_near(reading)):
        return Kind.CHANGE
    if _SHARE.search(reading.head):
        return Kind.SHARE
    if _plan_near(reading):
        return Kind.PLAN_COMPLETION
    if (
        reading.comparison
        and _TIMED.search(reading.comparison)
        and re.search(r"(?:bằng|đạt)\s*$", reading.head)
    ):
        return Kind.CHANGE
    return kind_beside(reading, earlier) or _plain_percent_kind(reading, earlier, tail)


def _plain_percent_kind(reading: Reading, earlier: Reading | None, tail: str) -> Kind:
    if is_baseline(reading):
        return Kind.ACTUAL
    if (reading.clause.bracket is not None and not reading.head.strip()) or _RESTATES.fullmatch(reading.head):
        return Kind.SHARE
    if _NAMED_RATE.search(reading.wide):
        return Kind.ACTUAL
    if _OF_ALL.match(tail) or _begins_with_noun(tail):
        return Kind.SHARE
    if re.search(r"(?<!\w)đạt(?: được)?$", reading.head.rstrip()) and not _NAMES_LEVEL.search(reading.wide):
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


def _plan_near(reading: Reading) -> bool:
    return bool(_TO_PLAN.match(reading.tail) or _COMPLETES.search(reading.head))


def _begins_with_noun(tail: str) -> bool:
    words = tail.split()[:3]
    return any(" ".join(words[:n]).rstrip(",.") in unit_words("nouns") for n in range(1, len(words) + 1))


def _is_target(reading: Reading) -> bool:
    cues = list(_TARGET.finditer(reading.wide))
    if cues and not _RESULT.search(reading.wide[max(0, cues[-1].start() - 5) :]):
        return True
    if _PLAN_VALUE.search(reading.head) and not (reading.is_percent and _plan_near(reading)):
        return True
    if is_owed(reading):
        return True
    if _LED_TO_TARGETS.match(reading.sentence_head) and not _RESULT.search(reading.sentence_head):
        return True
    if reading.qualifier in _NORMS and not _RESULT.search(reading.sentence_head):
        return True
    return bool(_FORWARD.match(reading.sentence_head)) and not _RESULT.search(reading.sentence_head)


def _is_documentary(reading: Reading) -> bool:
    unit = (reading.unit or "").casefold()
    if unit in _DURATION:
        return unit == "năm" and bool(_ANNIVERSARY.search(reading.head))
    if _SCENE.search(reading.head):
        return True
    if _RATE_NAME.search(reading.wide) and not _VERB_TO_VALUE.search(_after_rate_name(reading.wide)):
        return True
    listed = reading.unit_group == "documentary" or unit in unit_words("documentary")
    return listed and reading.value <= _SMALL and reading.value % 1 == 0


def _after_rate_name(words: str) -> str:
    names = list(_RATE_NAME.finditer(words))
    return words[names[-1].end() :] if names else words


def _direction(reading: Reading) -> str | None:
    head = reading.head
    match = _CHANGE.search(head) or _CHANGE_THAN.search(head)
    match = match or (_CHANGE_OF.search(head) if reading.is_percent else None)
    if match is None and reading.in_points and _FALLS_SHORT.search(head):
        return "giảm"
    if match is None or _NO_GROWTH.search(head):
        return None
    word = match["word"]
    if word in _UPWARD:
        return "tăng"
    return "vượt" if word == "vượt" else "giảm"


def _same_direction(reading: Reading, earlier: Reading | None) -> str | None:
    """The direction of "tăng 9,84 điểm tương ứng 0,8%", and of "tăng mạnh nhất (6,4%)"."""
    if not reading.is_percent:
        adjoined = earlier is not None and restates(reading, earlier) and earlier.kind is Kind.CHANGE
        return earlier.direction if earlier is not None and adjoined else None
    if reading.clause.bracket is not None and not reading.head.strip():
        before = _BRACKETED_CHANGE.search(reading.sentence_head)
        return before[1] if before else None
    restated = (
        earlier is not None and earlier.kind is Kind.CHANGE and _RESTATES_OR_ADDS.fullmatch(reading.head)
    )
    adjoins = earlier is not None and earlier.clause.part == reading.clause.part
    return earlier.direction if earlier is not None and restated and adjoins else None


def _comparison(reading: Reading) -> str | None:
    match = _COMPARED.search(reading.tail) or _COMPARED_BEFORE.search(reading.head)
    if match is not None and (match.start() <= 30 or match.re is _COMPARED_BEFORE):
        return " ".join(match["phrase"].split()).rstrip(" .,;:") or None
    plan = _PLAN_COMPARED.match(reading.tail)
    return " ".join(plan[0].split()) if plan and reading.is_percent else None
