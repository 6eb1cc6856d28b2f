"""What a file is, told by its first bytes; its name only tells kinds of text apart."""

import io
import re
import zipfile
from enum import StrEnum

from corpus.refusal import DocumentRefusedError, Reason


class Format(StrEnum):
    """The formats that documents come in; ``OFFICE`` is the container of old Word and Excel files."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    CSV = "csv"
    RTF = "rtf"
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    OFFICE = "office"
    IMAGE = "image"
    ZIP = "zip"


TEXTS = {
    ".txt": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".csv": Format.CSV,
}
"""Suffixes of text files, which look alike inside."""

SUFFIXES = frozenset(TEXTS) | frozenset(
    ".pdf .docx .doc .rtf .xlsx .xls .zip .png .jpg .jpeg .tif .tiff".split()
)
"""Suffixes of the files that are looked for in a folder; what they are is then told by their content."""

_SIGNATURES = (
    (b"%PDF-", Format.PDF),
    (b"{\\rtf", Format.RTF),
    (b"\xef\xbb\xbf{\\rtf", Format.RTF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Format.OFFICE),
    (b"PK\x03\x04", Format.ZIP),
    (b"PK\x05\x06", Format.ZIP),
    (b"\x89PNG\r\n\x1a\n", Format.IMAGE),
    (b"\xff\xd8\xff", Format.IMAGE),
    (b"II*\x00", Format.IMAGE),
    (b"MM\x00*", Format.IMAGE),
)
_PARTS = {"word/document.xml": Format.DOCX, "xl/workbook.xml": Format.XLSX}
_FOREIGN_PARTS = frozenset({"mimetype", "ppt/presentation.xml", "xl/workbook.bin", "META-INF/container.xml"})
_PDF_HEADER_WITHIN = 1024  # readers of PDF look for the header so far into a file
_PAGE = re.compile(rb"\A\s*(?:<!doctype html|<html[\s>])", re.IGNORECASE)


def detect(content: bytes, suffix: str) -> Format:
    """The format of a file's bytes; ``suffix`` is the end of its name in lower case.

    Raises:
        DocumentRefusedError: It is none of the formats that can be read.
    """
    found = next((form for signature, form in _SIGNATURES if content.startswith(signature)), None)
    if found is None and b"%PDF-" in content[:_PDF_HEADER_WITHIN]:
        found = Format.PDF
    if found is Format.ZIP:
        return _inside_zip(content)
    if found is not None:
        return found
    if suffix not in SUFFIXES:
        raise DocumentRefusedError(Reason.UNSUPPORTED, suffix)
    if _PAGE.match(content) and suffix != ".md":
        return Format.HTML  # as many sites call their pages .doc and .xls
    if suffix not in TEXTS:
        raise DocumentRefusedError(Reason.CORRUPT)
    return TEXTS[suffix]


def _inside_zip(content: bytes) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = frozenset(archive.namelist())
    except Exception as error:
        # the module raises many kinds for a damaged archive, among them NotImplementedError and ValueError
        raise DocumentRefusedError(Reason.CORRUPT) from error
    if names & _FOREIGN_PARTS:
        raise DocumentRefusedError(Reason.UNSUPPORTED, "")
    return next((form for part, form in _PARTS.items() if part in names), Format.ZIP)
