"""Figures of a document: every quantity that it states, with its meaning and its span."""

from corpus.document import BlockKind, Document
from corpus.figure import Figure
from corpus.figures.prose import DocumentReading, read_prose, to_figure
from corpus.places import read_place

_WITHOUT_FIGURES = frozenset({BlockKind.BYLINE, BlockKind.DATELINE})


def read_figures(document: Document) -> list[Figure]:
    """The figures in the order of the text; ``parent`` is an index into the list.

    Every figure holds ``document.text[f.span.start:f.span.end] == f.value_text``, and lies with its
    ``cite`` within one block. Never raises, whatever the text.
    """
    state = DocumentReading(document.metadata.issued_on, read_place(document))
    for block in document.blocks:
        if block.kind not in _WITHOUT_FIGURES and block.kind is not BlockKind.TABLE_ROW:
            read_prose(document, block, state)
    return [to_figure(reading) for reading in state.readings]
