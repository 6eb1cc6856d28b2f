"""Figures of a table: each cell a figure with its row and column headings as its meaning, its row as quote."""

import re
from dataclasses import dataclass, replace

from corpus.document import Block, Document, Span
from corpus.figure import QUALIFYING, Figure, Kind
from corpus.figures.prose import DocumentReading
from corpus.figures.quantities import Quantity, read_quantities
from corpus.numbers import parse_count, parse_number
from corpus.numbers_named import find_marks
from corpus.periods import Period, find_periods
from corpus.places import place_in
from corpus.units import is_countable, read_unit

_NUMBER_CELL = re.compile(
    r"\s*(?P<number>[-+−]?\s?(?:\d{1,3}(?: \d{3})+(?:,\d+)?|\d+(?:[.,]\d+)*))\s*(?P<percent>%?)\s*"
)
_ORDER = re.compile(r"(?i)^(?:stt|tt|số tt|số thứ tự|no\.?|#)$")
_UNIT_COLUMN = re.compile(r"(?i)^(?:đvt|đơn vị tính|đơn vị|đơn vị đo)$")
_UNIT_IN_HEADING = re.compile(r"\((?:đvt:?|đơn vị(?: tính)?:?)?\s*(?P<unit>[^()]{1,30})\)\s*$", re.IGNORECASE)
_UNIT_ABOVE = re.compile(r"(?i)(?:đvt|đơn vị tính|đơn vị)\s*:\s*(?P<unit>[^\n();.]{1,30})")
_PLAN = re.compile(r"(?i)(?:kế hoạch|(?<!\w)kh(?!\w)|mục tiêu|chỉ tiêu|dự toán|phấn đấu|nghị quyết giao)")
_TO_PLAN = re.compile(
    r"(?i)(?:%|tỷ lệ|tỉ lệ|đạt|so với|so|th/)[^|]*(?:kế hoạch|(?<!\w)kh(?!\w)|mục tiêu|chỉ tiêu|dự toán)|hoàn thành|(?:tỷ lệ|%)\s*(?:thực hiện|đạt|giải ngân)|^đạt"
)
_CHANGED = re.compile(
    r"(?i)(?:so với|so|/)\s*(?:cùng kỳ|năm|tháng|quý|\d{4})|cùng kỳ|tăng|giảm|chênh lệch|\+/-"
)
_PART = re.compile(r"(?i)tỷ trọng|cơ cấu|chiếm")
_GENERIC = re.compile(
    r"(?i)^(?:thực hiện|ước|ước thực hiện|kế hoạch|kh|th|số lượng|giá trị|kết quả|năm|tổng số|tổng cộng|cộng|chỉ tiêu|nội dung|đạt|so sánh|so với|tỷ lệ|quý|tháng|giai đoạn|[%\d\s/().+,-]|cùng kỳ|giao|mục tiêu|nay|trước|với|và|so|iv|i{1,3}|tính đến|đến|ngày)*$"
)
_PLACE_ROW = re.compile(
    r"(?i)^(?:huyện|thị xã|thành phố|tp|quận|xã|phường|thị trấn|tỉnh|vùng|khu vực|tổng|cộng|toàn tỉnh)(?!\w)|^(?:đơn vị|địa phương)"
)


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    start: int


def read_table(document: Document, rows: list[Block], state: DocumentReading) -> None:
    """Add the figures of one table to ``state``; the first row holds the headings of the columns."""
    headings = [cell.text for cell in _cells(document.text, rows[0])]
    above = _unit_above(document.text, rows[0].span.start)
    for row in rows[1:]:
        _read_row(document.text, row, headings, above, state)


def row_cells(text: str, row: Block) -> list[Span]:
    """Where the cells of a row stand, without the blanks around them; empty cells are spans of length 0."""
    return [Span(cell.start, cell.start + len(cell.text)) for cell in _cells(text, row)]


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
            unit = _unit(quantity, heading, unit_of_row, title, above)
            figure = _figure(text, row, cell, quantity, unit, title, heading, state)
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


def _unit(quantity: Quantity, heading: str, of_row: str | None, title: str, above: str | None) -> str | None:
    if quantity.unit is not None:
        return quantity.unit.text
    if "%" in heading or re.match(r"(?i)tỷ lệ|tỉ lệ|tỷ trọng", heading):
        return "%"
    for words in (heading, title):
        match = _UNIT_IN_HEADING.search(words)
        if match is not None and not find_periods(match["unit"]):
            return match["unit"].strip()
    return of_row or above


def _figure(
    text: str,
    row: Block,
    cell: _Cell,
    quantity: Quantity,
    unit: str | None,
    title: str,
    heading: str,
    state: DocumentReading,
) -> Figure:
    span = Span(cell.start + quantity.span.start, cell.start + quantity.span.end)
    printed = span.of(text)
    countable = quantity.total is None and quantity.value_max is None and is_countable(unit)
    value = (parse_count(printed) if countable else None) or quantity.value
    return Figure(
        value=value,
        value_max=quantity.value_max,
        total=quantity.total,
        value_text=printed,
        unit=unit,
        indicator=_indicator(title, heading),
        kind=_kind(quantity, unit, heading),
        qualifier=None,
        direction=_direction(quantity, heading),
        comparison=heading if _CHANGED.search(heading) and unit == "%" else None,
        period=_period(heading, title, state),
        place=place_in(title, state.place) or state.place,
        parent=None,
        span=span,
        cite=_trim(text, row.span),
        row=title or None,
        column=heading or None,
    )


def _indicator(title: str, heading: str) -> str:
    row = _UNIT_IN_HEADING.sub("", title).strip(" -+*")
    column = _UNIT_IN_HEADING.sub("", heading).strip()
    if not row or (_PLACE_ROW.match(row) and not _GENERIC.match(column)):
        return f"{column} ({row})" if row and column else column or row
    return row if _GENERIC.match(column) else f"{row} - {column}"


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


def _period(heading: str, title: str, state: DocumentReading) -> Period | None:
    for words in (heading, title):
        mentions = [m for m in find_periods(words, state.issued_on) if not m.digits_only]
        if mentions:
            return mentions[-1].period
    return state.timeline.known()


def _with_parent(figure: Figure, figures: list[Figure], first: int) -> Figure:
    """A percentage of a plan, a change or a share qualifies the result that stands to its left in the row."""
    if figure.kind not in QUALIFYING:
        return figure
    left = [i for i in range(first, len(figures)) if figures[i].kind is Kind.ACTUAL]
    return replace(figure, parent=left[-1]) if left else figure


def _trim(text: str, span: Span) -> Span:
    line = span.of(text)
    return Span(span.start + len(line) - len(line.lstrip()), span.start + len(line.rstrip()))
