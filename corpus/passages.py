"""Passages: retrieval units of about 120-250 tokens that keep headings and items with their text."""

from dataclasses import dataclass, field

from corpus.document import Block, BlockKind, Passage, Span
from corpus.statements import split_statements
from corpus.syllables import syllables

TARGET = 90
"""Syllables at which a passage is full enough to end with its block. A Vietnamese syllable is about 1.4
tokens of the XLM-R vocabulary, so this is some 125 tokens."""

LIMIT = 180
"""Syllables beyond which a passage is cut: some 250 tokens, half of what the default model reads."""

SCRAP = 12
"""Syllables below which a passage joins the one before it."""

SHORT_SECTION = 45
"""Syllables below which a section goes into one passage with the section after it."""

_MAX_LEAD_IN = 250


def split_passages(text: str, blocks: tuple[Block, ...]) -> tuple[Passage, ...]:
    """The passages of a document in order, each an exact span of ``text``, together covering all of it."""
    builder = _Builder(text)
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING:
            builder.open_section(block)
        elif block.kind is not BlockKind.ITEM:
            builder.lead_in = _lead_in(text, blocks, index)
        for piece in _pieces(text, block):
            builder.add(
                piece, breaks_after=block.kind is not BlockKind.HEADING and piece.end == block.span.end
            )
    builder.close()
    return tuple(builder.passages)


def _lead_in(text: str, blocks: tuple[Block, ...], index: int) -> str | None:
    """The text of a block that introduces the items after it: "Ban cán sự đảng chỉ đạo:"."""
    words = blocks[index].span.of(text)
    has_items = index + 1 < len(blocks) and blocks[index + 1].kind is BlockKind.ITEM
    return words if has_items and words.endswith(":") and len(words) <= _MAX_LEAD_IN else None


def _pieces(text: str, block: Block) -> list[Span]:
    if _size(text, block.span) <= LIMIT:
        return [block.span]
    return [piece for span in split_statements(text, (block,)) for piece in _cut(text, span)]


def _cut(text: str, span: Span) -> list[Span]:
    """A statement longer than a passage may be, cut at white space."""
    pieces: list[Span] = []
    begin = span.start
    words = 0
    for position in range(span.start, span.end):
        words += text[position].isspace()
        if words == LIMIT:
            pieces.append(Span(begin, position))
            begin, words = position + 1, 0
    return [*pieces, Span(begin, span.end)]


def _common_start(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    same = (left for left, right in zip(one, other, strict=False) if left == right)
    return tuple(same)


def _size(text: str, span: Span) -> int:
    return len(syllables(span.of(text)))


@dataclass
class _Builder:
    text: str
    lead_in: str | None = None
    passages: list[Passage] = field(default_factory=list)
    _headings: list[tuple[int, str]] = field(default_factory=list)
    _path: tuple[str, ...] = ()
    _span: Span | None = None
    _size: int = 0
    _has_body: bool = False

    def open_section(self, heading: Block) -> None:
        """Begin a section; headings in a row, and sections too short to stand alone, share a passage."""
        if self._has_body and self._size >= SHORT_SECTION:
            self.close()
        self._headings = [(level, name) for level, name in self._headings if level < heading.level]
        self._headings.append((heading.level, heading.span.of(self.text)))
        if self._has_body and self._span is not None:
            self._path = _common_start(self._path, tuple(name for _, name in self._headings))

    def add(self, piece: Span, *, breaks_after: bool) -> None:
        size = _size(self.text, piece)
        if self._span is not None and self._size + size > LIMIT:
            self.close()
        if self._span is None:
            self._path = tuple(name for _, name in self._headings)
            # The passage that holds the lead-in itself need not repeat it.
            if self.lead_in and piece.of(self.text) != self.lead_in:
                self._path += (self.lead_in,)
        self._span = Span(self._span.start if self._span else piece.start, piece.end)
        self._size += size
        self._has_body = self._has_body or breaks_after
        if breaks_after and self._size >= TARGET:
            self.close()

    def close(self) -> None:
        if self._span is not None:
            self._append(Passage(self._span, self._path))
        self._span, self._size, self._has_body = None, 0, False

    def _append(self, passage: Passage) -> None:
        """Add a passage; a scrap such as a signature joins the passage before it."""
        before = self.passages[-1] if self.passages else None
        if before and before.heading_path == passage.heading_path and self._size < SCRAP:
            passage = Passage(Span(before.span.start, passage.span.end), before.heading_path)
            self.passages.pop()
        self.passages.append(passage)
