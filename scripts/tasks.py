"""List the tasks that documents set."""

from collections.abc import Sequence
from pathlib import Path

from bot.listed import Listed, row_id
from bot.rows import Record
from bot.wording.vi import LISTINGS
from corpus.task import Task
from scripts.environment import opened, settings_for
from scripts.exporting import print_records, print_table
from scripts.listing import listed
from scripts.matching import Phrase
from scripts.output import complain
from store.readings import TASKS

TABLE = ("assigner", "assignee", "task_summary", "deadline_or_period", "document")


def run(words: Sequence[str], document: str | None, data: Path | None, *, as_json: bool) -> int:
    """List the tasks that hold all the words."""
    with opened(settings_for(data)) as workspace, workspace.database.session() as session:
        records = (task_record(row) for row in listed(session, TASKS, document) if _holds(row, words))
        count = print_records(records) if as_json else print_table(records, TABLE)
        if not count:
            complain(LISTINGS.nothing_found)
    return 0


def task_record(row: Listed[Task]) -> Record:
    """A task as other programs read it; ``start`` and ``end`` are those of the quote."""
    stored, task = row.stored, row.stored.item
    return {
        "id": row_id("T", stored.document, stored.ordinal),
        "doc": stored.document,
        "document": stored.document,
        "assigner": task.assigner,
        "assignee": task.assignee,
        "task_summary": task.action,
        "quote": stored.text,
        "deadline_or_period": task.deadline,
        "start": task.span.start,
        "end": task.span.end,
    }


def _holds(row: Listed[Task], words: Sequence[str]) -> bool:
    task = row.stored.item
    texts = (task.assigner, task.assignee, task.action, task.deadline, row.stored.text)
    return all(Phrase(each).is_in(*texts) for each in words)
