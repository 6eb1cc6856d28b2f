"""Build a generation from what the store holds, embedding only what was never embedded."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from corpus.document import Passage, Span
from retrieval.embedder import Embedder
from retrieval.units import passage_unit, statement_unit
from store import embeddings
from store.database import Database
from store.documents import current_documents, current_passages, current_statements
from store.lookup import Stored

T = TypeVar("T")

Progress = Callable[[int, int], None]
"""Called with the number of units embedded so far and the number to embed."""

EMBEDDED_AT_ONCE = 256
"""Units embedded between two commits: what a killed run loses at most is some ten seconds of work."""


@dataclass(frozen=True, slots=True)
class Units:
    """The units of one kind: for each its row in the store, its document, who may see it, its words."""

    rows: tuple[int, ...]
    documents: tuple[str, ...]
    audiences: tuple[str, ...]
    texts: tuple[str, ...]


def read_units(database: Database) -> tuple[Units, Units]:
    """The passages and the statements of all current documents."""
    with database.session() as session:
        titles = {document.version_id: document.metadata.title for document in current_documents(session)}
        passages = _units(list(current_passages(session)), lambda stored: _passage_text(stored, titles))
        statements = _units(list(current_statements(session)), lambda stored: _statement_text(stored, titles))
    return passages, statements


def embed_missing(
    database: Database, embedder: Embedder, texts: Sequence[str], progress: Progress | None = None
) -> int:
    """Embed those texts that have no vector yet and keep the vectors in the store; how many there were."""
    by_hash = {embeddings.content_hash(text): text for text in texts}
    with database.session() as session:
        absent = embeddings.missing(session, embedder.name, by_hash)
    # Longest first: batches of like length waste least, and the progress bar speeds up towards its end.
    todo = sorted(absent, key=lambda key: (-len(by_hash[key]), key))
    for start in range(0, len(todo), EMBEDDED_AT_ONCE):
        part = todo[start : start + EMBEDDED_AT_ONCE]
        vectors = embedder.embed_passages([by_hash[key] for key in part])
        with database.session() as session:
            embeddings.put(session, embedder.name, dict(zip(part, vectors, strict=True)))
        if progress:
            progress(start + len(part), len(todo))
    return len(todo)


def stored_vectors(database: Database, model: str, texts: Sequence[str]) -> NDArray[np.float32]:
    """The vectors of texts that were embedded, shape (texts, dimension).

    Raises:
        KeyError: A text was never embedded with this model.
    """
    hashes = [embeddings.content_hash(text) for text in texts]
    with database.session() as session:
        vectors = embeddings.get(session, model, hashes)
    return np.stack([vectors[key] for key in hashes])


def _units(stored: Sequence[Stored[T]], text_of: Callable[[Stored[T]], str]) -> Units:
    return Units(
        rows=tuple(item.row for item in stored),
        documents=tuple(item.document for item in stored),
        audiences=tuple(item.audience for item in stored),
        texts=tuple(text_of(item) for item in stored),
    )


def _passage_text(stored: Stored[Passage], titles: dict[int, str | None]) -> str:
    return passage_unit(titles[stored.version_id], stored.item.heading_path, stored.text)


def _statement_text(stored: Stored[Span], titles: dict[int, str | None]) -> str:
    return statement_unit(titles[stored.version_id], stored.text)
