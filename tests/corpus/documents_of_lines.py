"""Documents made for a test: each line a paragraph."""

from collections.abc import Mapping
from datetime import date

from corpus.document import Block, BlockKind, Document, Metadata, Span


def document(
    *lines: str,
    issued_on: str | None = None,
    place: str | None = None,
    kinds: Mapping[int, BlockKind] | None = None,
) -> Document:
    """A document whose blocks are the given lines; ``kinds`` maps a line's index to its block kind."""
    blocks: list[Block] = []
    position = 0
    for index, line in enumerate(lines):
        kind = (kinds or {}).get(index, BlockKind.PARAGRAPH)
        table = 0 if kind is BlockKind.TABLE_ROW else None
        level = 1 if kind is BlockKind.HEADING else 0
        blocks.append(Block(Span(position, position + len(line)), kind, level, table))
        position += len(line) + 1
    issued = date.fromisoformat(issued_on) if issued_on else None
    return Document("d", "\n".join(lines), "0" * 64, Metadata(issued_on=issued, place=place), tuple(blocks))
