"""Delete what need not be kept any longer."""

from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from store import inbox, outbox, turns

UPDATES_KEPT = timedelta(days=2)
"""Telegram itself keeps updates for 24 hours (Bot API, Getting updates); older ones cannot come again."""

MESSAGES_KEPT = timedelta(days=30)
"""How long buttons under answers work, and edits of questions change their answers."""

EVERY_SECONDS = 6 * 3600.0


def tidy(session: Session, box: str, conversation_minutes: int, now: datetime | None = None) -> None:
    """Delete updates and messages that are done and old, and conversations that are over."""
    now = now or datetime.now(UTC)
    inbox.expire(session, box, now - UPDATES_KEPT)
    outbox.expire(session, box, now - MESSAGES_KEPT)
    turns.expire(session, now - timedelta(minutes=conversation_minutes))
