"""Headings and lines that say that tasks follow, or whose."""

import re

from corpus.document import Document
from corpus.patterns import pattern
from corpus.tasks.orders import Orders, instructs
from corpus.tasks.parties import office_led

_WORDING = "statement_wording.toml"
_SECTION = pattern(_WORDING, "tasks", "section")
_LOOKS_BACK = pattern(_WORDING, "tasks", "looks_back")
_ADDRESSED = pattern(_WORDING, "tasks", "addressed")
_OFFICE_ALONE = pattern(_WORDING, "tasks", "office_alone")
_NUMBERED = re.compile(r"^(?:[IVX]+|[A-EĐ]|\d{1,2}(?:\.\d{1,2})*)\s*[.)/-]\s*")
_GIVES = re.compile(r"(?i)(?<!\w)(?:giao|phân công|nhiệm vụ|kết luận|yêu cầu|chỉ đạo)(?!\w)[^.;]{0,60}:$")
_RESULT = re.compile(r"(?i)kết quả|đạt được|tình hình|đã ")


def announces_tasks(words: str) -> bool:
    """Whether a line says that tasks follow: "Việc của năm 2024 được giao như sau:"."""
    given = _GIVES.search(words)
    clause = words.rfind(",", 0, given.start()) + 1 if given else 0
    return given is not None and not _RESULT.search(words, clause)


def opens_tasks(document: Document, heading: str, level: int, orders: Orders) -> bool:
    """Whether a heading names the office whose tasks follow; one of its rank ends what another began."""
    bare = _ADDRESSED.sub("", _NUMBERED.sub("", heading)).rstrip(" :")
    named = _OFFICE_ALONE.match(bare) is not None
    orders.led = named and instructs(document, orders)
    if orders.led:
        orders.lead(office_led(bare))
    elif _looks_ahead(bare):
        orders.section = level
    elif orders.section is None or level <= orders.section or _LOOKS_BACK.search(bare):
        orders.section = None
    return orders.led


def _looks_ahead(heading: str) -> bool:
    """Whether a heading says that tasks follow: "Nhiệm vụ năm sau", but not "Kết quả nhiệm vụ năm trước"."""
    ahead, back = _SECTION.search(heading), _LOOKS_BACK.search(heading)
    return ahead is not None and (back is None or ahead.start() < back.start())
