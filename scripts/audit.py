"""Who did what to which document, when and why."""

import csv
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.wording.vi_documents import DOCUMENTS
from scripts.environment import opened, settings_for
from scripts.exporting import guarded
from scripts.output import complain, print_json
from store.audit import Entry, entries

_COLUMNS = ("at", "actor", "action", "document", "reason", "details")
_SHOWN = 50


def run(
    data: Path | None, document: str | None, actor: str | None, csv_file: Path | None, *, as_json: bool
) -> None:
    """Show the last acts, or export all of them as JSON lines or CSV."""
    with opened(settings_for(data)) as workspace, workspace.database.session() as session:
        found = entries(session, document=document, actor=actor)
        if csv_file:
            complain(DOCUMENTS.written.format(count=_write(csv_file, found), path=csv_file))
        elif as_json:
            for entry in found:
                print_json(_row(entry))
        else:
            _show(found)


def _show(found: Iterable[Entry]) -> None:
    table = Table(*(DOCUMENTS.columns[column] for column in _COLUMNS))
    for _, entry in zip(range(_SHOWN), found, strict=False):
        row = _row(entry) | {"action": DOCUMENTS.actions.get(entry.action, entry.action)}
        table.add_row(*(Text(_text(row[column])) for column in _COLUMNS))
    if table.row_count:
        Console().print(table)
    else:
        complain(DOCUMENTS.no_entries)


def _write(path: Path, found: Iterable[Entry]) -> int:
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:  # with the mark, for Excel asks for it
        writer = csv.writer(file)
        writer.writerow(_COLUMNS)
        for entry in found:
            writer.writerow([guarded(_text(_row(entry)[column])) for column in _COLUMNS])
            count += 1
    return count


def _row(entry: Entry) -> dict[str, Any]:
    return {
        "at": entry.at.isoformat(timespec="seconds"),
        "actor": entry.actor,
        "action": entry.action,
        "document": entry.document,
        "reason": entry.reason,
        "details": dict(entry.details),
    }


def _text(value: object) -> str:
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False) if value else ""
    return "" if value is None else str(value)
