"""PDF: its text with pages and tables, by pdfplumber; pages that are only images, by recognition."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException
from viparse.model import Block, Paragraph, RawExtraction, Table

from corpus.conversion.converted import Converted, Note, merged
from corpus.conversion.limits import MAX_PAGES, MAX_SCANNED_PAGES
from corpus.conversion.ocr import recognise_pages
from corpus.conversion.page_numbers import is_page_number
from corpus.conversion.rows import table_lines
from corpus.conversion.vietnamese import to_unicode
from corpus.lines import Line
from corpus.plain_text import read_plain_text
from corpus.refusal import DocumentRefusedError, Reason

_REPEATED = 3
"""Pages that bear the same first or last line, when that is a running head and not the document."""

_MIN_LETTERS = 20
"""Letters of a page with text of its own; a scan may carry the stamp of the scanner."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A run of text or a table of one page."""

    page: int
    block: dict[str, Any]


def read_pdf(path: Path) -> Converted:
    """Read a PDF.

    Raises:
        DocumentRefusedError: It is locked or has too many pages, or needs a recogniser that is not there.
    """
    try:
        with pdfplumber.open(path) as pdf:
            count = len(pdf.pages)
            if count > MAX_PAGES:
                raise DocumentRefusedError(Reason.TOO_MANY_PAGES, str(MAX_PAGES))
            parts, fonts, scans = _read_pages(pdf.pages)
    except PdfminerException as error:
        locked = any(isinstance(each, PDFPasswordIncorrect) for each in error.args)
        raise DocumentRefusedError(Reason.PROTECTED if locked else Reason.CORRUPT) from error
    if scans and not parts:
        return _recognised(path, scans, count)
    blocks, encoding = to_unicode(_extraction(parts, fonts))
    texts = [_with_block(part, block) for part, block in zip(parts, blocks, strict=True)]
    notes = [(Note.LEGACY, encoding)] if encoding else []
    recognised = _recognised(path, scans, count) if scans else Converted(())
    lines = sorted([*_lines(texts), *recognised.lines], key=lambda line: line.page or 0)
    return Converted(tuple(lines), count, merged([*notes, *recognised.notes]))


def _with_block(part: _Part, block: Block) -> _Part:
    if isinstance(block, Table):
        return replace(part, block={"type": "table", "rows": block.rows})
    assert isinstance(block, Paragraph)  # noqa: S101  a page yields nothing else
    return replace(part, block={"type": "paragraph", "text": block.text})


def _read_pages(pages: Iterable[Any]) -> tuple[list[_Part], list[str], list[int]]:
    parts: list[_Part] = []
    fonts: set[str] = set()
    scans: list[int] = []
    for number, page in enumerate(pages, start=1):
        letters = sum(char["text"].isalpha() for char in page.chars)
        if letters < _MIN_LETTERS and page.images:
            scans.append(number)
        else:
            parts += [_Part(number, block) for block in _blocks(page)]
            fonts.update(char["fontname"] for char in page.chars)
        page.close()  # frees what was parsed; hundreds of pages would fill the memory
    return parts, sorted(fonts), scans


def _blocks(page: Any) -> Iterable[dict[str, Any]]:  # noqa: ANN401  pdfplumber has no types
    """The text between tables and the tables, from the top of a page to its foot."""
    top = page.bbox[1]
    for table in sorted(page.find_tables(), key=lambda each: each.bbox[1]):
        yield from _text_between(page, top, table.bbox[1])
        rows = [[cell or "" for cell in row] for row in table.extract()]
        yield {"type": "table", "rows": rows}
        top = max(top, table.bbox[3])
    yield from _text_between(page, top, page.bbox[3])


def _text_between(page: Any, top: float, bottom: float) -> Iterable[dict[str, Any]]:  # noqa: ANN401
    if bottom - top < 1:
        return
    text = page.crop((page.bbox[0], top, page.bbox[2], bottom)).extract_text()
    if text.strip():
        yield {"type": "paragraph", "text": text}


def _extraction(parts: Sequence[_Part], fonts: list[str]) -> RawExtraction:
    blocks = [part.block for part in parts]
    return RawExtraction("", "application/pdf", "", signals={"fonts": fonts, "blocks": blocks})


def _lines(parts: Sequence[_Part]) -> list[Line]:
    """Lines, with paragraphs that go on over the end of a page joined."""
    running = _running_lines(parts)
    lines: list[Line] = []
    rows: list[tuple[str, int]] = []
    tables = 0
    for part in parts:
        if part.block["type"] == "paragraph":
            own = [row for row in part.block["text"].split("\n") if row.strip() not in running]
            rows += [(row, part.page) for row in own]
            continue
        lines += _paragraphs(rows)
        rows = []
        table = table_lines(part.block["rows"], tables, part.page)
        tables += any(line.table is not None for line in table)
        lines += table
    return lines + _paragraphs(rows)


def _paragraphs(rows: Sequence[tuple[str, int]]) -> list[Line]:
    """Rows as paragraphs, each of the page that its first row stands on."""
    rows = [(text, page) for text, page in rows if text.strip()]
    lines: list[Line] = []
    position = 0
    for line in read_plain_text("\n".join(" ".join(text.split()) for text, _ in rows)):
        lines.append(Line(line.text, page=rows[position][1]))
        words = len(line.text.split())
        while words > 0 and position < len(rows):
            words -= len(rows[position][0].split())
            position += 1
    return lines


def _running_lines(parts: Sequence[_Part]) -> frozenset[str]:
    """Page numbers, and heads and feet that stand on many pages."""
    edges: list[str] = []
    for page in {part.page: None for part in parts}:
        texts = [part.block["text"] for part in parts if part.page == page and "text" in part.block]
        rows = [row.strip() for text in texts for row in text.split("\n") if row.strip()]
        edges += {rows[0], rows[-1]} if rows else ()
    often = {row for row, count in Counter(edges).items() if count >= _REPEATED}
    return frozenset(often | {row for row in edges if is_page_number(row)})


def _recognised(path: Path, scans: Sequence[int], count: int) -> Converted:
    if len(scans) > MAX_SCANNED_PAGES:
        raise DocumentRefusedError(Reason.TOO_MANY_PAGES, str(MAX_SCANNED_PAGES))
    return Converted(recognise_pages(path, scans), count, ((Note.SCANNED, str(len(scans))),))
