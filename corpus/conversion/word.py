"""Word: paragraphs, headings and tables of a .docx, and what Word hides left out."""

import io
import re
import zipfile
from pathlib import Path

from viparse.engines.docx import DocxEngine
from viparse.engines.rtf import RtfEngine
from viparse.options import LoadOptions

from corpus.conversion.blocks import lines_of
from corpus.conversion.converted import Converted, Note
from corpus.conversion.vietnamese import to_unicode

_BODY = "word/document.xml"
_HIDDEN_RUN = re.compile(
    rb"<w:r(?:\s[^>]*)?>\s*<w:rPr>(?:(?!</w:rPr>).)*?<w:(?:vanish|webHidden)(?:\s*/>|\s+w:val=\"(?:1|true|on)\"\s*/>)"
    rb"(?:(?!</w:rPr>).)*?</w:rPr>.*?</w:r>",
    re.DOTALL,
)


def read_docx(path: Path) -> Converted:
    """Read a Word file; its parts were checked before (`corpus.conversion.safety`)."""
    hidden = _strip_hidden(path)
    raw = DocxEngine().extract(path, LoadOptions())
    blocks, encoding = to_unicode(raw)
    notes = [(Note.LEGACY, encoding)] if encoding else []
    notes += [(Note.HIDDEN_TEXT, str(hidden))] if hidden else []
    return Converted(lines_of(blocks, [None] * len(blocks)), None, tuple(notes))


def read_rtf(path: Path) -> Converted:
    """Read a rich text file: its words without its tables."""
    blocks, encoding = to_unicode(RtfEngine().extract(path, LoadOptions()))
    notes = ((Note.LEGACY, encoding),) if encoding else ()
    return Converted(lines_of(blocks, [None] * len(blocks)), None, notes)


def _strip_hidden(path: Path) -> int:
    """Take hidden runs out of the body, for a reader of the paper never saw them; how many there were."""
    with zipfile.ZipFile(path) as archive:
        body = archive.read(_BODY)
        if b"w:vanish" not in body and b"w:webHidden" not in body:
            return 0
        parts = {name: archive.read(name) for name in archive.namelist()}
    count = sum(b"</w:t>" in run[0] for run in _HIDDEN_RUN.finditer(body))
    parts[_BODY] = _HIDDEN_RUN.sub(b"", body)
    if count:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        path.write_bytes(packed.getvalue())
    return count
