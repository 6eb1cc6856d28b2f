"""What administrators have asked a channel to do with documents, until it is done."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from store.models.base import NEVER_AGAIN, Base, now


class ErrandRow(Base):
    """One thing that a person wants done: a file to be published, a document to be withdrawn, a rollback.

    ``waiting`` is one that the program works on, at ``step``; ``open`` one that waits for the person, whose
    next message is the answer to ``awaits`` where that is set. ``shown`` is the message of the outbox that
    tells how it stands. ``batch`` joins the files that were sent together.
    """

    __tablename__ = "errands"
    __table_args__ = (
        Index(None, "channel", "state"),
        Index(None, "channel", "person"),
        CheckConstraint("state IN ('waiting', 'open', 'closed')", name="state"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str]
    chat: Mapped[str]
    person: Mapped[str]
    kind: Mapped[str]
    state: Mapped[str]
    step: Mapped[str]
    tries: Mapped[int] = mapped_column(default=0)
    shown: Mapped[int | None] = mapped_column(ForeignKey("outbox.id", ondelete="SET NULL"))
    batch: Mapped[str | None]
    awaits: Mapped[str | None]
    details: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[datetime] = mapped_column(default=now, index=True)
