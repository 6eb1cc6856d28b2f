"""What was said in a chat, for as long as the conversation needs it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from store.models import TurnRow


@dataclass(frozen=True, slots=True)
class Turn:
    """One question and its answer.

    ``asked`` is what the person typed, ``standalone`` the question that was looked up, ``status`` a status
    of the wire format, ``answer`` the body that was sent; ``created_at`` is in UTC.
    """

    asked: str
    standalone: str
    status: str
    answer: str
    created_at: datetime


def remember(  # noqa: PLR0913, PLR0917  the columns of a row
    session: Session,
    channel: str,
    chat: str,
    asked: str,
    standalone: str,
    status: str,
    answer: str,
    *,
    at: datetime | None = None,
) -> None:
    """Add a turn to a chat, now or at the moment ``at``."""
    row = TurnRow(
        channel=channel, chat=chat, asked=asked, standalone=standalone, status=status, answer=answer
    )
    if at is not None:
        row.created_at = at
    session.add(row)


def recent(  # noqa: PLR0913, PLR0917  whose chat, and what of it
    session: Session, channel: str, chat: str, limit: int, within: timedelta, now: datetime
) -> list[Turn]:
    """The last turns of a chat, oldest first: at most ``limit``, none older than ``within``."""
    rows = session.scalars(
        select(TurnRow)
        .where(TurnRow.channel == channel, TurnRow.chat == chat, TurnRow.created_at >= now - within)
        .order_by(TurnRow.created_at.desc(), TurnRow.id.desc())
        .limit(limit)
    )
    turns = [Turn(row.asked, row.standalone, row.status, row.answer, row.created_at) for row in rows]
    return turns[::-1]


def forget(session: Session, channel: str, chat: str) -> None:
    """Delete all turns of a chat."""
    session.execute(delete(TurnRow).where(TurnRow.channel == channel, TurnRow.chat == chat))


def expire(session: Session, before: datetime) -> int:
    """Delete the turns of all chats from before a moment; how many there were."""
    gone = session.scalars(delete(TurnRow).where(TurnRow.created_at < before).returning(TurnRow.id))
    return len(gone.all())
