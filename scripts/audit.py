"""Who did what to which document, when and why."""

from collections.abc import Iterable
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.audit_rows import COLUMNS, audit_row, audit_text, write_audit
from bot.wording.vi_documents import DOCUMENTS
from scripts.environment import opened, settings_for
from scripts.output import complain, print_json
from store.audit import Entry, entries

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
                print_json(audit_row(entry))
        else:
            _show(found)


def _show(found: Iterable[Entry]) -> None:
    table = Table(*(DOCUMENTS.columns[column] for column in COLUMNS))
    for _, entry in zip(range(_SHOWN), found, strict=False):
        row = audit_row(entry) | {"action": DOCUMENTS.actions.get(entry.action, entry.action)}
        table.add_row(*(Text(audit_text(row[column])) for column in COLUMNS))
    if table.row_count:
        Console().print(table)
    else:
        complain(DOCUMENTS.no_entries)


def _write(path: Path, found: Iterable[Entry]) -> int:
    with path.open("w", encoding="utf-8-sig", newline="") as file:  # with the mark, for Excel asks for it
        return write_audit(file, found)
