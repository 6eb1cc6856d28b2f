"""Figures of a document: every quantity that it states, with its meaning and its span."""

from collections.abc import Iterator
from itertools import groupby

from corpus.document import Block, BlockKind, Document
from corpus.document_places import read_place
from corpus.figure import Figure
from corpus.figures.item_places import known_districts
from corpus.figures.prose import DocumentReading, read_prose
from corpus.figures.table_rows import read_table
from corpus.figures.timeline import Timeline, is_directive, speaks_as_report, speaks_of_plans

_WITHOUT_FIGURES = frozenset({BlockKind.BYLINE, BlockKind.DATELINE})


def read_figures(document: Document) -> list[Figure]:
    """The figures in the order of the text; ``parent`` is an index into the list.

    Every figure holds ``document.text[f.span.start:f.span.end] == f.value_text``, and lies with its
    ``cite`` within one block. Never raises, whatever the text.
    """
    issued_on = document.metadata.issued_on
    timeline = Timeline(
        issued_on,
        speaks_as_report(document.text),
        speaks_of_plans(document.metadata),
        is_directive(document.metadata),
    )
    timeline.take_title(document.metadata.title or "")
    state = DocumentReading(
        issued_on, read_place(document), timeline, districts=known_districts(document.text)
    )
    for table, blocks in _tables_and_prose(document):
        if table is not None:
            read_table(document, blocks, state)
            continue
        for block in blocks:
            if block.kind not in _WITHOUT_FIGURES:
                read_prose(document, block, state)
    return state.figures


def _tables_and_prose(document: Document) -> Iterator[tuple[int | None, list[Block]]]:
    """Runs of blocks: the rows of one table, or the lines of prose between tables (number ``None``)."""
    for table, blocks in groupby(document.blocks, key=_table_of):
        yield table, list(blocks)


def _table_of(block: Block) -> int | None:
    return (block.table if block.table is not None else -1) if block.kind is BlockKind.TABLE_ROW else None
