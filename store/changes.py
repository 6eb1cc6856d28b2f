"""Changes of documents that readers do not see yet, and the way back from each.

A change is committed before the index of it is built, which may take long. Until readers have that index, the
change stands here with what undoes it: a process that dies leaves nothing half done, for the next undoes it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import chain
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from store.models import ChangeRow, DocumentRow, Status
from store.readings import BLOCKS, DIRECTIVES, EVENTS, FIGURES, PASSAGES, PEOPLE, STATEMENTS, TASKS

Undo = dict[str, Any]
"""One step back: ``{"drop": version}``, or ``{"restore": version, ...}`` with the columns as they were."""

_TABLES = tuple(
    reading.table for reading in (BLOCKS, PASSAGES, STATEMENTS, FIGURES, DIRECTIVES, TASKS, PEOPLE, EVENTS)
)


class Step(StrEnum):
    """How far a change is: one whose documents are being deleted can only go on."""

    INDEXING = "indexing"
    DELETING = "deleting"


@dataclass(frozen=True, slots=True)
class Change:
    """A change under way; ``undo`` is in the order in which it is to be done. ``started_at`` is in UTC."""

    actor: str
    step: Step
    undo: tuple[Undo, ...]
    started_at: datetime


class ChangeUnderWayError(Exception):
    """Another change has to be finished or undone first."""


def begin(session: Session, actor: str, step: Step = Step.INDEXING) -> None:
    """Begin a change.

    Raises:
        ChangeUnderWayError: There is one.
    """
    if under_way(session) is not None:
        raise ChangeUnderWayError
    session.add(ChangeRow(actor=actor, step=step, undo=[]))
    session.flush()


def under_way(session: Session) -> Change | None:
    """The change that is not finished, if there is one."""
    rows = session.scalars(select(ChangeRow).order_by(ChangeRow.id)).all()
    if not rows:
        return None
    steps = chain.from_iterable(row.undo for row in reversed(rows))
    return Change(rows[0].actor, Step(rows[-1].step), tuple(steps), rows[0].started_at)


def note(session: Session, steps: Sequence[Undo], step: Step = Step.INDEXING) -> None:
    """Remember how to undo what was just done; what was done last is undone first."""
    actor = session.scalars(select(ChangeRow.actor).limit(1)).one()
    session.add(ChangeRow(actor=actor, step=step, undo=list(steps)))
    session.flush()


def finish(session: Session) -> None:
    """The change is done: readers have it."""
    session.execute(delete(ChangeRow))


def undo(session: Session) -> int:
    """Bring documents back to what they were before the change; how many versions were touched.

    One that has come to deleting was published already, and can only go on.
    """
    change = under_way(session)
    if change is None or change.step is Step.DELETING:
        return 0
    for step in change.undo:
        if "drop" in step:
            drop_version(session, step["drop"])
        else:
            session.execute(_restored(step))
    finish(session)
    return len(change.undo)


def as_it_is(row: DocumentRow) -> Undo:
    """The step back to what is known now of the standing of a version."""
    withdrawn = row.withdrawn_at.isoformat() if row.withdrawn_at else None
    return {
        "restore": row.id,
        "status": row.status,
        "replaced_by": row.replaced_by,
        "withdrawn_at": withdrawn,
    }


def drop_version(session: Session, version_id: int) -> None:
    """Delete a version and all that was read in it."""
    session.execute(update(DocumentRow).where(DocumentRow.replaced_by == version_id).values(replaced_by=None))
    for table in _TABLES:
        session.execute(delete(table).where(table.c.version_id == version_id))
    session.execute(delete(DocumentRow).where(DocumentRow.id == version_id))


def _restored(step: Undo) -> Any:  # noqa: ANN401  the type of an update is SQLAlchemy's own affair
    withdrawn = step["withdrawn_at"]
    return (
        update(DocumentRow)
        .where(DocumentRow.id == step["restore"])
        .values(
            status=Status(step["status"]),
            replaced_by=step["replaced_by"],
            withdrawn_at=datetime.fromisoformat(withdrawn) if withdrawn else None,
        )
    )
