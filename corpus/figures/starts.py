"""Starting values: the first figure of "từ 8,32% xuống còn 6,2%" and of "trước khi thực hiện ... là 13,5"."""

import re

from corpus.figures.reading import Reading

STARTING_VALUE = "mức xuất phát"
"""The comparison of a figure that says where a change began."""

_FROM = re.compile(r"(?<!\w)(?:từ|từ mức|từ chỗ)\s*$")
_TO = re.compile(r"^[^.;]{0,60}?(?<!\w)(?<!trở )(?<!đổ )(?:xuống|lên|còn|tăng lên|giảm còn|thành)(?!\w)")
_BEFORE = re.compile(
    r"(?:trước khi (?:thực hiện|triển khai|có)|"
    r"(?:thời điểm|thời kỳ|giai đoạn)\s+trước(?!\s+(?:đây|đó)))[^;]*$|"
    r"^\s*trước (?:chương trình|đề án|dự án|dịch)[^;]*$"
)


def mark_starting_values(readings: list[Reading]) -> None:
    """Set the comparison of starting values among the readings of a block, and link what follows them."""
    for index, reading in enumerate(readings):
        following = readings[index + 1] if index + 1 < len(readings) else None
        if following is not None and _begins_change(reading, following):
            reading.comparison = STARTING_VALUE
            following.continues = index
            if reading.unit is None:
                reading.unit, reading.unit_group = following.unit, following.unit_group
        elif reading.continues is None and _BEFORE.search(reading.wide):
            reading.comparison = STARTING_VALUE


def _begins_change(reading: Reading, following: Reading) -> bool:
    if following.clause.sentence != reading.clause.sentence:
        return False
    between = reading.text[reading.quantity.end : following.span.start].lower()
    return bool(_FROM.search(reading.head)) and bool(_TO.match(between))
