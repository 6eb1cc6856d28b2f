"""Updates that came in: each is kept once, and waits until it was dealt with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, func, select, update
from sqlalchemy.orm import Session

from store.models import InboxRow

WAITING, DONE, ASIDE = "waiting", "done", "aside"


@dataclass(frozen=True, slots=True)
class Received:
    """An update as it came; ``chat`` and ``person`` are empty where it names none."""

    update_id: int
    chat: str
    person: str
    payload: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update that waits; ``id`` is its row, ``tries`` how often it was begun before."""

    id: int
    update_id: int
    payload: Mapping[str, Any]
    tries: int
    received_at: datetime


def receive(session: Session, channel: str, updates: Iterable[Received]) -> list[Waiting]:
    """Keep updates, and return those that were not there yet. Use `Database.writing`, as this reads first."""
    coming = {update.update_id: update for update in updates}
    known = session.scalars(_of(channel, InboxRow.update_id.in_(coming)))
    for update_id in {row.update_id for row in known}:
        del coming[update_id]
    rows = [
        InboxRow(
            channel=channel,
            update_id=each.update_id,
            chat=each.chat,
            person=each.person,
            state=WAITING,
            payload=dict(each.payload),
        )
        for each in coming.values()
    ]
    session.add_all(rows)
    session.flush()
    return [_waiting(row) for row in rows]


def waiting(session: Session, channel: str) -> list[Waiting]:
    """All updates that wait, in the order they came."""
    rows = session.scalars(_of(channel, InboxRow.state == WAITING).order_by(InboxRow.update_id))
    return [_waiting(row) for row in rows]


def begin(session: Session, row: int) -> int:
    """Count that an update is begun; how often it was, this time included."""
    statement = update(InboxRow).where(InboxRow.id == row).values(tries=InboxRow.tries + 1)
    return session.scalars(statement.returning(InboxRow.tries)).one()


def finish(session: Session, row: int, state: str = DONE) -> None:
    """An update was dealt with, or is set aside; what it said is forgotten."""
    session.execute(update(InboxRow).where(InboxRow.id == row).values(state=state, payload={}))


def count(session: Session, channel: str) -> dict[str, int]:
    """How many updates there are in each state."""
    counted = select(InboxRow.state, func.count()).where(InboxRow.channel == channel).group_by(InboxRow.state)
    return dict(session.execute(counted).all())


def expire(session: Session, channel: str, before: datetime) -> None:
    """Delete what was dealt with and came before a moment."""
    old = and_(InboxRow.state != WAITING, InboxRow.received_at < before)
    session.execute(delete(InboxRow).where(InboxRow.channel == channel, old))


def _of(channel: str, condition: ColumnElement[bool]) -> Any:  # noqa: ANN401  a select of rows
    return select(InboxRow).where(InboxRow.channel == channel, condition)


def _waiting(row: InboxRow) -> Waiting:
    return Waiting(row.id, row.update_id, row.payload, row.tries, row.received_at)
