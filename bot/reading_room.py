"""Documents and passages for people to read, as far as they may."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from bot.answer import Citation
from bot.library import VISIBLE
from bot.question import Audience
from corpus.document import Passage
from corpus.syllables import fold
from store.documents import StoredDocument
from store.lookup import Stored
from store.visible import passages_of, version_holding, visible_documents, visible_version


@dataclass(frozen=True, slots=True)
class Quoted:
    """A span of a version of a document."""

    version: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OpenPassage:
    """A passage, the document it stands in, and its place among ``count`` passages, from 0."""

    document: StoredDocument
    passage: Stored[Passage]
    index: int
    count: int


def list_documents(session: Session, audience: Audience, words: str = "") -> list[StoredDocument]:
    """The current documents that an audience may read, and whose title, number or issuer has all words."""
    wanted = fold(words).split()
    found = visible_documents(session, VISIBLE[audience])
    return [document for document in found if all(word in _findable(document) for word in wanted)]


def find_document(session: Session, version: int, audience: Audience) -> StoredDocument | None:
    """A version of a document, if an audience may read it."""
    return visible_version(session, version, VISIBLE[audience])


def open_passage(
    session: Session, version: int, audience: Audience, *, start: int = 0, ordinal: int | None = None
) -> OpenPassage | None:
    """The passage at an offset, or that of a place in the order; ``None`` if it may not be read or is not."""
    document = find_document(session, version, audience)
    if document is None:
        return None
    passages = passages_of(session, version)
    index = _index_at(passages, start) if ordinal is None else ordinal
    if not 0 <= index < len(passages):
        return None
    return OpenPassage(document, passages[index], index, len(passages))


def locate(session: Session, citation: Citation) -> Quoted | None:
    """Which version of its document a citation quotes."""
    version = version_holding(session, citation.document, citation.start, citation.quote)
    return None if version is None else Quoted(version, citation.start, citation.end)


def _index_at(passages: Sequence[Stored[Passage]], start: int) -> int:
    """The last passage that begins at an offset or before it, the first if there is none."""
    before = [index for index, each in enumerate(passages) if each.item.span.start <= start]
    return before[-1] if before else 0


def _findable(document: StoredDocument) -> str:
    known = document.metadata
    return fold(" ".join(filter(None, (document.id, known.title, known.number, known.issuer, known.kind))))
