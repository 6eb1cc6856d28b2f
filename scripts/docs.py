"""Documents in and out, from the command line."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.documents.administering import Administration
from bot.documents.previewing import Preview, preview
from bot.opening import Workspace
from bot.wording.vi import COMMANDS
from bot.wording.vi_documents import DOCUMENTS
from scripts.environment import command_line, opened, settings_for
from scripts.failures import CommandError
from scripts.output import complain, print_json, print_line
from store.documents import get_text
from store.editing import NoSuchDocumentError, all_documents, versions_of
from store.intake import Intake, files_under, prepare_all
from store.models import DocumentRow, Status
from store.prepared import Prepared
from store.preparing import prepare_apart

_LISTED = ("document", "version", "number", "issued_on", "status", "title")


def show_list(data: Path | None, *, everything: bool, as_json: bool) -> None:
    """List the current documents, or all versions of all."""
    with opened(settings_for(data)) as workspace, workspace.database.session() as session:
        rows = all_documents(session, everything=everything)
        names = {row.id: row.document for row in all_documents(session, everything=True)}
        listed = [_row(row, names) for row in rows]
    if as_json:
        for each in listed:
            print_json(each)
    elif listed:
        Console().print(_table(_LISTED, listed))
    else:
        complain(DOCUMENTS.no_documents)


def add(paths: Sequence[Path], data: Path | None, force: str | None, *, dry_run: bool) -> int:
    """Add documents after showing what was read of each; the exit code is 1 when none could be read."""
    with opened(settings_for(data)) as workspace:
        prepared = _read(paths, workspace)
        if not prepared:
            raise CommandError(COMMANDS.nothing_read)
        if dry_run:
            complain(DOCUMENTS.would_add)
            return 0
        done = Administration(workspace, command_line()).add(prepared, force=force)
        complain(DOCUMENTS.added.format(count=len(done.acts)))
    return 0


def replace(old: str, path: Path, data: Path | None, reason: str | None, force: str | None) -> int:
    """Put the document of a file in the place of another."""
    with opened(settings_for(data)) as workspace:
        prepared = _read([path], workspace)
        if len(prepared) != 1:
            raise CommandError(COMMANDS.nothing_read)
        with _sentences(old):
            Administration(workspace, command_line()).replace(old, prepared[0], reason=reason, force=force)
        complain(DOCUMENTS.replaced.format(old=old, new=prepared[0].read.document.id))
    return 0


def withdraw(document: str, data: Path | None, reason: str | None, force: str | None) -> int:
    """Take a document out of the answers."""
    with opened(settings_for(data)) as workspace, _sentences(document):
        Administration(workspace, command_line()).withdraw(document, reason=reason, force=force)
        complain(DOCUMENTS.withdrawn.format(document=document))
    return 0


def remove(
    document: str, data: Path | None, reason: str | None, force: str | None, *, confirmed: bool
) -> int:
    """Delete a document for good, once that is confirmed."""
    if not confirmed:
        raise CommandError(DOCUMENTS.confirm.format(document=document))
    with opened(settings_for(data)) as workspace, _sentences(document):
        Administration(workspace, command_line()).remove(document, reason=reason, force=force)
        complain(DOCUMENTS.removed.format(document=document))
    return 0


def show(document: str, data: Path | None) -> int:
    """Show the versions of a document and the text of the last."""
    with opened(settings_for(data)) as workspace, workspace.database.session() as session:
        versions = versions_of(session, document)
        if not versions:
            raise CommandError(DOCUMENTS.no_such_document.format(document=document))
        names = {row.id: row.document for row in all_documents(session, everything=True)}
        Console().print(_table(_LISTED, [_row(row, names) for row in versions]))
        print_line(get_text(session, versions[-1].id))
    return 0


class _sentences:  # noqa: N801  it is used as a word
    """Says which document there is none of."""

    def __init__(self, document: str) -> None:
        self._document = document

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: object, _trace: object) -> None:
        if isinstance(error, NoSuchDocumentError):
            raise CommandError(DOCUMENTS.no_such_document.format(document=self._document)) from None


def _read(paths: Sequence[Path], workspace: Workspace) -> list[Prepared]:
    """Read files and show a preview of each, or why it is refused."""
    readable: list[Prepared] = []
    for each in prepare_all(files_under(paths), prepare_apart):
        if isinstance(each, Intake):
            refusal = each.refusal
            assert refusal is not None  # noqa: S101  only refused files come back so
            complain(f"{each.name}: {COMMANDS.refusals[refusal.reason].format(detail=refusal.detail)}")
        else:
            Console().print(_preview(preview(each, workspace.database, workspace.library())))
            readable.append(each)
    return readable


def _preview(shown: Preview) -> Table:
    read = shown.prepared.read
    facts: dict[str, object] = {"document": read.document.id, "file": shown.prepared.upload.name}
    facts |= {name: value for name, value in asdict(read.document.metadata).items() if value is not None}
    facts |= {"pages": read.pages} if read.pages else {}
    facts |= {"figures": len(shown.prepared.facts.figures), "tables": shown.tables}
    notes = [COMMANDS.notes[note].format(detail=detail) for note, detail in read.notes]
    notes += [
        DOCUMENTS.concerns[each.concern].format(document=each.document, share=each.share)
        for each in shown.warnings
    ]
    table = Table(show_header=False)
    for name, value in facts.items():
        table.add_row(DOCUMENTS.columns.get(name, name), Text(str(value)))
    for note in notes:
        table.add_row(DOCUMENTS.columns["notes"], Text(note, style="yellow"))
    return table


def _row(row: DocumentRow, names: dict[int, str]) -> dict[str, Any]:
    status = DOCUMENTS.statuses[Status(row.status)]
    if row.replaced_by is not None:
        status += f" ({DOCUMENTS.replaced_by.format(document=names[row.replaced_by])})"
    return {
        "document": row.document,
        "version": row.version,
        "number": row.number,
        "issued_on": row.issued_on.isoformat() if row.issued_on else None,
        "status": status,
        "title": row.title,
    }


def _table(columns: Sequence[str], rows: Sequence[dict[str, Any]]) -> Table:
    table = Table(*(DOCUMENTS.columns[column] for column in columns))
    for row in rows:
        table.add_row(*(Text("" if row[column] is None else str(row[column])) for column in columns))
    return table
