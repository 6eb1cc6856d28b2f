"""Rows on their way out: JSON lines with exact numbers, CSV, or a table for a person."""

import csv
import json
import sys
from collections.abc import Iterable, Sequence
from decimal import Decimal

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.rows import Cell, Record, guarded, headings
from scripts.output import print_line
from store.columns import digits


def print_records(records: Iterable[Record]) -> int:
    """Write each row as a JSON object on its own line, and say how many there were."""
    count = 0
    for record in records:
        print_line(record_json(record))
        count += 1
    return count


def record_json(record: Record) -> str:
    """A row as JSON; decimals are JSON numbers with all their digits, and never pass through a float."""
    pairs = (f"{_json(name)}: {_json(cell)}" for name, cell in record.items())
    return "{" + ", ".join(pairs) + "}"


def print_csv(records: Iterable[Record], fields: Sequence[str]) -> int:
    """Write rows as CSV under Vietnamese headings, and say how many there were.

    A text that a spreadsheet would run as a formula gets an apostrophe before it, which spreadsheets
    take for "this is text"; numbers keep their sign.
    """
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(headings(fields))
    count = 0
    for record in records:
        writer.writerow([_csv(record[field]) for field in fields])
        count += 1
    return count


def print_table(records: Iterable[Record], fields: Sequence[str], title: str | None = None) -> int:
    """Print rows for a person, and say how many there were; nothing is printed for none."""
    # Text, not markup: what a document says is never read as formatting
    table = Table(title=Text(title) if title else None, box=SIMPLE_HEAD)
    for heading in headings(fields):
        table.add_column(heading, overflow="fold")  # ids have no blanks to break at
    for record in records:
        table.add_row(*(Text(_plain(record[field])) for field in fields))
    if table.row_count:
        Console().print(table)
    return table.row_count


def _json(cell: Cell) -> str:
    return digits(cell) if isinstance(cell, Decimal) else json.dumps(cell, ensure_ascii=False)


def _csv(cell: Cell) -> str:
    plain = _plain(cell)
    return guarded(plain) if isinstance(cell, str) else plain


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    return digits(cell) if isinstance(cell, Decimal) else str(cell)
