"""Forget the vectors of a document's texts, but for those that other documents share."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from retrieval.texts import texts_of
from store.batches import batches
from store.embeddings import content_hash, forget
from store.lookup import current_versions

VERSIONS_AT_ONCE = 500
"""Versions whose texts are in memory at once."""


def hashes_of(session: Session, versions: Iterable[int]) -> set[str]:
    """The hashes of the texts under which versions are found."""
    return {content_hash(word) for texts in texts_of(session, versions).values() for word in texts.words}


def forget_texts(session: Session, hashes: set[str]) -> int:
    """Delete the vectors of texts that no current document has; how many there were."""
    for batch in batches(sorted(current_versions(session)), VERSIONS_AT_ONCE):
        hashes = hashes - hashes_of(session, batch)
    return forget(session, hashes)
