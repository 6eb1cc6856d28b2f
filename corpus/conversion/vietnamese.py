"""Old encodings made Unicode, with the tables of viparse; text that is Unicode already is left alone."""

import re
import unicodedata
from dataclasses import replace
from typing import Any

from viparse.model import Block, Heading, Paragraph, RawExtraction, Table
from viparse.normalize.encodings import get_charmap
from viparse.normalize.frequency import vietnamese_score
from viparse.normalize.normalizer import VietnameseNormalizer
from viparse.normalize.tables import convert
from viparse.options import LoadOptions

_AUTO = LoadOptions(encoding="auto")
_UNICODE_ONLY = re.compile("[ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9]")
"""Letters that TCVN3, VNI and VISCII never leave behind: their bytes are all below U+0100."""

_JUDGED = 24
"""Characters of a block that says by itself whether it is Unicode."""

_UNICODE_SHARE = 0.5
_CLEARLY = 0.15
"""How much likelier, in natural logarithm a letter, is no chance; the margin that viparse works with."""


def to_unicode(raw: RawExtraction) -> tuple[list[Block], str | None]:
    """The blocks of an extraction in Unicode, one for one, and the old encoding that some were in.

    A file may name the font ".VnTime" for text that was converted long ago; converting it again would turn
    "cá" into "cỏ". So a block that has letters of Unicode is Unicode whatever its font, and so is
    a file most of whose blocks are.
    """
    blocks: list[dict[str, Any]] = raw.signals.get("blocks") or []
    old = _old_blocks(blocks)
    if not old:
        return [_as_it_is(block) for block in blocks], None
    chosen = [blocks[index] for index in old]
    text = "\n".join(_text_of(block) for block in chosen)
    part = replace(raw, text=text, signals={**raw.signals, "blocks": chosen})
    judged = VietnameseNormalizer().normalize(part, _AUTO)
    encoding = judged.encoding_detected
    if encoding is None:
        return [_as_it_is(block) for block in blocks], None
    # A short block is judged by few letters, and wrongly more often than a file mixes encodings.
    alike = VietnameseNormalizer().normalize(part, LoadOptions(encoding=encoding))
    pairs = zip(judged.blocks, alike.blocks, strict=True)
    converted = dict(zip(old, (_likelier(one, other) for one, other in pairs), strict=True))
    both = [converted.get(index) or _line_by_line(block, encoding) for index, block in enumerate(blocks)]
    return both, encoding


def _likelier(judged: Block, alike: Block) -> Block:
    """The block as it was judged by itself, where that reads much better than the encoding of the file."""
    gain = vietnamese_score(_line_of(judged)) - vietnamese_score(_line_of(alike))
    return judged if gain > _CLEARLY else alike


def _line_by_line(block: dict[str, Any], encoding: str) -> Block:
    """A block that has letters of Unicode, with those of its lines converted that have none."""
    if block["type"] == "table":
        rows = [[_converted_lines(cell, encoding) for cell in row] for row in block["rows"]]
        return _as_it_is({**block, "rows": rows})
    return _as_it_is({**block, "text": _converted_lines(block["text"], encoding)})


def _converted_lines(text: str, encoding: str) -> str:
    charmap = get_charmap(encoding)
    if charmap is None:
        return text
    lines = (line if _UNICODE_ONLY.search(line) else str(convert(line, charmap)) for line in text.split("\n"))
    return "\n".join(lines)


def text_to_unicode(text: str) -> tuple[str, str | None]:
    """The same for a text without blocks; one of a few letters says nothing and stays."""
    if sum(map(str.isalpha, text)) < _JUDGED:
        return text, None
    lines = [{"type": "paragraph", "text": line} for line in text.split("\n")]
    raw = RawExtraction("", "text/plain", text, signals={"fonts": [], "blocks": lines})
    blocks, encoding = to_unicode(raw)
    return ("\n".join(_line_of(block) for block in blocks), encoding) if encoding else (text, None)


def _old_blocks(blocks: list[dict[str, Any]]) -> list[int]:
    texts = [_text_of(block) for block in blocks]
    judged = [text for text in texts if len(text) >= _JUDGED] or texts
    unicode = sum(bool(_UNICODE_ONLY.search(text)) for text in judged)
    if unicode > len(judged) * _UNICODE_SHARE:
        return []
    return [index for index, text in enumerate(texts) if not _UNICODE_ONLY.search(text)]


def _text_of(block: dict[str, Any]) -> str:
    if block["type"] == "table":
        return "\n".join("\t".join(row) for row in block["rows"])
    return str(block["text"])


def _as_it_is(block: dict[str, Any]) -> Block:
    if block["type"] == "table":
        return Table([[unicodedata.normalize("NFC", cell) for cell in row] for row in block["rows"]])
    text = unicodedata.normalize("NFC", block["text"])
    return Heading(int(block.get("level") or 1), text) if block["type"] == "heading" else Paragraph(text)


def _line_of(block: Block) -> str:
    if isinstance(block, Table):
        return "\n".join("\t".join(row) for row in block.rows)
    return str(block.text)
