"""What administrators have asked a channel to do with documents; see `store.models.ErrandRow`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, select, update
from sqlalchemy.orm import Session

from store.models import ErrandRow

WAITING, OPEN, CLOSED = "waiting", "open", "closed"


@dataclass(frozen=True, slots=True)
class Errand:
    """One errand as it stands; ``id`` is 0 before it is kept. See `store.models.ErrandRow`."""

    chat: str
    person: str
    kind: str
    step: str = ""
    state: str = WAITING
    shown: int | None = None
    batch: str | None = None
    awaits: str | None = None
    details: Mapping[str, Any] = field(default_factory=dict)
    tries: int = 0
    id: int = 0


def add(session: Session, channel: str, errand: Errand) -> int:
    """Keep a new errand; its id."""
    row = ErrandRow(channel=channel, chat=errand.chat, person=errand.person, kind=errand.kind)
    _write(row, errand)
    session.add(row)
    session.flush()
    return row.id


def save(session: Session, errand: Errand) -> None:
    """Keep how an errand stands now; one that is gone stays so."""
    row = session.get(ErrandRow, errand.id)
    if row is not None:
        _write(row, errand)
        session.flush()


def begin(session: Session, errand: int) -> Errand | None:
    """Count that an errand is begun; the errand, or nothing when it does not wait."""
    row = session.get(ErrandRow, errand)
    if row is None or row.state != WAITING:
        return None
    row.tries += 1
    session.flush()
    return _errand(row)


def load(session: Session, channel: str, errand: int) -> Errand | None:
    """An errand by its id."""
    row = session.get(ErrandRow, errand)
    return _errand(row) if row is not None and row.channel == channel else None


def waiting(session: Session, channel: str) -> list[Errand]:
    """The errands that are to be worked on, in the order they came."""
    return _all(session, _of(channel).where(ErrandRow.state == WAITING))


def of_batch(session: Session, channel: str, errand: Errand) -> list[Errand]:
    """The errands, this one among them, that belong together and wait for the person."""
    if errand.batch is None:
        return [errand]
    mine = _of(channel).where(ErrandRow.person == errand.person, ErrandRow.batch == errand.batch)
    return _all(session, mine.where(ErrandRow.state == OPEN))


def awaiting(session: Session, channel: str, person: str) -> Errand | None:
    """The errand that the next message of a person is for."""
    found = _of(channel).where(
        ErrandRow.person == person, ErrandRow.state == OPEN, ErrandRow.awaits.is_not(None)
    )
    return next(reversed(_all(session, found)), None)


def await_nothing(session: Session, channel: str, person: str) -> None:
    """The next message of a person is for no errand."""
    mine = (ErrandRow.channel == channel, ErrandRow.person == person)
    session.execute(update(ErrandRow).where(*mine).values(awaits=None))


def persons_awaited(session: Session, channel: str) -> set[str]:
    """The people whose next message is for an errand."""
    found = select(ErrandRow.person).where(
        ErrandRow.channel == channel, ErrandRow.state == OPEN, ErrandRow.awaits.is_not(None)
    )
    return set(session.scalars(found))


def expire(session: Session, channel: str, before: datetime) -> None:
    """Delete what was asked before a moment and is not being worked on."""
    old = (ErrandRow.channel == channel, ErrandRow.state != WAITING, ErrandRow.created_at < before)
    session.execute(delete(ErrandRow).where(*old))


def not_closed(session: Session, channel: str) -> list[Errand]:
    """The errands that are not done yet."""
    return _all(session, _of(channel).where(ErrandRow.state != CLOSED))


def _of(channel: str) -> Select[ErrandRow]:
    return select(ErrandRow).where(ErrandRow.channel == channel)


def _all(session: Session, found: Select[ErrandRow]) -> list[Errand]:
    return [_errand(row) for row in session.scalars(found.order_by(ErrandRow.id))]


def _write(row: ErrandRow, errand: Errand) -> None:
    row.step, row.state, row.tries = errand.step, errand.state, errand.tries
    row.shown, row.batch, row.awaits = errand.shown, errand.batch, errand.awaits
    row.details = dict(errand.details)


def _errand(row: ErrandRow) -> Errand:
    return Errand(
        id=row.id,
        chat=row.chat,
        person=row.person,
        kind=row.kind,
        step=row.step,
        state=row.state,
        shown=row.shown,
        batch=row.batch,
        awaits=row.awaits,
        details=row.details,
        tries=row.tries,
    )
