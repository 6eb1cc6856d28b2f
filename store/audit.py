"""Record who did what to which document, and read it back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from store.models import AuditRow
from store.models.base import now

ROWS_AT_ONCE = 500
"""Entries that an export holds in memory."""


class Action(StrEnum):
    """What can be done to documents and to what readers see; channels may have acts of their own."""

    ADDED = "document.added"
    REPLACED = "document.replaced"
    WITHDRAWN = "document.withdrawn"
    REMOVED = "document.removed"
    UNDONE = "change.undone"
    PUBLISHED = "generation.published"
    FORCED = "generation.forced"
    REFUSED = "generation.refused"
    ROLLED_BACK = "generation.rolled_back"


@dataclass(frozen=True, slots=True)
class Entry:
    """One act; ``at`` is in UTC. See `store.models.AuditRow` for ``actor`` and ``document``."""

    id: int
    at: datetime
    actor: str
    action: str
    document: str | None
    reason: str | None
    details: Mapping[str, Any]


def record(  # noqa: PLR0913  the columns of a row
    session: Session,
    actor: str,
    action: str,
    *,
    document: str | None = None,
    reason: str | None = None,
    details: Mapping[str, Any] | None = None,
    at: datetime | None = None,
) -> None:
    """Record an act in the transaction that does it, so that neither is there without the other."""
    session.add(
        AuditRow(
            at=at or now(),
            actor=actor,
            action=action,
            document=document,
            reason=reason,
            details=dict(details or {}),
        )
    )
    session.flush()


def entries(
    session: Session, *, document: str | None = None, actor: str | None = None, since: datetime | None = None
) -> Iterator[Entry]:
    """The acts, the newest first, fetched as they are asked for: all, or those on a document, of an actor."""
    statement = select(AuditRow).order_by(AuditRow.id.desc()).execution_options(yield_per=ROWS_AT_ONCE)
    if document is not None:
        statement = statement.where(AuditRow.document == document)
    if actor is not None:
        statement = statement.where(AuditRow.actor == actor)
    if since is not None:
        statement = statement.where(AuditRow.at >= since)
    return (_entry(row) for row in session.scalars(statement))


def _entry(row: AuditRow) -> Entry:
    return Entry(row.id, row.at, row.actor, row.action, row.document, row.reason, row.details)
