"""What the running program remembers: index generations and conversations."""

from datetime import datetime

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
