"""Vectors of texts by content and model, so that a text is embedded once in its life."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from store.batches import batches
from store.models import EmbeddingRow

Vector = NDArray[np.float32]

_STORED = np.dtype("<f4")
_INSERT_NEW = {
    # the same statement, and SQLAlchemy has it only as an extension of each dialect
    "sqlite": sqlite.insert(EmbeddingRow).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(EmbeddingRow).on_conflict_do_nothing(),
}


def content_hash(text: str) -> str:
    """The SHA-256 of a text's UTF-8 in hexadecimal: the name of its vectors."""
    return hashlib.sha256(text.encode()).hexdigest()


def missing(session: Session, model: str, hashes: Iterable[str]) -> set[str]:
    """Those of ``hashes`` that have no vector under ``model`` yet."""
    wanted = set(hashes)
    absent = set(wanted)
    for batch in batches(wanted):
        absent.difference_update(
            session.scalars(
                select(EmbeddingRow.content).where(
                    EmbeddingRow.model == model, EmbeddingRow.content.in_(batch)
                )
            )
        )
    return absent


def put(session: Session, model: str, vectors: Mapping[str, Vector]) -> None:
    """Store the vector of each hash; one that is there already stays, as a text never changes its vector.

    Raises:
        ValueError: a vector is not one row of float32; storing it would change it.
    """
    statement = _INSERT_NEW[session.get_bind().dialect.name]
    rows = ({"model": model, "content": key, "vector": _pack(vector)} for key, vector in vectors.items())
    for batch in batches(rows):
        session.execute(statement, batch)


def get(session: Session, model: str, hashes: Iterable[str]) -> Iterator[tuple[str, Vector]]:
    """The stored vectors of ``hashes`` under ``model``, read-only; those without one are left out."""
    # in the order in which they are stored, so that each page is read once
    for batch in batches(sorted(set(hashes))):
        rows = session.execute(
            select(EmbeddingRow.content, EmbeddingRow.vector).where(
                EmbeddingRow.model == model, EmbeddingRow.content.in_(batch)
            )
        )
        for content, vector in rows:
            yield content, _unpack(vector)


def forget(session: Session, hashes: Iterable[str]) -> int:
    """Delete the vectors of ``hashes`` under every model; how many there were."""
    gone = 0
    for batch in batches(set(hashes)):
        rows = delete(EmbeddingRow).where(EmbeddingRow.content.in_(batch)).returning(EmbeddingRow.content)
        gone += len(session.scalars(rows).all())
    return gone


def _pack(vector: Vector) -> bytes:
    if vector.dtype != np.float32 or vector.ndim != 1:
        raise ValueError(f"a vector is one row of float32, not {vector.dtype} of shape {vector.shape}")
    return vector.astype(_STORED, copy=False).tobytes()


def _unpack(stored: bytes) -> Vector:
    return np.frombuffer(stored, dtype=_STORED).astype(np.float32, copy=False)
