"""What a cell of a table says, read from its headings: indicator, kind, period, comparison."""

import re
from dataclasses import dataclass, replace

from corpus.figure import Kind
from corpus.figures.quantities.quantity import Quantity
from corpus.figures.table_units import UNIT_IN_HEADING
from corpus.figures.timeline import Timeline
from corpus.patterns import pattern
from corpus.periods import Period, PeriodSource, find_periods, inherited
from corpus.units import is_countable

_WORDING = "figure_wording.toml"

_PLAN = re.compile(r"(?i)(?:kế hoạch|(?<!\w)kh(?!\w)|mục tiêu|chỉ tiêu|dự toán|phấn đấu|nghị quyết giao)")
_RESULT = re.compile(r"(?i)(?<!\w)(?:thực hiện|kết quả|đạt|tình hình|ước|hoàn thành)(?!\w)")
_TO_PLAN = pattern(_WORDING, "table_rows", "to_plan")
_CHANGED = re.compile(
    r"(?i)(?:so với|so|/)\s*(?:cùng kỳ|năm|tháng|quý|\d{4})|cùng kỳ|tăng|giảm(?! nghèo)|chênh lệch|\+/-"
)
_COMPARED = re.compile(r"(?i)so (?:với|cùng|sánh)[^()|]*|cùng kỳ[^()|]*|\d{4}\s*/\s*\d{4}")
_SHARE = re.compile(r"(?i)tỷ trọng|cơ cấu|chiếm")
_GENERIC = pattern(_WORDING, "table_rows", "generic")
_PLACE_ROW = pattern(_WORDING, "table_rows", "place_row")
_PART_OF_YEAR = re.compile(r"(?i)(?<!\w)(?P<part>đầu|giữa|cuối)\s+(?:năm|kỳ)(?!\s*\d)(?!\w)")
_ONE_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NAMES_NUMBER = re.compile(r"(?i)(?:tổng|số|lượng|bình quân|mức|tỷ lệ|tỉ lệ)(?!\w)")
_SHORT = 2
"""Syllables; a shorter title of a row, such as "Nữ", needs the caption to tell of what."""


@dataclass(frozen=True, slots=True)
class Headings:
    """All that tells what a cell means.

    Attributes:
        row: The title of its row.
        column: The heading of its column.
        caption: The name of the table, empty without one.
        unit: Its unit.
        whole: The title of the row of which this one is a part, empty for others.
        of_places: Whether the rows are places or kinds of places.
    """

    row: str
    column: str
    caption: str
    unit: str | None
    whole: str
    of_places: bool


def indicator(headings: Headings) -> str:
    """What a cell counts: the title of its row and the heading of its column, whichever says it."""
    row = UNIT_IN_HEADING.sub("", headings.row).strip(" -+*")
    column = UNIT_IN_HEADING.sub("", headings.column).strip()
    if not row or headings.of_places or _PLACE_ROW.match(row):
        topic = column if not _GENERIC.match(column) else _topic(headings.caption)
        counted = _counted(topic or column, headings.unit)
        return f"{counted} ({row})" if row and topic else row or counted
    named = _small(row)
    whole = _small(UNIT_IN_HEADING.sub("", headings.whole).strip(" -+*"))
    if whole and whole != named:
        named = f"{named} ({whole})"
    elif _GENERIC.match(column) and (len(row.split()) <= _SHORT or _GENERIC.match(row)):
        topic = _topic(headings.caption)
        named = f"{named} ({_small(topic)})" if topic else named
    return named if _GENERIC.match(column) else f"{named} - {_small(column)}"


def _counted(words: str, unit: str | None) -> str:
    """A name that begins with what is counted as a number of it: "Hộ nghèo (hộ)" is "số hộ nghèo"."""
    named = _small(words)
    if unit is None or not is_countable(unit) or _NAMES_NUMBER.match(named):
        return named
    if named.startswith(f"{unit} "):
        return f"số {named}"
    return named if unit in named or _GENERIC.match(named) else f"số {unit} {named}"


def _topic(caption: str) -> str:
    """What a caption says is counted, without its unit and period: "Số hộ nghèo năm 2022 (hộ)"."""
    words = UNIT_IN_HEADING.sub("", caption)
    for mention in reversed(find_periods(words)):
        words = words[: mention.span.start] + words[mention.span.end :]
    return " ".join(words.split()).strip(" ,;:.-–()")


def _small(words: str) -> str:
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def kind(quantity: Quantity, headings: Headings) -> Kind:
    """The kind of a cell, by its column, else by the caption of a table of targets."""
    column, percent = headings.column, headings.unit == "%"
    if quantity.total is not None:
        return Kind.OF_TOTAL
    if percent and _TO_PLAN.search(column):
        return Kind.PLAN_COMPLETION
    if _CHANGED.search(column):
        return Kind.CHANGE
    if percent and _SHARE.search(column):
        return Kind.SHARE
    if _PLAN.search(column):
        return Kind.ACTUAL if _TO_PLAN.search(column) else Kind.TARGET
    announced = _PLAN.search(headings.caption) and not _RESULT.search(f"{headings.caption} {column}")
    return Kind.TARGET if announced else Kind.ACTUAL


def direction(quantity: Quantity, column: str) -> str | None:
    """Which way a column of changes says that a value went; a ratio to an earlier value tells none."""
    words = column.lower()
    if not _CHANGED.search(words):
        return None
    if quantity.value < 0:
        return "giảm"
    rises = "tăng" in words
    return "tăng" if rises else "giảm" if "giảm" in words else None


def comparison(column: str) -> str | None:
    """With what a column of changes compares: "so với cùng kỳ"; ``None`` for other columns."""
    if not _CHANGED.search(column):
        return None
    match = _COMPARED.search(column)
    return " ".join(match[0].split()).strip(" ,;:%") or None if match else None


def period(headings: Headings, of_kind: Kind, timeline: Timeline) -> Period | None:
    """When a cell holds: by its column, its row, the caption, or what the text before the table said."""
    for words in (headings.column, headings.row):
        mentions = [m for m in find_periods(words, timeline.issued_on) if not m.digits_only]
        if mentions:
            return mentions[-1].period
    around = _of_caption(headings.caption, of_kind, timeline) or timeline.known(of_kind)
    part = _PART_OF_YEAR.search(headings.column)
    years = _ONE_YEAR.findall(around.text) if around is not None else []
    if part is None or around is None or len(years) != 1:
        return around
    return replace(around, text=f"{part['part'].lower()} năm {years[0]}", source=PeriodSource.CLAUSE)


def _of_caption(caption: str, of_kind: Kind, timeline: Timeline) -> Period | None:
    """The period of a caption; of two, the first is told of and the last is planned."""
    mentions = [m for m in find_periods(caption, timeline.issued_on) if not m.digits_only]
    if not mentions:
        return None
    chosen = mentions[-1] if of_kind is Kind.TARGET else mentions[0]
    return inherited(chosen.period, PeriodSource.HEADING)
