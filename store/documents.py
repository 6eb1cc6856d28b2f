"""Save, withdraw and read documents."""

import hashlib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import Row, Select, func, insert, select
from sqlalchemy.orm import Session, defer

from corpus.document import Document, Metadata
from store.batches import batches
from store.facts import NO_FACTS, Facts
from store.models import BlockRow, DocumentRow, Status
from store.models.base import now
from store.readings import BLOCKS, DIRECTIVES, EVENTS, FIGURES, PASSAGES, PEOPLE, STATEMENTS, TASKS, Reading

T = TypeVar("T")

_METADATA = tuple(field.name for field in fields(Metadata))


class Outcome(StrEnum):
    """What saving a document did."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Saved:
    """The version that is current now, and whether saving made it."""

    version_id: int
    version: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A version of a document without its text and what was read in it; ``created_at`` is in UTC."""

    version_id: int
    id: str
    version: int
    metadata: Metadata
    sha256: str
    file_name: str | None
    created_at: datetime


def save_document(
    session: Session, document: Document, facts: Facts = NO_FACTS, file_name: str | None = None
) -> Saved:
    """Make a document, and what it states, the current version of its id.

    Nothing is written when the current version has the same original bytes and the same reading of
    them. An older version stays, marked as replaced. Use `Database.writing`, as this reads first.

    Raises:
        ValueError: the text is not NFC, so its offsets would not hold.
        sqlalchemy.exc.IntegrityError: a span is impossible, or another process saved the document just now.
    """
    if not unicodedata.is_normalized("NFC", document.text):
        raise ValueError(f"the text of {document.id} is not NFC")
    reading = _digest(document, facts)
    old = _current_row(session, document.id)
    if old is not None and old.reading == reading:
        return Saved(old.id, old.version, Outcome.UNCHANGED)
    if old is not None:
        old.status = Status.REPLACED
        session.flush()  # first, for at most one version may be current
    new = _insert_version(session, document, reading, file_name)
    if old is not None:
        old.replaced_by = new.id
    _insert_contents(session, new.id, document, facts)
    return Saved(new.id, new.version, Outcome.ADDED if old is None else Outcome.REPLACED)


def withdraw_document(session: Session, document_id: str, at: datetime | None = None) -> bool:
    """Withdraw the current version of a document, now or as of ``at``; false when there is none."""
    row = _current_row(session, document_id)
    if row is None:
        return False
    row.status = Status.WITHDRAWN
    row.withdrawn_at = at or now()
    session.flush()
    return True


def current_documents(session: Session) -> list[StoredDocument]:
    """The current version of every document, by id."""
    rows = session.execute(
        _columns().where(DocumentRow.status == Status.CURRENT).order_by(DocumentRow.document)
    )
    return [_stored_document(row) for row in rows]


def documents_of_versions(session: Session, version_ids: Iterable[int]) -> dict[int, StoredDocument]:
    """Versions by their ids, current or not; an unknown id is left out."""
    found: dict[int, StoredDocument] = {}
    for batch in batches(set(version_ids)):
        rows = session.execute(_columns().where(DocumentRow.id.in_(batch)))
        found.update((row.id, _stored_document(row)) for row in rows)
    return found


def get_document(session: Session, document_id: str) -> Document | None:
    """The current version of a document as it was saved; ``None`` when there is none."""
    row = _current_row(session, document_id)
    if row is None:
        return None
    return Document(
        id=row.document,
        text=get_text(session, row.id),
        sha256=row.sha256,
        metadata=_metadata(row),
        blocks=_contents(session, row.id, BLOCKS),
        passages=_contents(session, row.id, PASSAGES),
        statements=_contents(session, row.id, STATEMENTS),
    )


def get_facts(session: Session, document_id: str) -> Facts | None:
    """What the current version of a document states, as it was saved; ``None`` when there is none."""
    row = _current_row(session, document_id)
    if row is None:
        return None
    return Facts(
        figures=_contents(session, row.id, FIGURES),
        directives=_contents(session, row.id, DIRECTIVES),
        tasks=_contents(session, row.id, TASKS),
        people=_contents(session, row.id, PEOPLE),
        events=_contents(session, row.id, EVENTS),
    )


def titles_of(session: Session, version_ids: Iterable[int]) -> dict[int, str | None]:
    """The titles of versions by their ids."""
    found: dict[int, str | None] = {}
    for batch in batches(set(version_ids)):
        rows = select(DocumentRow.id, DocumentRow.title).where(DocumentRow.id.in_(batch))
        found.update((row.id, row.title) for row in session.execute(rows))
    return found


def audiences_of(session: Session, version_ids: Iterable[int]) -> dict[int, str]:
    """Who may see versions, by their ids."""
    found: dict[int, str] = {}
    for batch in batches(set(version_ids)):
        rows = select(DocumentRow.id, DocumentRow.audience).where(DocumentRow.id.in_(batch))
        found.update((row.id, row.audience) for row in session.execute(rows))
    return found


def replaced_by_document(session: Session, document_id: str) -> list[StoredDocument]:
    """The other documents that a document, in any of its versions, was put in the place of; by id."""
    successors = select(DocumentRow.id).where(DocumentRow.document == document_id)
    rows = session.scalars(
        _headers()
        .where(DocumentRow.replaced_by.in_(successors), DocumentRow.document != document_id)
        .order_by(DocumentRow.document)
    )
    return [_stored_document(row) for row in rows]


def page_starts(session: Session, version_id: int) -> list[tuple[int, int]]:
    """The offset at which each page of a version's text begins, and its number; none without pages."""
    starts = select(func.min(BlockRow.start), BlockRow.page).where(BlockRow.version_id == version_id)
    paged = starts.where(BlockRow.page.is_not(None)).group_by(BlockRow.page)
    return sorted((start, page) for start, page in session.execute(paged) if page is not None)


def get_text(session: Session, version_id: int) -> str:
    """The text of a version; raises `sqlalchemy.exc.NoResultFound` when there is no such version."""
    return session.scalars(select(DocumentRow.text).where(DocumentRow.id == version_id)).one()


def get_texts(session: Session, version_ids: Iterable[int]) -> dict[int, str]:
    """The texts of versions by their ids."""
    found: dict[int, str] = {}
    for batch in batches(set(version_ids)):
        rows = select(DocumentRow.id, DocumentRow.text).where(DocumentRow.id.in_(batch))
        found.update((row.id, row.text) for row in session.execute(rows))
    return found


def _digest(document: Document, facts: Facts) -> str:
    # the representation of a dataclass spells out every field, in order
    return hashlib.sha256(repr((document, facts)).encode()).hexdigest()


def _headers() -> Select[DocumentRow]:
    return select(DocumentRow).options(defer(DocumentRow.text))


def _columns() -> Select[Any]:
    """The columns of versions but for their texts, without the cost of objects."""
    table = DocumentRow.__table__
    return select(*(column for column in table.c if column is not table.c.text))


def _current_row(session: Session, document_id: str) -> DocumentRow | None:
    return session.scalar(
        _headers().where(DocumentRow.document == document_id, DocumentRow.status == Status.CURRENT)
    )


def _insert_version(session: Session, document: Document, reading: str, file_name: str | None) -> DocumentRow:
    last = session.scalar(select(func.max(DocumentRow.version)).where(DocumentRow.document == document.id))
    row = DocumentRow(
        document=document.id,
        version=(last or 0) + 1,
        file_name=file_name,
        sha256=document.sha256,
        reading=reading,
        text=document.text,
        **{name: getattr(document.metadata, name) for name in _METADATA},
    )
    session.add(row)
    session.flush()
    return row


def _insert_contents(session: Session, version_id: int, document: Document, facts: Facts) -> None:
    _insert(session, version_id, BLOCKS, document.blocks)
    _insert(session, version_id, PASSAGES, document.passages)
    _insert(session, version_id, STATEMENTS, document.statements)
    _insert(session, version_id, FIGURES, facts.figures)
    _insert(session, version_id, DIRECTIVES, facts.directives)
    _insert(session, version_id, TASKS, facts.tasks)
    _insert(session, version_id, PEOPLE, facts.people)
    _insert(session, version_id, EVENTS, facts.events)


def _insert(session: Session, version_id: int, reading: Reading[T], items: Sequence[T]) -> None:
    rows = [
        {"version_id": version_id, "ordinal": ordinal, **reading.write(item)}
        for ordinal, item in enumerate(items)
    ]
    if rows:
        session.execute(insert(reading.table), rows)


def _contents(session: Session, version_id: int, reading: Reading[T]) -> tuple[T, ...]:
    table = reading.table
    rows = session.execute(select(table).where(table.c.version_id == version_id).order_by(table.c.ordinal))
    return tuple(reading.read(row) for row in rows)


def _metadata(row: DocumentRow | Row[Any]) -> Metadata:
    return Metadata(**{name: getattr(row, name) for name in _METADATA})


def _stored_document(row: DocumentRow | Row[Any]) -> StoredDocument:
    return StoredDocument(
        row.id, row.document, row.version, _metadata(row), row.sha256, row.file_name, row.created_at
    )
