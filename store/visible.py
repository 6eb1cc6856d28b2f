"""Versions of documents that some audience may read."""

from collections.abc import Collection

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, aliased

from corpus.document import Passage
from corpus.figure import Figure
from store.documents import StoredDocument, documents_of_versions
from store.lookup import Stored, find, in_versions
from store.models import DocumentRow, FigureRow, PassageRow, Status
from store.readings import FIGURES, PASSAGES
from store.readings.figures import subject_of


def visible_versions(session: Session, audiences: Collection[str]) -> list[int]:
    """The versions that are current documents for some audiences."""
    rows = select(DocumentRow.id).where(
        DocumentRow.status == Status.CURRENT, DocumentRow.audience.in_(audiences)
    )
    return list(session.scalars(rows.order_by(DocumentRow.id)))


def visible_documents(session: Session, audiences: Collection[str]) -> list[StoredDocument]:
    """The current documents for some audiences, the newest first, those without a date last."""
    found = documents_of_versions(session, visible_versions(session, audiences)).values()
    return sorted(found, key=_newest_first)


def visible_version(session: Session, version: int, audiences: Collection[str]) -> StoredDocument | None:
    """A version of a document, current or replaced.

    It must be for one of the audiences, and so must the current version of its document: what was withdrawn,
    or is internal now, is hidden in its older versions too.
    """
    if session.scalar(_readable(audiences).where(DocumentRow.id == version)) is None:
        return None
    return documents_of_versions(session, [version])[version]


def version_holding(session: Session, document: str, start: int, quote: str) -> int | None:
    """The newest version of a document whose text holds a quote at an offset."""
    # both databases count code points; the database cuts, so that whole texts do not travel for a quote
    there = func.substr(DocumentRow.text, start + 1, len(quote))
    return session.scalar(
        select(DocumentRow.id)
        .where(DocumentRow.document == document, there == quote)
        .order_by(DocumentRow.version.desc())
        .limit(1)
    )


def figure_at(
    session: Session, document: str, start: int, audiences: Collection[str]
) -> Stored[Figure] | None:
    """The figure that begins at an offset of a current document for some audiences."""
    found = find(
        session,
        FIGURES,
        FigureRow.start == start,
        DocumentRow.document == document,
        DocumentRow.audience.in_(audiences),
    )
    return found[0] if found else None


def figures_of_indicator(
    session: Session, indicator: str, audiences: Collection[str]
) -> list[Stored[Figure]]:
    """The figures of an indicator, however it is written, in current documents for some audiences."""
    return find(
        session, FIGURES, FigureRow.subject == subject_of(indicator), DocumentRow.audience.in_(audiences)
    )


def passage_place(session: Session, version: int, start: int) -> int:
    """The place of the passage at an offset among those of a version, from 1."""
    before = select(func.count()).where(PassageRow.version_id == version, PassageRow.start <= start)
    return max(1, session.scalar(before) or 0)


def is_current(session: Session, version: int) -> bool:
    """Whether a version still is its document."""
    return session.scalar(select(DocumentRow.status).where(DocumentRow.id == version)) == Status.CURRENT


def count_figures(session: Session, version: int) -> int:
    """How many figures were read in a version."""
    return session.scalar(select(func.count()).where(FigureRow.version_id == version)) or 0


def passages_of(session: Session, version: int) -> list[Stored[Passage]]:
    """The passages of a version, in the order of its text."""
    return in_versions(session, PASSAGES, [version])


def _readable(audiences: Collection[str]) -> Select[int]:
    now = aliased(DocumentRow)
    return (
        select(DocumentRow.id)
        .join(now, now.document == DocumentRow.document)
        .where(
            DocumentRow.status != Status.WITHDRAWN,
            DocumentRow.audience.in_(audiences),
            now.status == Status.CURRENT,
            now.audience.in_(audiences),
        )
    )


def _newest_first(document: StoredDocument) -> tuple[int, str]:
    issued = document.metadata.issued_on
    return (-issued.toordinal() if issued else 0, document.metadata.title or document.id)
