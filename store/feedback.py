"""What people thought of answers."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from store.models import FeedbackRow
from store.models.base import now


@dataclass(frozen=True, slots=True)
class Feedback:
    """One person's verdict on one answer: "good", "bad" or "wrong"; ``context`` is the answer's."""

    id: int
    person: str
    verdict: str
    note: str | None
    context: Mapping[str, Any]
    is_golden: bool


def give(  # noqa: PLR0913, PLR0917  the columns of a row
    session: Session,
    channel: str,
    chat: str,
    person: str,
    message: str,
    verdict: str,
    context: Mapping[str, Any],
) -> int:
    """Keep a verdict in the place of the person's earlier one; its row. Use `Database.writing`."""
    row = session.scalar(
        select(FeedbackRow).where(
            FeedbackRow.channel == channel,
            FeedbackRow.chat == chat,
            FeedbackRow.message == message,
            FeedbackRow.person == person,
        )
    )
    if row is None:
        row = FeedbackRow(channel=channel, chat=chat, person=person, message=message)
        session.add(row)
    row.verdict, row.context = verdict, dict(context)
    session.flush()
    return row.id


def note(session: Session, row: int, text: str) -> None:
    """Add what the person wrote about it."""
    kept = session.get(FeedbackRow, row)
    if kept is not None:
        kept.note = text


def load(session: Session, row: int) -> Feedback | None:
    """A verdict by its row."""
    kept = session.get(FeedbackRow, row)
    return None if kept is None else _feedback(kept)


def given_since(session: Session, since: datetime, verdicts: Collection[str]) -> list[Feedback]:
    """The verdicts of some kinds that were given from a moment on."""
    rows = session.scalars(
        select(FeedbackRow)
        .where(FeedbackRow.created_at >= since, FeedbackRow.verdict.in_(verdicts))
        .order_by(FeedbackRow.id)
    )
    return [_feedback(row) for row in rows]


def make_golden(session: Session, row: int) -> None:
    """Record that a golden question was made of it."""
    kept = session.get(FeedbackRow, row)
    if kept is not None:
        kept.golden_at = now()


def _feedback(row: FeedbackRow) -> Feedback:
    return Feedback(row.id, row.person, row.verdict, row.note, row.context, row.golden_at is not None)
