"""Periods of time in Vietnamese prose: "6 tháng đầu năm 2018", "giai đoạn 2012-2020", "quý I/2024"."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PeriodSource(StrEnum):
    """Where the period of a figure was read: the nearer, the surer."""

    CLAUSE = "clause"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time as printed, with its first and last day where they can be known.

    ``start`` is ``None`` for "đến 31/12/2020" (open) and both are ``None`` for "trước khi thực hiện
    Chương trình ..." or a day whose year is not stated.
    """

    text: str
    start: date | None
    end: date | None
    source: PeriodSource = PeriodSource.CLAUSE
