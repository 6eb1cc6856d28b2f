"""Blocks: what each line of a document is to its reader, told from markup or from the words."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.document import Block, BlockKind, Span
from corpus.letterhead import MAX_SUBJECT, Letterhead, belongs_to_letterhead, read_letterhead
from corpus.lines import Line
from corpus.marginalia import ENDS_SENTENCE, is_byline, is_caption, is_dateline, is_note
from corpus.outline import CAPITALS_LEVEL, heading_level, is_capitals, is_designator, is_item
from corpus.syllables import syllables

_MIN_TITLE_SYLLABLES = 5
"""Shorter first lines name the section of a site, such as \"Chính trị - Xã hội\"."""

_DATELINE_BELOW_TITLE = 3
"""Lines below the title within which an article states its date; further down a date is a table's cell."""

Role = tuple[BlockKind, int]


def build_blocks(lines: Sequence[Line]) -> tuple[str, tuple[Block, ...]]:
    """The stored text, one line a block, and the blocks."""
    blocks: list[Block] = []
    position = 0
    for line, (kind, level) in zip(lines, _roles(lines), strict=True):
        span = Span(position, position + len(line.text))
        blocks.append(Block(span, kind, level, line.table, line.page))
        position = span.end + 1
    return "\n".join(line.text for line in lines), tuple(blocks)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the parts of a document lie, as line numbers: the body from ``first`` to ``last``."""

    first: int
    last: int
    letterhead: Letterhead
    title: int | None

    @property
    def dateline_end(self) -> int:
        return max(self.first, (self.title or 0) + _DATELINE_BELOW_TITLE)


def _roles(lines: Sequence[Line]) -> list[Role]:
    frame = _frame(lines)
    roles: list[Role] = []
    for index, line in enumerate(lines):
        role = (BlockKind.TITLE, 0) if index == frame.title else _role(line, index, frame)
        if role[0] is BlockKind.PARAGRAPH or is_capitals(line.text):
            role = _section_name(lines, index, roles) or role
        roles.append(role)
    return roles


def _frame(lines: Sequence[Line]) -> _Frame:
    prose = [index for index, line in enumerate(lines) if _is_prose(line)]
    body = [index for index in prose if not is_note(lines[index].text)] or prose
    first, last = (prose[0], body[-1]) if prose else (0, len(lines) - 1)
    letterhead = read_letterhead([line.text for line in lines])
    return _Frame(first, last, letterhead, _title(lines, first, letterhead))


def _is_prose(line: Line) -> bool:
    """A line that ends like a sentence: the body of a document lies between the first and the last."""
    return line.kind in (None, BlockKind.PARAGRAPH, BlockKind.ITEM) and bool(ENDS_SENTENCE.search(line.text))


def _title(lines: Sequence[Line], first_prose: int, letterhead: Letterhead) -> int | None:
    """The first heading of the markup; in plain text the first line above the body long enough to be one."""
    head = range(min(first_prose + 1, len(lines)))
    for index in head:
        if lines[index].kind is BlockKind.HEADING and lines[index].level == 1:
            return index
    if letterhead.subject:
        return letterhead.subject[0]
    if _is_dated(lines):
        return 0
    candidates = [index for index in head if lines[index].kind is None and _may_be_title(lines[index].text)]
    return candidates[0] if candidates else None


def _is_dated(lines: Sequence[Line]) -> bool:
    """Whether a dateline stands below the first line: then that is the title, whatever it ends with."""
    if len(lines) < 2 or lines[0].kind is not None or len(lines[0].text) > MAX_SUBJECT:
        return False
    return is_dateline(lines[1].text) and len(syllables(lines[0].text)) >= _MIN_TITLE_SYLLABLES


def _may_be_title(text: str) -> bool:
    if is_dateline(text) or belongs_to_letterhead(text):
        return False
    return len(syllables(text)) >= _MIN_TITLE_SYLLABLES and not ENDS_SENTENCE.search(text.rstrip("?"))


def _role(line: Line, index: int, frame: _Frame) -> Role:
    if line.kind is not None:
        return line.kind, line.level
    if is_dateline(line.text) and (index <= frame.dateline_end or index > frame.last):
        return BlockKind.DATELINE, 0
    if index < frame.letterhead.end:
        return BlockKind.PARAGRAPH, 0
    if index > frame.last and (is_byline(line.text) or is_capitals(line.text)):
        return BlockKind.BYLINE, 0
    return _role_in_body(line.text, index, frame)


def _role_in_body(text: str, index: int, frame: _Frame) -> Role:
    if level := heading_level(text):
        return BlockKind.HEADING, level
    if is_capitals(text) and frame.title is not None and index > frame.title:
        return BlockKind.HEADING, CAPITALS_LEVEL
    if frame.first < index and is_caption(text):
        return BlockKind.CAPTION, 0
    return (BlockKind.ITEM if is_item(text) else BlockKind.PARAGRAPH), 0


def _section_name(lines: Sequence[Line], index: int, roles: Sequence[Role]) -> Role | None:
    """The role of a line below "Chương II", whose name it is unless it ends like a sentence."""
    line = lines[index]
    named = line.kind is None and len(line.text) <= MAX_SUBJECT and not ENDS_SENTENCE.search(line.text)
    if not named or not roles or roles[-1][0] is not BlockKind.HEADING:
        return None
    return roles[-1] if is_designator(lines[index - 1].text) else None
