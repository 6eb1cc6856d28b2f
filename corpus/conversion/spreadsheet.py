"""Tables of numbers: workbooks by openpyxl and comma-separated files, numbers written the Vietnamese way."""

import csv
import re
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
from viparse.model import RawExtraction

from corpus.conversion.blocks import lines_of
from corpus.conversion.converted import Converted, Note
from corpus.conversion.limits import MAX_CELLS
from corpus.conversion.vietnamese import to_unicode
from corpus.lines import Line
from corpus.refusal import DocumentRefusedError, Reason

_DECIMALS = re.compile(r"0\.(0+)")
_DEFAULT_NAME = re.compile(r"(?:sheet|trang tính|bảng)\s*\d*", re.IGNORECASE)
_SIGNIFICANT = 12
"""Digits of a number that Excel shows at most; those beyond are noise of its arithmetic."""


def read_workbook(path: Path) -> Converted:
    """Read the sheets of a workbook, each a table below its name: the values that Excel saw last.

    Raises:
        DocumentRefusedError: There are too many cells.
    """
    workbook = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
    blocks: list[dict[str, Any]] = []
    for sheet in workbook.worksheets:
        if sheet.sheet_state != "visible":
            continue
        rows, fonts = _rows(sheet)
        if any(map(any, rows)):
            if not _DEFAULT_NAME.fullmatch(sheet.title):
                blocks.append({"type": "heading", "level": 1, "text": sheet.title})
            blocks.append({"type": "table", "rows": rows, "fonts": sorted(fonts)})
    return _converted(blocks, hidden=sum(sheet.sheet_state != "visible" for sheet in workbook.worksheets))


def read_csv(text: str) -> list[Line]:
    """The lines of a comma-separated file; the separator is the one that its first lines have most of."""
    try:
        dialect: type[csv.Dialect] = csv.Sniffer().sniff(text[:4096], delimiters=",;\t|")
    except csv.Error:
        dialect = csv.excel
    try:
        rows = [[cell.strip() for cell in row] for row in csv.reader(text.splitlines(), dialect)]
    except csv.Error as error:
        raise DocumentRefusedError(Reason.CORRUPT) from error
    return list(_converted([{"type": "table", "rows": rows}]).lines)


def spelled(value: object, number_format: str = "General") -> str:
    """A cell as people in Viet Nam write it: 1234.5 is "1234,5", or "1.234,5" where the format groups."""
    match value:
        case None:
            return ""
        case bool():
            return "Có" if value else "Không"
        case int() | float() | Decimal():
            return _number(Decimal(format(value, f".{_SIGNIFICANT}g")), number_format)
        case datetime() if value.time() != time():
            return f"{value:%d/%m/%Y %H:%M}"
        case date():
            return f"{value:%d/%m/%Y}"
        case _:
            return str(value)


def _number(value: Decimal, number_format: str) -> str:
    is_share = "%" in number_format
    decimals = _DECIMALS.search(number_format)
    number = value * 100 if is_share else value
    if decimals:
        text = f"{number:,.{len(decimals[1])}f}"
    elif number_format == "General" or number != number.to_integral_value():
        text = f"{number.normalize():,f}"
    else:
        text = f"{number:,.0f}"
    whole, _, fraction = text.partition(".")
    whole = whole.replace(",", "." if "," in number_format else "")
    return f"{whole},{fraction}" * bool(fraction) + whole * (not fraction) + "%" * is_share


def _rows(sheet: Any) -> tuple[list[list[str]], set[str]]:  # noqa: ANN401  openpyxl has no types
    rows: list[list[str]] = []
    fonts: set[str] = set()
    cells = 0
    for row in sheet.iter_rows():
        cells += len(row)
        if cells > MAX_CELLS:
            raise DocumentRefusedError(Reason.TOO_COMPLEX)
        rows.append([spelled(cell.value, getattr(cell, "number_format", "")) for cell in row])
        fonts.update(_fonts(row))
    width = max((len(row) - _blanks(row) for row in rows), default=0)
    return [row[:width] + [""] * (width - len(row)) for row in rows], fonts


def _fonts(row: tuple[Any, ...]) -> Iterator[str]:
    return (cell.font.name for cell in row if isinstance(cell.value, str) and cell.font and cell.font.name)


def _blanks(row: list[str]) -> int:
    return next((count for count, cell in enumerate(reversed(row)) if cell.strip()), len(row))


def _converted(blocks: list[dict[str, Any]], hidden: int = 0) -> Converted:
    fonts = sorted({font for block in blocks for font in block.get("fonts", ())})
    unicode, encoding = to_unicode(RawExtraction("", "", "", signals={"fonts": fonts, "blocks": blocks}))
    notes = [(Note.LEGACY, encoding)] if encoding else []
    notes += [(Note.HIDDEN_TEXT, str(hidden))] if hidden else []
    return Converted(lines_of(unicode, [None] * len(unicode)), None, tuple(notes))
