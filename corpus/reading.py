"""A file's way to a document: decode, take the front matter off, load, clean, tell blocks, split."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from corpus.blocks import build_blocks
from corpus.decoding import MAX_BYTES, decode
from corpus.document import Document
from corpus.front_matter import split_front_matter
from corpus.furniture import remove_furniture
from corpus.html import read_html
from corpus.lines import Line, clean_lines
from corpus.markdown import read_markdown
from corpus.metadata import read_metadata
from corpus.passages import split_passages
from corpus.places import PlaceSource, read_place
from corpus.plain_text import read_plain_text
from corpus.refusal import DocumentRefusedError, Reason
from corpus.statements import split_statements

LOADERS: dict[str, Callable[[str], list[Line]]] = {
    ".txt": read_plain_text,
    ".md": read_markdown,
    ".html": read_html,
    ".htm": read_html,
}
"""File suffixes taken in, each with its loader from text to lines."""


def read_file(path: Path) -> Document:
    """Read one file; its stem becomes the document's id.

    Raises:
        DocumentRefusedError: The file cannot be taken in; the reason says why.
    """
    if path.suffix.lower() not in LOADERS:
        raise DocumentRefusedError(Reason.UNSUPPORTED, path.suffix)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise DocumentRefusedError(Reason.TOO_LARGE, f"{MAX_BYTES // 2**20} MB")
        content = path.read_bytes()
    except OSError as error:
        raise DocumentRefusedError(Reason.NOT_FOUND, error.strerror or "") from None
    return read_document(path.stem, content, path.suffix.lower())


def read_document(identifier: str, content: bytes, suffix: str) -> Document:
    """Read a document from the bytes of a file with this suffix (a key of :data:`LOADERS`).

    Raises:
        DocumentRefusedError: The content cannot be taken in; the reason says why.
    """
    stated, body = split_front_matter(decode(content))
    lines = remove_furniture(clean_lines(LOADERS[suffix](body)))
    if not any(char.isalnum() for line in lines for char in line.text):
        raise DocumentRefusedError(Reason.NO_TEXT)
    text, blocks = build_blocks(lines)
    document = Document(
        id=identifier,
        text=text,
        sha256=hashlib.sha256(content).hexdigest(),
        metadata=read_metadata(text, blocks, stated),
        blocks=blocks,
        passages=split_passages(text, blocks),
        statements=split_statements(text, blocks),
    )
    return _with_place(document)


def _with_place(document: Document) -> Document:
    """The document with the province or city that its text names as its own, if it does."""
    place = read_place(document)
    if place is None or place.source is not PlaceSource.DOCUMENT:
        return document
    return replace(document, metadata=replace(document.metadata, place=place.name))
