"""Split what is longer than one message, on its structure."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from bot.telegram.markup import Element, Node, Nodes, length, units

SENTENCE_END = re.compile(r"(?<=[.!?…;])\s+")

_BREAKS = (re.compile(r"\n+"), SENTENCE_END, re.compile(r"\s+"))
"""Where text may be parted, best first: between lines, between sentences, between words."""

_JOINERS = frozenset("\u200d\ufe0e\ufe0f")  # zero width joiner, variation selectors


def split_nodes(nodes: Nodes, limit: int) -> list[Nodes]:
    """Part formatted text into pieces of at most ``limit`` UTF-16 units; ``limit`` is at least 2.

    Every piece is well formed by itself: a parted tag ends with one piece and begins anew in the next.
    """
    pieces: list[Nodes] = []
    piece: Nodes = ()
    for node in _small_nodes(nodes, limit):
        if piece and length((*piece, node)) > limit:
            pieces.append(piece)
            piece = ()
        piece = (*piece, node)
    return [*pieces, piece] if piece else pieces


def split_text(text: str, limit: int) -> list[str]:
    """Part a text into pieces of at most ``limit`` UTF-16 units, without the white space between."""
    pieces = []
    while units(text) > limit:
        at = _cut(text, _fitting(text, limit))
        pieces.append(text[:at])
        text = text[at:].lstrip()
    return [*pieces, text]


def _small_nodes(nodes: Nodes, limit: int) -> Iterator[Node]:
    for node in nodes:
        if length((node,)) <= limit:
            yield node
        elif isinstance(node, str):
            yield from split_text(node, limit)
        else:
            yield from _small_elements(node, limit)


def _small_elements(element: Element, limit: int) -> Iterator[Element]:
    for children in split_nodes(element.children, limit):
        yield replace(element, children=children)


def _fitting(text: str, limit: int) -> int:
    """How many code points from the start make at most ``limit`` units."""
    encoded = text[:limit].encode("utf-16-le", "surrogatepass")[: 2 * limit]
    if 0xD8 <= encoded[-1] <= 0xDB:  # the first half of a pair; the second did not fit
        encoded = encoded[:-2]
    return len(encoded.decode("utf-16-le", "surrogatepass"))


def _cut(text: str, end: int) -> int:
    """The best place to part ``text`` at or before ``end``, after 0."""
    for pattern in _BREAKS:
        places = [match.start() for match in pattern.finditer(text, 0, end + 1) if match.start() > 0]
        if places:
            return places[-1]
    return _between_letters(text, end)


def _between_letters(text: str, end: int) -> int:
    """The last place at or before ``end`` that parts no letter from its marks; ``end`` if there is none."""
    for at in range(end, 0, -1):
        if text[at - 1] != "\u200d" and not _continues(text[at]):
            return at
    return end


def _continues(character: str) -> bool:
    return character in _JOINERS or unicodedata.category(character).startswith("M")
