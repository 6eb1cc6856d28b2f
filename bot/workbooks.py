"""Rows as an Excel workbook."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import IO, Any

from bot.rows import FORMULA_SIGNS, Cell, Record, headings
from bot.wording.vi import LISTINGS
from store.columns import digits

EXACT_DIGITS = 15
"""Significant digits that a spreadsheet keeps of a number (Microsoft, "Excel specifications and limits")."""

WIDTH = 24
"""Width of a column, in characters of the default font."""


def write_workbook(file: IO[bytes], records: Iterable[Record], fields: Sequence[str]) -> int:
    """Write rows as one sheet under Vietnamese headings, and say how many there were.

    Decimals are numbers; one with more digits than a spreadsheet keeps is text. No text is a formula.

    Raises:
        OSError: the file cannot be written.
    """
    book = _new_book()
    sheet = _new_sheet(book, len(fields))
    sheet.append(headings(fields))
    count = 0
    for record in records:
        sheet.append([_cell(sheet, record[field]) for field in fields])
        count += 1
    book.save(file)
    return count


def _new_book() -> Any:  # noqa: ANN401  openpyxl has no types
    from openpyxl import Workbook  # noqa: PLC0415  only this format needs it

    return Workbook(write_only=True)


def _new_sheet(book: Any, columns: int) -> Any:  # noqa: ANN401
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    sheet = book.create_sheet(LISTINGS.sheet)
    sheet.freeze_panes = "A2"  # the headings stay in sight
    for column in range(1, columns + 1):
        sheet.column_dimensions[get_column_letter(column)].width = WIDTH
    return sheet


def _cell(sheet: Any, cell: Cell) -> Any:  # noqa: ANN401
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE  # noqa: PLC0415

    if cell is None:
        return None
    if isinstance(cell, Decimal):
        written = WriteOnlyCell(sheet, digits(cell))
        # as digits, for openpyxl rounds a number to 16 of them on its way through a float
        written.data_type = "n" if len(cell.as_tuple().digits) <= EXACT_DIGITS else "s"
        return written
    text = ILLEGAL_CHARACTERS_RE.sub("", str(cell))
    written = WriteOnlyCell(sheet, text)
    written.data_type = "s"
    # still text after somebody edits the cell
    written.quotePrefix = text.startswith(FORMULA_SIGNS)
    return written
