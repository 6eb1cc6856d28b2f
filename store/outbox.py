"""Messages that go out: each is kept before it is sent, and its sending is recorded."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.orm import Session, defer

from store.models import OutboxRow
from store.models.base import now

ROWS_AT_ONCE = 500
"""Rows of a long list that are in memory at once."""

WAITING, SENT, REFUSED, SUPERSEDED = "waiting", "sent", "refused", "superseded"


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to keep.

    Attributes:
        chat: Where it goes.
        person: Whose message it answers.
        payload: What the channel needs to send it.
        question: The message that it answers, if it answers one.
        context: What its buttons need to know.
        attachment: The bytes of its file, if it has one.
        replaces: The row of an earlier message that this is an edit of.
    """

    chat: str
    person: str
    payload: Mapping[str, Any]
    question: str | None = None
    context: Mapping[str, Any] | None = None
    attachment: bytes | None = None
    replaces: int | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """A message that was kept; ``message`` is what the channel calls it once it was sent."""

    id: int
    chat: str
    person: str
    state: str
    attempts: int
    message: str | None
    payload: Mapping[str, Any]
    context: Mapping[str, Any]
    attachment: bytes | None


def add(session: Session, channel: str, letters: Iterable[Letter]) -> list[int]:
    """Keep messages, in the order they are to be sent; their rows."""
    rows = [
        OutboxRow(
            channel=channel,
            chat=each.chat,
            person=each.person,
            question=each.question,
            state=WAITING,
            payload=dict(each.payload),
            context=dict(each.context or {}),
            attachment=each.attachment,
        )
        for each in letters
    ]
    session.add_all(rows)
    session.flush()
    return [row.id for row in rows]


def waiting(session: Session, channel: str) -> list[tuple[int, str, int]]:
    """Rows, chats and attempts of what waits to be sent, in the order it was kept."""
    columns = select(OutboxRow.id, OutboxRow.chat, OutboxRow.attempts)
    found = columns.where(OutboxRow.channel == channel, OutboxRow.state == WAITING).order_by(OutboxRow.id)
    return [(row, chat, attempts) for row, chat, attempts in session.execute(found)]


def begin(session: Session, row: int) -> Kept | None:
    """Count that sending begins; what is to be sent, or nothing if it no longer waits."""
    kept = session.get(OutboxRow, row)
    if kept is None or kept.state != WAITING:
        return None
    kept.attempts += 1
    session.flush()
    return _kept(kept)


def count_attempt(session: Session, row: int) -> None:
    """Count that the sending of a message begins that is at hand, and no edit."""
    session.execute(update(OutboxRow).where(OutboxRow.id == row).values(attempts=OutboxRow.attempts + 1))


def finish(session: Session, row: int, state: str, message: str | None = None) -> None:
    """Record how sending ended; the file of a message is not kept longer than that."""
    values = {"state": state, "message": message, "sent_at": now(), "attachment": None}
    session.execute(update(OutboxRow).where(OutboxRow.id == row).values(values))


def supersede(session: Session, channel: str, chat: str, message: str) -> None:
    """Drop the edits of a message that wait and were never begun: a newer one takes their place."""
    rows = session.scalars(
        select(OutboxRow).where(
            OutboxRow.channel == channel,
            OutboxRow.chat == chat,
            OutboxRow.state == WAITING,
            OutboxRow.attempts == 0,
        )
    )
    for row in rows:
        if str(row.payload.get("edits")) == message:
            row.state = SUPERSEDED


def by_message(session: Session, channel: str, chat: str, message: str) -> Kept | None:
    """The newest state of a message that was sent to a chat."""
    return _first(session, channel, chat, OutboxRow.message == message)


def answers_to(session: Session, channel: str, chat: str, question: str) -> list[Kept]:
    """The messages that answer a question, in the order they were kept, edits left out."""
    rows = session.scalars(_of(channel, chat, OutboxRow.question == question).order_by(OutboxRow.id))
    return [_kept(row) for row in rows if row.payload.get("edits") is None and row.state in {WAITING, SENT}]


def contexts_of_answers(session: Session, channel: str, since: datetime) -> Iterator[Mapping[str, Any]]:
    """What the buttons of the answers since a moment know of them, each answer once."""
    rows = session.execute(
        select(OutboxRow.chat, OutboxRow.question, OutboxRow.context)
        .where(OutboxRow.channel == channel, OutboxRow.question.is_not(None), OutboxRow.created_at >= since)
        .order_by(OutboxRow.id)
        .execution_options(yield_per=ROWS_AT_ONCE)
    )
    seen: set[tuple[str, str]] = set()
    for chat, question, context in rows:
        if (chat, question) not in seen:
            seen.add((chat, question))
            yield context


def unlink(session: Session, row: int) -> None:
    """A message no longer answers its question: it is about to be deleted."""
    session.execute(update(OutboxRow).where(OutboxRow.id == row).values(question=None))


def load(session: Session, row: int) -> Kept | None:
    """A message by its row."""
    kept = session.get(OutboxRow, row)
    return None if kept is None else _kept(kept)


def count(session: Session, channel: str) -> dict[str, int]:
    """How many messages there are in each state."""
    counted = (
        select(OutboxRow.state, func.count()).where(OutboxRow.channel == channel).group_by(OutboxRow.state)
    )
    return dict(session.execute(counted).all())


def expire(session: Session, channel: str, before: datetime) -> None:
    """Delete what was sent or refused before a moment."""
    session.execute(
        delete(OutboxRow).where(
            OutboxRow.channel == channel, OutboxRow.state != WAITING, OutboxRow.created_at < before
        )
    )


def _of(channel: str, chat: str, condition: ColumnElement[bool]) -> Any:  # noqa: ANN401  a select of rows
    without_file = select(OutboxRow).options(defer(OutboxRow.attachment))
    return without_file.where(OutboxRow.channel == channel, OutboxRow.chat == chat, condition)


def _first(session: Session, channel: str, chat: str, condition: ColumnElement[bool]) -> Kept | None:
    row = session.scalar(_of(channel, chat, condition).order_by(OutboxRow.id.desc()).limit(1))
    return None if row is None else _kept(row)


def _kept(row: OutboxRow) -> Kept:
    return Kept(
        row.id,
        row.chat,
        row.person,
        row.state,
        row.attempts,
        row.message,
        row.payload,
        row.context,
        row.attachment,
    )
