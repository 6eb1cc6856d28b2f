"""Figures that restate the one before them, or hold it in their name."""

import re

from corpus.figure import Kind
from corpus.figures.kinds.documentary import RATE_NAME
from corpus.figures.reading import Reading

RESTATES = re.compile(r"\s*(?:,\s*)?(?:tương ứng|tương đương|hay|tức|bằng)(?:\s+(?:với|là|mức|khoảng))*\s*")
_VALUE_NEXT = re.compile(
    r"(?<!\w)(?:có|là|đạt|còn|gồm|được|cho|lên|xuống|với|thêm|chiếm|bằng|tăng|giảm|và|thành lập|tổ chức)$"
)
_COPULA_ONLY = re.compile(
    r"\s*(?:(?:này|đã|là|đạt|còn|chiếm|bằng|ước|ước đạt|có giá|có|khoảng|hơn|gần|trên|dưới|lên|tới|đến)\s+)+"
)


def restates(reading: Reading, earlier: Reading) -> bool:
    """Whether a figure says in another unit what the one before it said: "60%, tức 37.530 đồng"."""
    if earlier.clause.sentence != reading.clause.sentence or earlier.clause.bracket != reading.clause.bracket:
        return False
    between = reading.text[earlier.quantity.end : reading.span.start].lower()
    return RESTATES.fullmatch(f"{between} ") is not None and not between.isspace()


def is_name_part(earlier: Reading, reading: Reading) -> bool:
    """Whether the number before it is part of the name of what this figure measures.

    "sàng lọc trước sinh 4 loại bệnh ... đạt 89%", "doanh thu của 3 nhà máy đạt 20 tỷ đồng".
    """
    if earlier.clause.part != reading.clause.part or earlier.is_percent or earlier.unit_group == "currencies":
        return False
    between = earlier.text[earlier.quantity.end : reading.span.start].lower()
    if earlier.kind is Kind.COUNT_DOCUMENTARY and RATE_NAME.search(earlier.wide):
        return not re.search(r"[,;:()]", between)
    inside = bool(earlier.head.strip()) and not _VALUE_NEXT.search(earlier.head)
    return inside and _COPULA_ONLY.fullmatch(between) is not None
