"""List the index generations that are kept."""

from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.wording.vi_documents import DOCUMENTS
from retrieval.generations import current_id, generation_ids
from scripts.environment import opened, settings_for
from scripts.output import complain, print_json
from store.generations import generations

_COLUMNS = ("generation", "built", "published", "passages", "statements", "model")


def run(data: Path | None, *, as_json: bool) -> None:
    """List generations, the newest first."""
    with opened(settings_for(data)) as workspace:
        kept, current = set(generation_ids(workspace.settings.data)), current_id(workspace.settings.data)
        with workspace.database.session() as session:
            known = [each for each in generations(session) if each.id in kept]
    table = Table(*(DOCUMENTS.columns[column] for column in _COLUMNS), "")
    for each in known:
        published = each.published_at.isoformat(timespec="seconds") if each.published_at else ""
        row = [each.id, each.created_at.isoformat(timespec="seconds"), published]
        counts = [each.counts.get("passages", 0), each.counts.get("statements", 0)]
        if as_json:
            named = dict(zip(_COLUMNS, [*row, *counts, each.model], strict=True))
            print_json({**named, "current": each.id == current})
        in_use = DOCUMENTS.in_use if each.id == current else ""
        table.add_row(*row, *map(str, counts), each.model, in_use)
    if not known:
        complain(DOCUMENTS.no_generations)
    elif not as_json:
        Console().print(table)
