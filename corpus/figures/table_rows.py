"""Figures of a table: each cell with its row and column headings as its meaning, its row as evidence."""

import re
from dataclasses import dataclass, replace

from corpus.document import Block, Document, Span
from corpus.figure import QUALIFYING, Figure, Kind
from corpus.figures.prose import DocumentReading
from corpus.figures.quantities import Quantity, read_quantities
from corpus.numbers import parse_count, parse_number
from corpus.numbers_named import find_marks
from corpus.patterns import pattern
from corpus.periods import Period, find_periods
from corpus.places import place_in
from corpus.units import is_countable, read_unit

_WORDING = "figure_wording.toml"

_NUMBER_CELL = re.compile(
    r"\s*(?P<number>[-+−]?\s?(?:\d{1,3}(?: \d{3})+(?:,\d+)?|\d+(?:[.,]\d+)*))\s*(?P<percent>%?)\s*"
)
_ORDER = re.compile(r"(?i)^(?:stt|tt|số tt|số thứ tự|no\.?|#)$")
_UNIT_COLUMN = re.compile(r"(?i)^(?:đvt|đơn vị tính|đơn vị|đơn vị đo)$")
_UNIT_IN_HEADING = re.compile(r"\((?:đvt:?|đơn vị(?: tính)?:?)?\s*(?P<unit>[^()]{1,30})\)\s*$", re.IGNORECASE)
_UNIT_ABOVE = re.compile(r"(?i)(?:đvt|đơn vị tính|đơn vị)\s*:\s*(?P<unit>[^\n();.]{1,30})")
_PLAN = re.compile(r"(?i)(?:kế hoạch|(?<!\w)kh(?!\w)|mục tiêu|chỉ tiêu|dự toán|phấn đấu|nghị quyết giao)")
_TO_PLAN = pattern(_WORDING, "table_rows", "to_plan")
_CHANGED = re.compile(
    r"(?i)(?:so với|so|/)\s*(?:cùng kỳ|năm|tháng|quý|\d{4})|cùng kỳ|tăng|giảm|chênh lệch|\+/-"
)
_PART = re.compile(r"(?i)tỷ trọng|cơ cấu|chiếm")
_GENERIC = pattern(_WORDING, "table_rows", "generic")
_PLACE_ROW = pattern(_WORDING, "table_rows", "place_row")


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class _Headings:
    """What a cell means: its row, its column, its unit when the cell gives none."""

    row: str
    column: str
    unit: str | None


def read_table(document: Document, rows: list[Block], state: DocumentReading) -> None:
    """Add the figures of one table to ``state``; the first row holds the headings of the columns."""
    headings = [cell.text for cell in _cells(document.text, rows[0])]
    above = _unit_above(document.text, rows[0].span.start)
    for row in rows[1:]:
        _read_row(document.text, row, headings, above, state)


def _cells(text: str, row: Block) -> list[_Cell]:
    line = row.span.of(text)
    start, end = (
        (1 if line.startswith("|") else 0),
        len(line) - (1 if line.endswith("|") and len(line) > 1 else 0),
    )
    cells = []
    position = start
    for part in line[start:end].split("|"):
        blank = len(part) - len(part.lstrip())
        cells.append(_Cell(part.strip(), row.span.start + position + (blank if part.strip() else 0)))
        position += len(part) + 1
    return cells


def _unit_above(text: str, position: int) -> str | None:
    match = _UNIT_ABOVE.search(text[max(0, position - 160) : position])
    return match["unit"].strip() if match else None


def _read_row(text: str, row: Block, headings: list[str], above: str | None, state: DocumentReading) -> None:
    cells = _cells(text, row)
    title_at = _title_index(cells, headings)
    title = cells[title_at].text if title_at is not None else ""
    unit_of_row = next(
        (
            cell.text
            for cell, heading in zip(cells, headings, strict=False)
            if _UNIT_COLUMN.match(heading) and cell.text
        ),
        None,
    )
    first = len(state.figures)
    for index, cell in enumerate(cells):
        heading = headings[index] if index < len(headings) else ""
        if index == title_at or _ORDER.match(heading) or (_UNIT_COLUMN.match(heading) and unit_of_row):
            continue
        for quantity in _quantities(cell):
            headings_of = _Headings(title, heading, _unit(quantity, heading, title) or unit_of_row or above)
            figure = _figure(text, row.span, cell, quantity, headings_of)
            figure = replace(figure, place=place_in(title, state.place) or state.place)
            figure = replace(figure, period=_period(headings_of, figure.kind, state))
            state.figures.append(_with_parent(figure, state.figures, first))


def _title_index(cells: list[_Cell], headings: list[str]) -> int | None:
    for index, cell in enumerate(cells):
        ordinal = index < len(headings) and _ORDER.match(headings[index])
        if (
            cell.text
            and not ordinal
            and not _NUMBER_CELL.fullmatch(cell.text)
            and any(c.isalpha() for c in cell.text)
        ):
            return index
    return None


def _quantities(cell: _Cell) -> list[Quantity]:
    match = _NUMBER_CELL.fullmatch(cell.text)
    if match is None:
        return read_quantities(cell.text, find_marks(cell.text, None).taken)
    sign = -1 if match["number"][0] in "-−" else 1
    digits = match["number"].lstrip("-+− ")
    value = parse_number(digits.replace(" ", "\u00a0"))
    if value is None:
        return []
    span = Span(*match.span("number"))
    unit = read_unit(cell.text, span.end) if match["percent"] else None
    return [Quantity(span, sign * value, None, None, unit, unit.end if unit else span.end)]


def _unit(quantity: Quantity, heading: str, title: str) -> str | None:
    if quantity.unit is not None:
        return quantity.unit.text
    if "%" in heading or re.match(r"(?i)tỷ lệ|tỉ lệ|tỷ trọng", heading):
        return "%"
    for words in (heading, title):
        match = _UNIT_IN_HEADING.search(words)
        if match is not None and not find_periods(match["unit"]):
            return match["unit"].strip()
    return None


def _figure(text: str, row: Span, cell: _Cell, quantity: Quantity, headings: _Headings) -> Figure:
    """The figure of a cell but for its place, period and parent."""
    span = Span(cell.start + quantity.span.start, cell.start + quantity.span.end)
    unit, column = headings.unit, headings.column
    plain = quantity.total is None and quantity.value_max is None and is_countable(unit)
    return Figure(
        value=(parse_count(span.of(text)) if plain else None) or quantity.value,
        value_max=quantity.value_max,
        total=quantity.total,
        value_text=span.of(text),
        unit=unit,
        indicator=_indicator(headings.row, column),
        kind=_kind(quantity, unit, column),
        qualifier=None,
        direction=_direction(quantity, column),
        comparison=column if _CHANGED.search(column) and unit == "%" else None,
        period=None,
        place=None,
        parent=None,
        span=span,
        cite=_trim(text, row),
        row=headings.row or None,
        column=column or None,
    )


def _indicator(title: str, heading: str) -> str:
    row = _UNIT_IN_HEADING.sub("", title).strip(" -+*")
    column = _UNIT_IN_HEADING.sub("", heading).strip()
    if not row or (_PLACE_ROW.match(row) and not _GENERIC.match(column)):
        return f"{column} ({row})" if row and column else column or row
    named = row[:1].lower() + row[1:] if row[1:2].islower() else row
    return named if _GENERIC.match(column) else f"{named} - {column}"


def _kind(quantity: Quantity, unit: str | None, heading: str) -> Kind:
    if quantity.total is not None:
        return Kind.OF_TOTAL
    if unit == "%" and _TO_PLAN.search(heading):
        return Kind.PLAN_COMPLETION
    if _CHANGED.search(heading):
        return Kind.CHANGE
    if unit == "%" and _PART.search(heading):
        return Kind.SHARE
    return Kind.TARGET if _PLAN.search(heading) and not _TO_PLAN.search(heading) else Kind.ACTUAL


def _direction(quantity: Quantity, heading: str) -> str | None:
    if not _CHANGED.search(heading):
        return None
    return "giảm" if quantity.value < 0 or re.search(r"(?i)giảm(?!.*tăng)(?<!tăng, giảm)", heading) else None


def _period(headings: _Headings, kind: Kind, state: DocumentReading) -> Period | None:
    for words in (headings.column, headings.row):
        mentions = [m for m in find_periods(words, state.issued_on) if not m.digits_only]
        if mentions:
            return mentions[-1].period
    return state.timeline.known(kind)


def _with_parent(figure: Figure, figures: list[Figure], first: int) -> Figure:
    """A percentage of a plan, a change or a share qualifies the result that stands to its left in the row."""
    if figure.kind not in QUALIFYING:
        return figure
    left = [i for i in range(first, len(figures)) if figures[i].kind is Kind.ACTUAL]
    return replace(figure, parent=left[-1]) if left else figure


def _trim(text: str, span: Span) -> Span:
    line = span.of(text)
    return Span(span.start + len(line) - len(line.lstrip()), span.start + len(line.rstrip()))
