"""The audit: who did what to which document, when and why. Append-only, which the database itself holds."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from store.models.base import Base, now


class AuditRow(Base):
    """One act.

    ``actor`` is who did it as their channel knows them, such as ``telegram:123`` or ``cli:lan``; ``document``
    is the id of a document, and no foreign key: the row stays when the document is deleted. Triggers of the
    migration refuse to change or delete a row.
    """

    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(default=now, index=True)
    actor: Mapped[str]
    action: Mapped[str]
    document: Mapped[str | None] = mapped_column(index=True)
    reason: Mapped[str | None]
    details: Mapped[dict[str, Any]] = mapped_column(JSON)
