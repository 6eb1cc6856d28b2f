"""Change documents within a change (`store.changes`), each act with its way back."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session, defer

from corpus.document import Document
from store.changes import as_it_is, drop_version, note
from store.documents import Outcome, Saved, save_document
from store.facts import Facts
from store.forgetting import forget_document
from store.models import DocumentRow, Status
from store.models.base import now


class NoSuchDocumentError(LookupError):
    """There is no current document of that id."""


def add(session: Session, document: Document, facts: Facts, file_name: str | None) -> Saved:
    """Make a document the current version of its id; see `store.documents.save_document`."""
    old = current_row(session, document.id)
    before = [] if old is None else [as_it_is(old)]
    saved = save_document(session, document, facts, file_name)
    if saved.outcome is not Outcome.UNCHANGED:
        note(session, [{"drop": saved.version_id}, *before])
    return saved


def replace(session: Session, old_id: str, document: Document, facts: Facts, file_name: str | None) -> Saved:
    """Put a document in the place of another, which is kept and names it as what replaced it.

    Raises:
        NoSuchDocumentError: There is no current document of the old id.
    """
    old = _needed(session, old_id)
    saved = add(session, document, facts, file_name)
    if saved.version_id != old.id and document.id != old_id:
        note(session, [as_it_is(old)])
        old.status, old.replaced_by = Status.REPLACED, saved.version_id
        session.flush()
    return saved


def withdraw(session: Session, document_id: str) -> None:
    """Take a document out of what is answered from; its versions are kept.

    Raises:
        NoSuchDocumentError: There is no current document of that id.
    """
    row = _needed(session, document_id)
    note(session, [as_it_is(row)])
    row.status, row.withdrawn_at = Status.WITHDRAWN, now()
    session.flush()


def versions_of(session: Session, document_id: str) -> list[DocumentRow]:
    """All versions of a document, the oldest first."""
    rows = select(DocumentRow).options(defer(DocumentRow.text)).where(DocumentRow.document == document_id)
    return list(session.scalars(rows.order_by(DocumentRow.version)))


def all_documents(session: Session, *, everything: bool) -> list[DocumentRow]:
    """The current versions, or all versions of all documents, by document; without their texts."""
    rows = select(DocumentRow).options(defer(DocumentRow.text))
    if not everything:
        rows = rows.where(DocumentRow.status == Status.CURRENT)
    return list(session.scalars(rows.order_by(DocumentRow.document, DocumentRow.version)))


def shared_originals(session: Session, document_id: str) -> set[str]:
    """The digests of this document's files that other documents were read from as well."""
    own = select(DocumentRow.sha256).where(DocumentRow.document == document_id)
    others = select(DocumentRow.sha256).where(
        DocumentRow.document != document_id, DocumentRow.sha256.in_(own)
    )
    return set(session.scalars(others))


def drop_document(session: Session, document_id: str) -> int:
    """Delete a document, its versions, all that was read in them and the answers that quote it.

    Returns:
        How many versions there were.
    """
    versions = [row.id for row in versions_of(session, document_id)]
    for version in versions:
        drop_version(session, version)
    forget_document(session, document_id)
    return len(versions)


def make_current(session: Session, versions: Collection[int]) -> None:
    """Make those versions current that an earlier index was built of, and no others."""
    rows = {row.id: row for row in session.scalars(select(DocumentRow).options(defer(DocumentRow.text)))}
    again = {rows[version].document: version for version in versions}
    for version, row in rows.items():
        if row.status == Status.CURRENT and version not in versions:
            successor = again.get(row.document)
            row.status = Status.REPLACED if successor else Status.WITHDRAWN
            row.replaced_by, row.withdrawn_at = successor, None if successor else now()
    session.flush()  # first, for at most one version of a document may be current
    for version in versions:
        row = rows[version]
        row.status, row.replaced_by, row.withdrawn_at = Status.CURRENT, None, None
    session.flush()


def current_row(session: Session, document_id: str) -> DocumentRow | None:
    """The current version of a document without its text."""
    return session.scalar(
        select(DocumentRow)
        .options(defer(DocumentRow.text))
        .where(DocumentRow.document == document_id, DocumentRow.status == Status.CURRENT)
    )


def _needed(session: Session, document_id: str) -> DocumentRow:
    row = current_row(session, document_id)
    if row is None:
        raise NoSuchDocumentError(document_id)
    return row
