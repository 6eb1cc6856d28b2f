"""The blocks of viparse as the lines of this program."""

from collections.abc import Sequence

from viparse.model import Block, Heading, Table

from corpus.conversion.rows import table_lines
from corpus.document import BlockKind
from corpus.lines import Line


def lines_of(blocks: Sequence[Block], pages: Sequence[int | None]) -> tuple[Line, ...]:
    """The lines of blocks, each of the page that its block begins on."""
    lines: list[Line] = []
    tables = 0
    for block, page in zip(blocks, pages, strict=True):
        if isinstance(block, Table):
            rows = table_lines(block.rows, tables, page)
            tables += any(line.table is not None for line in rows)
            lines += rows
        elif isinstance(block, Heading):
            lines.append(Line(block.text, BlockKind.HEADING, level=block.level, page=page))
        else:
            lines += [Line(text, page=page) for text in block.text.split("\n")]
    return tuple(lines)
