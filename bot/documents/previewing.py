"""Before a document is added: what was read of it, and what speaks for a second look."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.documents.concerns import Concern
from bot.library import Library
from bot.question import Audience
from corpus.document import BlockKind, Metadata
from corpus.syllables import canonical, syllables
from store.database import Database
from store.documents import StoredDocument, current_documents, get_text
from store.prepared import Prepared

NEAR = 0.8
"""Share of a text's runs of words that another text has too, from which on they are nearly the same."""

_RUN = 5
_SAMPLES = 6
_NEIGHBOURS = 3


@dataclass(frozen=True, slots=True)
class Warned:
    """A concern, the current document it is about, and for near duplicates the share that is the same."""

    concern: Concern
    document: str
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Preview:
    """What is to be known of a file before it is published."""

    prepared: Prepared
    tables: int
    warnings: tuple[Warned, ...]


def preview(prepared: Prepared, database: Database, library: Library | None) -> Preview:
    """Look at a document that was read, beside those that are current; changes nothing."""
    document = prepared.read.document
    tables = {block.table for block in document.blocks if block.kind is BlockKind.TABLE_ROW}
    with database.session() as session:
        known = current_documents(session)
    by_metadata = beside(document.id, document.sha256, document.metadata, known)
    warnings = [*by_metadata, *_by_text(prepared, known, database, library)]
    return Preview(prepared, len(tables), tuple(warnings))


def beside(
    document_id: str, sha256: str, metadata: Metadata, known: Iterable[StoredDocument]
) -> Iterable[Warned]:
    """What is to be said of a document beside those that are current, by what is known of it."""
    number = _plain(metadata.number)
    for each in known:
        if each.sha256 == sha256:
            yield Warned(Concern.SAME_FILE, each.id)
        elif each.id == document_id:
            yield Warned(Concern.NEW_VERSION, each.id)
        elif number and _plain(each.metadata.number) == number:
            yield Warned(Concern.SAME_NUMBER, each.id)
        if each.id == document_id and _is_older(metadata.issued_on, each.metadata.issued_on):
            yield Warned(Concern.OLDER, each.id)


def similarity(one: str, other: str) -> float:
    """The share of the first text's runs of five words that the other has, from 0 to 1."""
    runs = _runs(one)
    return len(runs & _runs(other)) / len(runs) if runs else 0.0


def _by_text(
    prepared: Prepared, known: Iterable[StoredDocument], database: Database, library: Library | None
) -> Iterable[Warned]:
    if library is None:
        return
    document = prepared.read.document
    by_version = {each.version_id: each for each in known}
    for version in _neighbours(prepared, library):
        other = by_version.get(version)
        if other is None or other.sha256 == document.sha256:
            continue
        with database.session() as session:
            share = similarity(document.text, get_text(session, version))
        if share >= NEAR:
            yield Warned(Concern.NEAR_DUPLICATE, other.id, share)


def _neighbours(prepared: Prepared, library: Library) -> list[int]:
    """Versions that hold something near to statements taken from all over the text."""
    document = prepared.read.document
    step = max(1, len(document.statements) // _SAMPLES)
    shelf = library.statements[Audience.OFFICIAL]
    found: dict[int, None] = {}
    for span in document.statements[::step][:_SAMPLES]:
        words = span.of(document.text)
        rows = shelf.search(words, library.embed(words), _NEIGHBOURS)
        found.update((each.version_id, None) for each in library.statements_of(rows).values())
    return list(found)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = [canonical(each) for each in syllables(text)]
    return {tuple(words[start : start + _RUN]) for start in range(max(1, len(words) - _RUN + 1))}


def _plain(number: str | None) -> str:
    return re.sub(r"\s+", "", number or "").casefold()


def _is_older(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one < other
