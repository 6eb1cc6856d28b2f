"""Documents and the spans that readers of them work with. Append-only: a new version is a new row."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from store.models.base import NEVER_AGAIN, Base, SpanRow, now


class Status(StrEnum):
    """What has become of a version of a document."""

    CURRENT = "current"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


_IS_CURRENT = text(f"status = '{Status.CURRENT}'")


class DocumentRow(Base):
    """One version of a document.

    ``document`` is the stem of the file's name and ``version`` counts from 1; at most one version of
    a document is current. ``sha256`` is of the original bytes; ``reading`` digests all that was read
    out of them, so that a better reader makes a new version of the same bytes.
    """

    __tablename__ = "documents"
    __table_args__ = (
        Index(None, "document", "version", unique=True),
        Index(
            "uq_documents_current",
            "document",
            unique=True,
            sqlite_where=_IS_CURRENT,
            postgresql_where=_IS_CURRENT,
        ),
        CheckConstraint("status IN ('current', 'replaced', 'withdrawn')", name="status"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    document: Mapped[str]
    version: Mapped[int]
    status: Mapped[str] = mapped_column(default=Status.CURRENT)
    replaced_by: Mapped[int | None] = mapped_column(ForeignKey("documents.id"), index=True)
    withdrawn_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(default=now)
    file_name: Mapped[str | None]
    sha256: Mapped[str]
    reading: Mapped[str]
    title: Mapped[str | None]
    number: Mapped[str | None] = mapped_column(index=True)
    kind: Mapped[str | None]
    issuer: Mapped[str | None]
    issued_on: Mapped[date | None]
    effective_from: Mapped[date | None]
    effective_to: Mapped[date | None]
    place: Mapped[str | None]
    source: Mapped[str | None]
    audience: Mapped[str]
    # last, for SQLite reads a row from its front and this one may fill many pages
    text: Mapped[str]


class BlockRow(SpanRow):
    """One line of a version's text with its role."""

    __tablename__ = "blocks"

    kind: Mapped[str]
    level: Mapped[int]
    table: Mapped[int | None]
    page: Mapped[int | None]


class PassageRow(SpanRow):
    """A retrieval unit with the headings above it, outermost first."""

    __tablename__ = "passages"

    heading_path: Mapped[list[str]] = mapped_column(JSON)


class StatementRow(SpanRow):
    """The smallest span that makes sense as an answer."""

    __tablename__ = "statements"
