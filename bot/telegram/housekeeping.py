"""Delete what need not be kept any longer."""

from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from store import errands, inbox, outbox, turns

UPDATES_KEPT = timedelta(days=2)
"""Telegram itself keeps updates for 24 hours (Bot API, Getting updates); older ones cannot come again."""

MESSAGES_KEPT = timedelta(days=30)
"""How long buttons under answers work, and edits of questions change their answers."""

ERRANDS_KEPT = timedelta(days=7)
"""How long a file that was sent waits to be published; what it would change may be old by then."""

EVERY_SECONDS = 6 * 3600.0


def tidy(session: Session, box: str, conversation_minutes: int, now: datetime | None = None) -> None:
    """Delete updates and messages that are done and old, and conversations that are over."""
    now = now or datetime.now(UTC)
    inbox.expire(session, box, now - UPDATES_KEPT)
    outbox.expire(session, box, now - MESSAGES_KEPT)
    turns.expire(session, now - timedelta(minutes=conversation_minutes))


def forget_old_errands(session: Session, box: str, now: datetime | None = None) -> list[str]:
    """Delete errands that nobody decided on or that are done; the files of those that are left."""
    errands.expire(session, box, (now or datetime.now(UTC)) - ERRANDS_KEPT)
    left = errands.not_closed(session, box)
    return [each.details["token"] for each in left if each.details.get("token")]
