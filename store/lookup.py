"""Find what was read in documents: all of it, what meets conditions, or rows by their ids.

``current(session, PASSAGES)``, ``find(session, FIGURES, FigureRow.value == value)`` and
``load(session, FIGURES, rows)`` work alike for every kind in `store.readings`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Row, Select, func, select, tuple_
from sqlalchemy.orm import Session

from store.batches import batches
from store.models import DocumentRow, Status
from store.readings import Reading

T = TypeVar("T")

DOCUMENTS_AT_ONCE = 50
"""Documents whose texts `current` holds in memory."""


PLACES_AT_ONCE = 2_000
"""Pairs of a version and an ordinal in one statement."""


@dataclass(frozen=True, slots=True)
class Stored(Generic[T]):
    """A thing that was read, with the document it belongs to.

    Attributes:
        row: Its id within its kind; an id is never given again.
        version_id: The id of the version of the document that it was read in.
        document: The document's id, the stem of its file's name.
        audience: Who may see the document: ``"public"`` or ``"internal"``.
        current: Whether that version still is the document; false when it was replaced or withdrawn.
        ordinal: Its place among its kind in the version, from 0.
        text: The words to quote for it, verbatim.
        item: The thing itself.
    """

    row: int
    version_id: int
    document: str
    audience: str
    current: bool
    ordinal: int
    text: str
    item: T


def current(session: Session, reading: Reading[T]) -> Iterator[Stored[T]]:
    """All of a kind in current documents, in the order of documents and then of their text.

    Rows are fetched as they are asked for, so memory stays flat however many there are.
    """
    for row, version, text in _rows_with_text(session, reading, None, (reading.table,)):
        words = reading.quoted(row).of(text)
        yield _stored(reading, row, version.document, version.audience, version.status, words)


def words_of(
    session: Session, reading: Reading[Any], versions: Iterable[int], *columns: str
) -> Iterator[tuple[Row[Any], str]]:
    """The words to quote for all of a kind in some versions, in the order of `current`.

    Each comes with a row of its ``id``, its ``version_id`` and the columns named, which is several times
    faster than to read the whole thing.
    """
    table, quote = reading.table, reading.quoted_columns()
    wanted = (table.c.id, table.c.version_id, *quote, *(table.c[name] for name in columns))
    for row, _, text in _rows_with_text(session, reading, versions, wanted):
        yield row, reading.quoted(row).of(text)


def _rows_with_text(
    session: Session, reading: Reading[Any], versions: Iterable[int] | None, columns: Sequence[Any]
) -> Iterator[tuple[Row[Any], Any, str]]:
    """Rows with the version that they were read in and its text, some documents at a time."""
    wanted = select(
        DocumentRow.id, DocumentRow.document, DocumentRow.audience, DocumentRow.status, DocumentRow.text
    ).order_by(DocumentRow.id)
    table = reading.table
    if versions is None:
        parts = [DocumentRow.status == Status.CURRENT]
    else:
        parts = [DocumentRow.id.in_(batch) for batch in batches(sorted(set(versions)))]
    for condition in parts:
        found = session.execute(wanted.where(condition).execution_options(yield_per=DOCUMENTS_AT_ONCE))
        for part in found.partitions():
            by_id = {version.id: version for version in part}
            rows = (
                select(*columns)
                .where(table.c.version_id.in_(by_id))
                .order_by(table.c.version_id, table.c.ordinal)
            )
            for row in session.execute(rows):
                version = by_id[row.version_id]
                yield row, version, version.text


def current_versions(session: Session) -> frozenset[int]:
    """The versions that are current documents."""
    return frozenset(session.scalars(select(DocumentRow.id).where(DocumentRow.status == Status.CURRENT)))


def find(session: Session, reading: Reading[T], *conditions: ColumnElement[bool]) -> list[Stored[T]]:
    """Those of a kind in current documents that meet all conditions, in the order of `current`.

    A condition is about the columns of the kind's own row, or of `DocumentRow`.
    """
    rows = session.execute(
        _with_document(reading)
        .where(DocumentRow.status == Status.CURRENT, *conditions)
        .order_by(reading.table.c.version_id, reading.table.c.ordinal)
    )
    return [_joined(reading, row) for row in rows]


def in_versions(
    session: Session, reading: Reading[T], versions: Iterable[int], *conditions: ColumnElement[bool]
) -> list[Stored[T]]:
    """Those of a kind in given versions, current or not, that meet all conditions, in the order of `current`.

    A published index may still name a version that was replaced since.
    """
    found: list[Stored[T]] = []
    for batch in batches(sorted(set(versions))):
        rows = session.execute(
            _with_document(reading)
            .where(reading.table.c.version_id.in_(batch), *conditions)
            .order_by(reading.table.c.version_id, reading.table.c.ordinal)
        )
        found += [_joined(reading, row) for row in rows]
    return found


def in_places(
    session: Session, reading: Reading[T], places: Mapping[int, Iterable[int]]
) -> dict[int, dict[int, Stored[T]]]:
    """Those of a kind at given ordinals of versions, by version and ordinal, as far as they are there."""
    found: dict[int, dict[int, Stored[T]]] = {version: {} for version in places}
    wanted = ((version, ordinal) for version, ordinals in places.items() for ordinal in ordinals)
    table = reading.table
    for batch in batches(wanted, PLACES_AT_ONCE):
        versions, ordinals = map(set, zip(*batch, strict=True))
        pairs = tuple_(table.c.version_id, table.c.ordinal).in_(batch)
        # SQLite uses no index for pairs; for both apart it does
        here = (table.c.version_id.in_(versions), table.c.ordinal.in_(ordinals), pairs)
        for row in session.execute(_with_document(reading).where(*here)):
            found[row.version_id][row.ordinal] = _joined(reading, row)
    return found


def load(session: Session, reading: Reading[T], rows: Iterable[int]) -> dict[int, Stored[T]]:
    """The things of a kind by their row ids; an unknown id is left out.

    Rows of replaced and withdrawn versions load too, for a published index may still name them.
    """
    found: dict[int, Stored[T]] = {}
    for batch in batches(set(rows)):
        result = session.execute(_with_document(reading).where(reading.table.c.id.in_(batch)))
        found.update((row.id, _joined(reading, row)) for row in result)
    return found


def _with_document(reading: Reading[T]) -> Select[Any]:
    start, end = reading.quoted_columns()
    # both databases count code points; the database cuts, so that whole texts do not travel for a clause
    words = func.substr(DocumentRow.text, start + 1, end - start)
    return select(
        reading.table,
        DocumentRow.document.label("of_document"),
        DocumentRow.audience.label("of_audience"),
        DocumentRow.status.label("of_status"),
        words.label("words"),
    ).join(DocumentRow, reading.table.c.version_id == DocumentRow.id)


def _joined(reading: Reading[T], row: Row[Any]) -> Stored[T]:
    return _stored(reading, row, row.of_document, row.of_audience, row.of_status, row.words)


def _stored(  # noqa: PLR0913, PLR0917  the columns of two tables
    reading: Reading[T], row: Row[Any], document: str, audience: str, status: str, text: str
) -> Stored[T]:
    return Stored(
        row=row.id,
        version_id=row.version_id,
        document=document,
        audience=audience,
        current=status == Status.CURRENT,
        ordinal=row.ordinal,
        text=text,
        item=reading.read(row),
    )
