"""Things that were read, with where each comes from."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.wording.spoken import CHANNEL
from bot.wording.vi import LISTINGS
from store.documents import StoredDocument
from store.lookup import Stored

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Listed(Generic[T]):
    """A thing that was read, and the document it was read in."""

    stored: Stored[T]
    source: StoredDocument


def row_id(letter: str, document: str, ordinal: int) -> str:
    """The id of a row for people and other programs: the letter of its kind, its document, its place."""
    return f"{letter}-{document}-{ordinal}"


def origin(source: StoredDocument) -> str:
    """A document's title (its id where it has none), number and date."""
    facts = source.metadata
    parts = [facts.title or source.id]
    if facts.number:
        parts.append(LISTINGS.number.format(number=facts.number))
    if facts.issued_on:
        day = facts.issued_on
        parts.append(CHANNEL.issued_on.format(day=f"{day:%d}", month=f"{day:%m}", year=day.year))
    return ", ".join(parts)
