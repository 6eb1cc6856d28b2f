"""What the commands that list rows of the store share: which rows."""

from collections.abc import Iterator
from typing import TypeVar

from sqlalchemy.orm import Session

from bot.listed import Listed
from bot.wording.vi import LISTINGS
from scripts.failures import CommandError
from store.documents import StoredDocument, current_documents
from store.lookup import current, find
from store.models import DocumentRow
from store.readings import Reading

T = TypeVar("T")


def sources(session: Session, document: str | None) -> list[StoredDocument]:
    """The current documents, or the one of an id.

    Raises:
        CommandError: there is none.
    """
    documents = current_documents(session)
    if not documents:
        raise CommandError(LISTINGS.no_documents)
    chosen = [each for each in documents if document in {None, each.id}]
    if not chosen:
        raise CommandError(LISTINGS.no_such_document.format(document=document))
    return chosen


def listed(session: Session, reading: Reading[T], document: str | None) -> Iterator[Listed[T]]:
    """All of a kind in current documents, or in one of them, fetched as they are asked for.

    Raises:
        CommandError: there is no such document.
    """
    by_version = {each.version_id: each for each in sources(session, document)}
    rows = (
        current(session, reading)
        if document is None
        else find(session, reading, DocumentRow.document == document)
    )
    # PostgreSQL shows versions that others saved since the documents were read
    return (
        Listed(stored, by_version[stored.version_id]) for stored in rows if stored.version_id in by_version
    )
