"""Blocks: what each line of a document is to its reader, told from markup or from the words."""

import re
from collections.abc import Sequence

from corpus.document import Block, BlockKind, Span
from corpus.letterhead import read_letterhead
from corpus.lines import Line
from corpus.syllables import syllables

_LETTER = "A-ZÀ-ỸĐ"
_NUMBERED_HEADING = (
    (1, re.compile(r"(?i:phần|chương|phụ lục)\s+(?:thứ\s+)?[\wÀ-ỹ]+\b.{0,120}$")),
    (1, re.compile(r"[IVXLC]+\s*[.)/-]\s*\S.{0,160}$")),
    (2, re.compile(r"(?i:mục)\s+[IVX\d]+\b.{0,120}$")),
    (2, re.compile(r"\d{1,2}\s*[.)]\s*\S.{0,110}(?<![.;,])$")),
    (3, re.compile(r"\d{1,2}\.\d{1,2}\.?\s*\S.{0,110}(?<![.;,:])$")),
    (3, re.compile(r"(?i:điều)\s+\d+\s*[.:].{0,160}$")),
)
_ITEM = re.compile(r"(?:[-–—•+*]|\d{1,2}(?:\.\d{1,2})*[.)]|\(\d{1,2}\)|[a-zđ][.)])\s*\S")
_CAPITALS = re.compile(rf"(?=.*[{_LETTER}]{{2}})[^a-zà-ỹđ]{{4,160}}$")
_DATE = r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}"
_DATELINE = re.compile(
    rf"(?:[\wÀ-ỹ]+,\s*)?(?:(?i:ngày|thứ|th|cập nhật|đăng|viết|lúc|cn|chủ nhật)\b[^.]{{0,30}})?"
    rf"(?:\d{{1,2}}[:h]\d{{2}}[^\d]{{0,8}})?(?i:ngày[: ]*)?{_DATE}.{{0,25}}$"
)
_CAPTION_START = re.compile(r"(?i:quang cảnh|toàn cảnh|ảnh|hình|ảnh minh họa|ảnh minh hoạ)\b")
_CAPTION_VERB = re.compile(
    r"\b(?:phát biểu|trao|tặng|chụp ảnh|thăm|kiểm tra|tham quan|chủ trì|kết luận|tiếp|làm việc|ký kết|"
    r"tại (?:hội nghị|buổi|lễ|cuộc|chương trình))\b"
)
_BYLINE = re.compile(
    rf"(?:(?i:theo|nguồn|tác giả|bài(?: và)? ảnh|tin(?:,)? (?:bài|ảnh)|ảnh)\s*:?\s*)?"
    rf"(?:[{_LETTER}][\wÀ-ỹ.]*(?:\s*[-–,&+]?\s*[{_LETTER}][\wÀ-ỹ.]*){{0,5}}|[\w.-]+\.vn)(?:\s*\([^)]*\))?$"
)
_ENDS_SENTENCE = re.compile(r"[.!?…;:,]['\"”)\]]*$")
_MAX_CAPTION = 220
_MIN_TITLE_SYLLABLES = 5
"""Shorter first lines name the section of a site, such as \"Chính trị - Xã hội\"."""


def build_blocks(lines: Sequence[Line]) -> tuple[str, tuple[Block, ...]]:
    """The stored text, one line a block, and the blocks."""
    kinds = _kinds(lines)
    blocks: list[Block] = []
    position = 0
    for line, (kind, level) in zip(lines, kinds, strict=True):
        span = Span(position, position + len(line.text))
        blocks.append(Block(span, kind, level, line.table))
        position = span.end + 1
    return "\n".join(line.text for line in lines), tuple(blocks)


def _kinds(lines: Sequence[Line]) -> list[tuple[BlockKind, int]]:
    prose = [index for index, line in enumerate(lines) if _is_prose(line)]
    first, last = (prose[0], prose[-1]) if prose else (0, len(lines) - 1)
    title = _title_index(lines, first)
    return [
        (BlockKind.TITLE, 0) if index == title else _kind(line, index, first, last)
        for index, line in enumerate(lines)
    ]


def _is_prose(line: Line) -> bool:
    """A line that ends like a sentence: the body of a document lies between the first and the last."""
    return line.kind in (None, BlockKind.PARAGRAPH, BlockKind.ITEM) and bool(_ENDS_SENTENCE.search(line.text))


def _title_index(lines: Sequence[Line], first_prose: int) -> int | None:
    """The first heading of the markup; in plain text the first line above the body long enough to be one."""
    head = range(min(first_prose + 1, len(lines)))
    for index in head:
        if lines[index].kind is BlockKind.HEADING and lines[index].level == 1:
            return index
    if subject := read_letterhead([line.text for line in lines]).subject:
        return subject[0]
    candidates = [index for index in head if lines[index].kind is None and _may_be_title(lines[index].text)]
    return candidates[0] if candidates else None


def _may_be_title(text: str) -> bool:
    enough = len(syllables(text)) >= _MIN_TITLE_SYLLABLES
    return enough and not _DATELINE.match(text) and not _ENDS_SENTENCE.search(text)


def _kind(line: Line, index: int, first: int, last: int) -> tuple[BlockKind, int]:
    if line.kind is not None:
        return line.kind, line.level
    if index > last and _BYLINE.match(line.text):
        return BlockKind.BYLINE, 0
    if first < index and not heading_level(line.text) and _is_caption(line.text):
        return BlockKind.CAPTION, 0
    return _kind_of_text(line.text)


def _kind_of_text(text: str) -> tuple[BlockKind, int]:
    if _DATELINE.match(text):
        return BlockKind.DATELINE, 0
    if level := heading_level(text):
        return BlockKind.HEADING, level
    return (BlockKind.ITEM if _ITEM.match(text) else BlockKind.PARAGRAPH), 0


def heading_level(text: str) -> int:
    """The depth of a heading told by its number or its capitals; 0 for a line that is none."""
    for level, pattern in _NUMBERED_HEADING:
        if pattern.match(text):
            return level
    return 1 if _CAPITALS.match(text) else 0


def _is_caption(text: str) -> bool:
    if len(text) > _MAX_CAPTION or _ENDS_SENTENCE.search(text):
        return False
    return bool(_CAPTION_START.match(text) or (text[0].isupper() and _CAPTION_VERB.search(text)))
