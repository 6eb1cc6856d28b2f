"""Passages: retrieval units of about 120-250 tokens that keep headings and items with their text."""

from dataclasses import dataclass, field
from itertools import takewhile

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
            continue
        if block.kind is not BlockKind.ITEM:
            builder.lead_in = _lead_in(text, blocks, index)
        builder.add(block)
    return builder.finish()


def _lead_in(text: str, blocks: tuple[Block, ...], index: int) -> str | None:
    """The text of a block that introduces the items after it: "Ban cán sự đảng chỉ đạo:"."""
    words = blocks[index].span.of(text)
    has_items = index + 1 < len(blocks) and blocks[index + 1].kind is BlockKind.ITEM
    return words if has_items and words.endswith(":") and len(words) <= _MAX_LEAD_IN else None


def _pieces(text: str, block: Block) -> list[Span]:
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
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return tuple(left for left, _ in pairs)


def _join(one: Span | None, other: Span) -> Span:
    return Span(one.start if one else other.start, other.end)


def _size(text: str, span: Span) -> int:
    return len(syllables(span.of(text)))


@dataclass
class _Builder:
    text: str
    lead_in: str | None = None
    _passages: list[Passage] = field(default_factory=list)
    _headings: list[tuple[int, str]] = field(default_factory=list)
    _path: tuple[str, ...] = ()
    _span: Span | None = None
    _pending: Span | None = None
    """Headings that wait for their text: no passage ends with one."""

    def open_section(self, heading: Block) -> None:
        """Begin a section; headings in a row, and sections too short to stand alone, share a passage."""
        if self._filled() >= SHORT_SECTION:
            self._close()
        self.lead_in = None
        self._headings = [(level, name) for level, name in self._headings if level < heading.level]
        self._headings.append((heading.level, heading.span.of(self.text)))
        if self._pending and _size(self.text, _join(self._pending, heading.span)) > LIMIT:
            self._take(self._pending)
        self._pending = _join(self._pending, heading.span)

    def add(self, block: Block) -> None:
        """Add a block whole, or in pieces where it is too long for one passage or the passage too bare."""
        whole = _size(self.text, _join(self._pending, block.span))
        is_bare = self._filled() < SHORT_SECTION
        if self._filled() + whole > LIMIT and (is_bare or whole > LIMIT):
            for piece in _pieces(self.text, block):
                self._take(piece)
        else:
            self._take(block.span)
        if self._filled() >= TARGET:
            self._close()

    def finish(self) -> tuple[Passage, ...]:
        """The passages; headings at the end of the text stay with what is above them."""
        if self._pending:
            self._take(self._pending)
        self._close()
        return tuple(self._passages)

    def _filled(self) -> int:
        return _size(self.text, self._span) if self._span else 0

    def _take(self, piece: Span) -> None:
        piece = _join(self._pending, piece)
        if self._span and self._filled() + _size(self.text, piece) > LIMIT:
            self._close()
        names = tuple(name for _, name in self._headings)
        if self._span is None:
            # The passage that holds the lead-in itself need not repeat it.
            leads = self.lead_in is not None and self.lead_in not in piece.of(self.text)
            self._path = (*names, self.lead_in) if leads and self.lead_in else names
        elif self._pending:
            self._path = _common_start(self._path, names)
        self._span, self._pending = _join(self._span, piece), None

    def _close(self) -> None:
        """End a passage; a scrap such as a signature joins the passage before it."""
        if self._span is None:
            return
        span, path = self._span, self._path
        if self._passages and self._belongs_to(self._passages[-1]):
            before = self._passages.pop()
            span, path = _join(before.span, span), _common_start(before.heading_path, path)
        self._passages.append(Passage(span, path))
        self._span = None

    def _belongs_to(self, before: Passage) -> bool:
        size = self._filled()
        fits = _size(self.text, before.span) + size <= LIMIT
        return size < SCRAP or (size < SHORT_SECTION and fits and before.heading_path == self._path)
