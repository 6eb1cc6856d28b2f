"""Numbers that count nothing of the report: documents, anniversaries, guests, names of rates."""

import re

from corpus.figures.reading import Reading
from corpus.units import unit_words

_VERB_TO_VALUE = re.compile(
    r"(?<!\w)(?:đạt|là|còn|chiếm|bằng|lên|xuống|ước|ở mức|có|tăng|giảm|cho|được giao|gồm)(?!\w)"
)
RATE_NAME = re.compile(r"(?:tỷ lệ|tỉ lệ|tỷ suất|tỷ trọng)(?!\w)")
_ANNIVERSARY = re.compile(
    r"(?:kế hoạch(?: [^,;\d]{0,40})?|kỷ niệm(?: lần thứ)?|sau|qua|trong|tròn|hơn|gần|trải qua|suốt)\s*$"
)
_SCENE = re.compile(
    r"(?:điểm cầu|tham dự|(?:^|[.\s])dự (?:các|hội|lễ|tại|đại|họp)|tham gia hội nghị|đại biểu dự)"
)
_DURATION = {"năm", "tháng", "ngày", "tuần", "giờ", "phút", "buổi", "tuổi", "nhiệm kỳ"}
_SMALL = 30


def is_documentary(reading: Reading) -> bool:
    """Whether a number is of the scene or of papers: "12 điểm cầu", "kế hoạch 5 năm", "3 nghị quyết"."""
    unit = (reading.unit or "").casefold()
    if unit in _DURATION:
        return unit == "năm" and bool(_ANNIVERSARY.search(reading.head))
    if _SCENE.search(reading.head):
        return True
    if RATE_NAME.search(reading.wide) and not _VERB_TO_VALUE.search(_after_rate_name(reading.wide)):
        return True
    listed = reading.unit_group == "documentary" or unit in unit_words("documentary")
    return listed and reading.value <= _SMALL and reading.value % 1 == 0


def _after_rate_name(words: str) -> str:
    names = list(RATE_NAME.finditer(words))
    return words[names[-1].end() :] if names else words
