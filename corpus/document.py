"""A document as text: the words that every room shares."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class BlockKind(StrEnum):
    """What a line of a document is to its reader."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CAPTION = "caption"
    BYLINE = "byline"
    DATELINE = "dateline"
    TABLE_ROW = "table_row"


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points ``[start, end)`` in a document's stored text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of ``text`` that this span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the stored text with its role.

    ``level`` is the depth of a heading, 1 the highest; 0 for anything else. ``table`` numbers the
    table a row belongs to, from 0; ``None`` outside tables. The first row of a table holds its
    column headings. ``page`` counts from 1; ``None`` where the file has no pages.
    """

    span: Span
    kind: BlockKind
    level: int = 0
    table: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a document beside its text; ``None`` where nothing says.

    ``place`` is a province or city only when the text or the front matter names it (promise 10).
    ``audience`` is ``"public"`` or ``"internal"``.
    """

    title: str | None = None
    number: str | None = None
    kind: str | None = None
    issuer: str | None = None
    issued_on: date | None = None
    effective_from: date | None = None
    effective_to: date | None = None
    place: str | None = None
    source: str | None = None
    audience: str = "public"


@dataclass(frozen=True, slots=True)
class Passage:
    """A retrieval unit of about 120-250 tokens: an exact span of the stored text.

    ``heading_path`` holds the headings above it, outermost first.
    """

    span: Span
    heading_path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A document as stored: NFC text, its blocks in order, its passages, its statements.

    ``id`` is the stem of the file's name. ``sha256`` is of the original bytes. ``statements`` are
    the smallest spans that make sense as an answer: sentences, and the parts between semicolons of
    long ones; every statement lies within one block.
    """

    id: str
    text: str
    sha256: str
    metadata: Metadata
    blocks: tuple[Block, ...]
    passages: tuple[Passage, ...] = ()
    statements: tuple[Span, ...] = field(default=())
