"""The audit as rows for a spreadsheet."""

import csv
import json
from collections.abc import Iterable
from typing import Any, TextIO

from bot.rows import guarded
from store.audit import Entry

COLUMNS = ("at", "actor", "action", "document", "reason", "details")


def audit_row(entry: Entry) -> dict[str, Any]:
    """One act by its columns."""
    return {
        "at": entry.at.isoformat(timespec="seconds"),
        "actor": entry.actor,
        "action": entry.action,
        "document": entry.document,
        "reason": entry.reason,
        "details": dict(entry.details),
    }


def audit_text(value: object) -> str:
    """A cell as text."""
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False) if value else ""
    return "" if value is None else str(value)


def write_audit(file: TextIO, found: Iterable[Entry]) -> int:
    """Write acts as CSV, and say how many there were; no cell is taken for a formula."""
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    count = 0
    for entry in found:
        row = audit_row(entry)
        writer.writerow([guarded(audit_text(row[column])) for column in COLUMNS])
        count += 1
    return count
