"""The sentences for reading documents and their passages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadingWording:
    """Plain text; fields with ``{…}`` are formats, and what fills them is named."""

    quoted: str
    """An official citation: ``{quote}``, ``{source}``, and its passage ``{place}``, from 1."""
    number: str
    """In a source: its ``{number}``."""
    dated: str
    """In a source: ``{day}``, ``{month}``, ``{year}``."""
    issued_by: str
    """In a source: its ``{issuer}``."""
    place: str
    """Above a passage: it is the ``{place}`` of ``{count}``."""
    earlier: str
    """Button: the passage before."""
    later: str
    """Button: the passage after."""
    card: str
    """Button: what is known of the document."""
    read: str
    """Button: the document from its first passage."""
    file: str
    """Button: the file that the document was read from."""
    original: str
    """Button: the address that the document came from."""
    copy_citation: str
    """Button: copy the official citation."""
    gone: str
    """The passage or document is not there any more, or not for this person."""
    documents: str
    """Above a page of documents: ``{count}`` in all."""
    documents_with: str
    """The same for those that have ``{words}``."""
    no_documents: str
    """There are none."""
    no_documents_with: str
    """None has ``{words}``."""
    back: str
    """Button: the page before."""
    onward: str
    """Button: the page after."""
    card_fields: tuple[tuple[str, str], ...]
    """Labels of a document's card, by the field of its metadata."""
    internal: str
    """A document that citizens do not see."""
    contents: str
    """In a card: ``{passages}`` and ``{figures}``."""
    old_version: str
    """Above a passage of a version that was replaced since."""
