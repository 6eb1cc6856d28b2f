"""Tasks of a document: who tells whom to do what, by when."""

import re

from corpus.document import Block, BlockKind, Document
from corpus.task import Task
from corpus.tasks.headings import announces_tasks, opens_tasks
from corpus.tasks.instructions import read_instructions
from corpus.tasks.orders import Orders
from corpus.tasks.parties import speaker_in

_WITHOUT_TASKS = frozenset(
    {BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.TITLE, BlockKind.TABLE_ROW}
)
_ADDRESSES = re.compile(r"(?:Nơi nhận|Kính gửi)(?!\w)")
_LINE = 10
"""The level of a line that says that tasks follow: below every heading."""


def read_tasks(document: Document) -> list[Task]:
    """The tasks of a document in the order of the text; each is one instruction within one block."""
    orders = Orders(assigner=document.metadata.issuer)
    tasks: list[Task] = []
    for block in document.blocks:
        if block.kind not in _WITHOUT_TASKS:
            tasks.extend(_in_block(document, block, orders))
    return tasks


def _in_block(document: Document, block: Block, orders: Orders) -> list[Task]:
    words = block.span.of(document.text).rstrip()
    if block.kind is BlockKind.HEADING and opens_tasks(document, words, block.level, orders):
        return []
    if _ADDRESSES.match(words):
        orders.led, orders.section, orders.active = False, None, False
    found = list(read_instructions(document, block.span, orders))
    if announces_tasks(words):
        orders.section = _LINE if orders.section is None else orders.section
        orders.assigner = speaker_in(words) or orders.assigner
    orders.active = orders.led or (orders.active and (bool(found) or words.endswith(":")))
    return found
