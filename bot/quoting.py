"""Citations as officials paste them into a document."""

from bot.wording.reading import ReadingWording
from store.documents import StoredDocument


def official_citation(quote: str, document: StoredDocument, place: int, words: ReadingWording) -> str:
    """A quote with the kind, number, date and issuer of its document and the passage, counted from 1."""
    return words.quoted.format(quote=quote, source=source_of(document, words), place=place)


def source_of(document: StoredDocument, words: ReadingWording) -> str:
    """A document by kind, number, date, issuer and title, as far as they are known."""
    known = document.metadata
    parts = [known.kind.capitalize() if known.kind else ""]
    parts.append(words.number.format(number=known.number) if known.number else "")
    if known.issued_on:
        day = known.issued_on
        parts.append(words.dated.format(day=f"{day:%d}", month=f"{day:%m}", year=day.year))
    parts.append(words.issued_by.format(issuer=known.issuer) if known.issuer else "")
    source = " ".join(filter(None, parts))
    title = known.title or document.id
    return f"{source}: {title}" if source else title
