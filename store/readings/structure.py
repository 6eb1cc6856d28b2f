"""Lines, passages and statements as rows."""

from typing import Any

from sqlalchemy import Row

from corpus.document import Block, BlockKind, Passage, Span
from store.models import BlockRow, PassageRow, StatementRow
from store.readings.reading import Columns, Reading, span_columns, span_of


def _write_block(block: Block) -> Columns:
    columns = {"level": block.level, "table": block.table, "page": block.page}
    return {**span_columns(block.span), "kind": block.kind.value, **columns}


def _read_block(row: Row[Any]) -> Block:
    return Block(span_of(row), BlockKind(row.kind), row.level, row.table, row.page)


def _write_passage(passage: Passage) -> Columns:
    return {**span_columns(passage.span), "heading_path": list(passage.heading_path)}


def _read_passage(row: Row[Any]) -> Passage:
    return Passage(span_of(row), tuple(row.heading_path))


BLOCKS: Reading[Block] = Reading(BlockRow, _write_block, _read_block)
PASSAGES: Reading[Passage] = Reading(PassageRow, _write_passage, _read_passage)
STATEMENTS: Reading[Span] = Reading(StatementRow, span_columns, span_of)
