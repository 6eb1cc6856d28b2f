"""What the running program remembers: index generations, changes under way, conversations."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index
from sqlalchemy.orm import Mapped, mapped_column

from store.models.base import Base, now


class GenerationRow(Base):
    """An index generation; ``published_at`` is the last time that readers were pointed to it."""

    __tablename__ = "generations"

    id: Mapped[str] = mapped_column(primary_key=True)
    model: Mapped[str]
    counts: Mapped[dict[str, int]] = mapped_column(JSON)
    created_at: Mapped[datetime] = mapped_column(default=now)
    published_at: Mapped[datetime | None]


class ChangeRow(Base):
    """A step of the change of documents that readers do not see yet; there is none when all is done.

    ``undo`` says how the documents were before, as `store.changes` writes it. A change whose process has died
    is found here by the next.
    """

    __tablename__ = "changes"

    id: Mapped[int] = mapped_column(primary_key=True)
    actor: Mapped[str]
    step: Mapped[str]
    undo: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    started_at: Mapped[datetime] = mapped_column(default=now)


class TurnRow(Base):
    """One question and its answer in a chat of a channel."""

    __tablename__ = "turns"
    __table_args__ = (Index(None, "channel", "chat", "created_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str]
    chat: Mapped[str]
    asked: Mapped[str]
    standalone: Mapped[str]
    status: Mapped[str]
    answer: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=now, index=True)
