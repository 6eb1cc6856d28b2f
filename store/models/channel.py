"""What a chat channel must not lose: updates that came in, messages that go out, roles and feedback."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from store.models.base import Base, now


class InboxRow(Base):
    """An update of a channel, kept before it is confirmed to where it came from.

    ``payload`` is the update as it came, and empty once it was dealt with: a row then only keeps the same
    update from being taken twice. ``tries`` counts how often it was begun.
    """

    __tablename__ = "inbox"
    __table_args__ = (
        Index(None, "channel", "update_id", unique=True),
        Index(None, "channel", "state"),
        CheckConstraint("state IN ('waiting', 'done', 'aside')", name="state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str]
    update_id: Mapped[int] = mapped_column(BigInteger)
    chat: Mapped[str]
    person: Mapped[str]
    state: Mapped[str]
    tries: Mapped[int] = mapped_column(default=0)
    received_at: Mapped[datetime] = mapped_column(default=now, index=True)
    payload: Mapped[dict[str, Any]] = mapped_column(JSON)


class OutboxRow(Base):
    """A message to a chat, kept before it is sent.

    ``question`` is the message that it answers, and ``message`` what the channel calls it once it was sent.
    ``context`` is what its buttons need to know. ``attempts`` counts how often sending was begun: one that is
    waiting though it was begun may have arrived.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index(None, "channel", "state"),
        Index(None, "channel", "chat", "message"),
        Index(None, "channel", "chat", "question"),
        CheckConstraint("state IN ('waiting', 'sent', 'refused', 'superseded')", name="state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str]
    chat: Mapped[str]
    person: Mapped[str]
    question: Mapped[str | None]
    message: Mapped[str | None]
    state: Mapped[str]
    attempts: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime] = mapped_column(default=now, index=True)
    sent_at: Mapped[datetime | None]
    payload: Mapped[dict[str, Any]] = mapped_column(JSON)
    context: Mapped[dict[str, Any]] = mapped_column(JSON)
    attachment: Mapped[bytes | None]


class UserRow(Base):
    """A person of a channel who was given a role, and by whom."""

    __tablename__ = "users"
    __table_args__ = (Index(None, "channel", "person", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str]
    person: Mapped[str]
    role: Mapped[str]
    granted_by: Mapped[str]
    granted_at: Mapped[datetime] = mapped_column(default=now)


class FeedbackRow(Base):
    """What a person thought of an answer; ``context`` is the answer's, as in the outbox."""

    __tablename__ = "feedback"
    __table_args__ = (
        Index(None, "channel", "chat", "message", "person", unique=True),
        CheckConstraint("verdict IN ('good', 'bad', 'wrong')", name="verdict"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str]
    chat: Mapped[str]
    person: Mapped[str]
    message: Mapped[str]
    verdict: Mapped[str]
    note: Mapped[str | None]
    context: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[datetime] = mapped_column(default=now)
    golden_at: Mapped[datetime | None]
