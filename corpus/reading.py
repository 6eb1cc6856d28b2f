"""A file's way to a document: tell its format, decode or convert, clean, tell blocks, split."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from corpus.archives import Upload
from corpus.blocks import build_blocks
from corpus.cleaning import count_hiding
from corpus.conversion.converted import Converted, Note, merged
from corpus.conversion.running import convert
from corpus.decoding import MAX_BYTES
from corpus.document import Document, Metadata
from corpus.document_places import read_province
from corpus.formats import Format, detect
from corpus.front_matter import split_front_matter
from corpus.furniture import remove_furniture
from corpus.html import read_html
from corpus.legacy import decode_any
from corpus.lines import Line, clean_lines
from corpus.markdown import read_markdown
from corpus.metadata import read_metadata
from corpus.passages import split_passages
from corpus.places import NATION, PlaceSource
from corpus.plain_text import read_plain_text
from corpus.refusal import DocumentRefusedError, Reason
from corpus.statements import split_statements

LOADERS: dict[Format, Callable[[str], list[Line]]] = {
    Format.TEXT: read_plain_text,
    Format.MARKDOWN: read_markdown,
    Format.HTML: read_html,
}
"""Formats of marked text, each with its loader from text to lines."""

Conversion = Callable[[bytes, Format], Converted]


@dataclass(frozen=True, slots=True)
class Read:
    """A document, and what an administrator should know of the file it was read from.

    ``pages`` is ``None`` where the format has none; each of ``notes`` has a detail, which may be empty.
    """

    document: Document
    format: Format
    pages: int | None
    notes: tuple[tuple[Note, str], ...]


def read_file(path: Path) -> Document:
    """Read one file; its stem becomes the document's id.

    Raises:
        DocumentRefusedError: The file cannot be taken in; the reason says why.
    """
    upload = open_file(path)
    return read_document(path.stem, upload.content, upload.suffix)


def open_file(path: Path) -> Upload:
    """The bytes of a file, unless it is larger than any may be.

    Raises:
        DocumentRefusedError: It cannot be opened or is too large.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise DocumentRefusedError(Reason.TOO_LARGE, f"{MAX_BYTES // 2**20} MB")
        return Upload(path.name, path.read_bytes())
    except OSError as error:
        raise DocumentRefusedError(Reason.NOT_FOUND, error.strerror or "") from None


def read_document(identifier: str, content: bytes, suffix: str) -> Document:
    """Read a document from the bytes of a file whose name ends with ``suffix``.

    Raises:
        DocumentRefusedError: The content cannot be taken in; the reason says why.
    """
    return read(identifier, content, suffix).document


def read(identifier: str, content: bytes, suffix: str, conversion: Conversion = convert) -> Read:
    """The same with what is to be known of the file; ``conversion`` is how a file that is no text is read.

    Raises:
        DocumentRefusedError: The content cannot be taken in; the reason says why.
    """
    form = detect(content, suffix)
    stated, converted = _convert(content, form, conversion)
    lines = remove_furniture(clean_lines(list(converted.lines)))
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
    return Read(_with_place(document), form, converted.pages, _notes(converted))


def _convert(content: bytes, form: Format, conversion: Conversion) -> tuple[Metadata, Converted]:
    if form not in {*LOADERS, Format.CSV}:
        return Metadata(), conversion(content, form)
    text, encoding = decode_any(content)
    notes = ((Note.LEGACY, encoding),) if encoding else ()
    if form is Format.CSV:
        from corpus.conversion.spreadsheet import read_csv  # noqa: PLC0415  brings the engine of workbooks

        return Metadata(), Converted(tuple(read_csv(text)), notes=notes)
    stated, body = split_front_matter(text)
    return stated, Converted(tuple(LOADERS[form](body)), notes=notes)


def _notes(converted: Converted) -> tuple[tuple[Note, str], ...]:
    hiding = sum(count_hiding(line.text) for line in converted.lines)
    found = ((Note.INVISIBLE_CHARACTERS, str(hiding)),) if hiding else ()
    return merged([*converted.notes, *found])


def _with_place(document: Document) -> Document:
    """The document with the province or city that its text names as its own, if it does."""
    place = read_province(document)
    if place is None or place.source is not PlaceSource.DOCUMENT or place.name == NATION:
        return document
    return replace(document, metadata=replace(document.metadata, place=place.name))
