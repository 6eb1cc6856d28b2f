"""Statements: the smallest spans that make sense as an answer."""

import re
from collections.abc import Iterator
from itertools import pairwise

from corpus.document import Block, BlockKind, Span
from corpus.sentences import split_sentences, strip
from corpus.syllables import syllables

LONG_SENTENCE = 45
"""Syllables beyond which a sentence is broken at its semicolons; reports string a dozen results together."""

_OPENERS, _CLOSERS = "([“«", ")]”»"
_MIN_PART = 4
"""A part of fewer syllables stays with its neighbour: it would say nothing alone."""

_LIST_COLON = re.compile(r":\s+(?=\S)")


def split_statements(text: str, blocks: tuple[Block, ...]) -> tuple[Span, ...]:
    """The statements of a document in order; each lies within one block, a table row is one statement."""
    return tuple(statement for block in blocks for statement in _of_block(text, block))


def _of_block(text: str, block: Block) -> Iterator[Span]:
    if block.kind is BlockKind.TABLE_ROW:
        yield block.span
        return
    for sentence in split_sentences(text, block.span.start, block.span.end):
        yield from _split_long(text, sentence)


def _split_long(text: str, sentence: Span) -> Iterator[Span]:
    if _size(text, sentence.start, sentence.end) <= LONG_SENTENCE:
        yield sentence
        return
    cuts = [sentence.start, *_semicolons(text, sentence), sentence.end]
    sizes = [_size(text, start, end) for start, end in pairwise(cuts)]
    begin, size, left = sentence.start, 0, sum(sizes)
    for cut, part in zip(cuts[1:-1], sizes, strict=False):
        size, left = size + part, left - part
        if min(size, left) >= _MIN_PART:
            yield strip(text, begin, cut)
            begin, size = cut, 0
    yield strip(text, begin, sentence.end)


def _size(text: str, start: int, end: int) -> int:
    return len(syllables(text[start:end]))


def _semicolons(text: str, sentence: Span) -> Iterator[int]:
    """Ends of the parts of a sentence: semicolons outside brackets, and the colon before a list of them."""
    depth = 0
    listing = ";" in sentence.of(text)
    for position in range(sentence.start, sentence.end):
        char = text[position]
        depth += (char in _OPENERS) - (char in _CLOSERS and depth > 0)
        if depth:
            continue
        if char == ";" or (listing and _LIST_COLON.match(text, position, sentence.end)):
            yield position + 1
