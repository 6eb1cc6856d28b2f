"""Numbers listed behind names, the unit told once: "Nhật Bản 600, Đài Loan 250, nơi khác 50 lao động"."""

import re

from corpus.document import Span
from corpus.numbers import NUMBER

_LEAD = re.compile(r"(?::(?!\d)|(?<!\w)(?:gồm|trong đó|là)(?: có)?)\s+(?=[^\W\d])")
_PIECE = re.compile(
    rf"\s*(?:và\s+)?(?P<name>[^\W\d][^,;:()\n]*?)\s+(?P<number>{NUMBER.pattern})"
    r"(?P<unit>\s?%|(?:\s+[^\W\d]+){0,4})(?P<end>\s*(?:[,;](?=\s)|\.(?=\s|$)|$))"
)
_LEAST = 3
"""Pieces of a list that cannot be taken for the names of three things with numbers in them."""

_BARE = 2
_MOST_SYLLABLES = 8


def listed_numbers(text: str) -> list[Span]:
    """The numbers of such lists, those with a unit too, in the order of the text."""
    found: list[Span] = []
    for lead in _LEAD.finditer(text):
        pieces = _pieces(text, lead.end())
        if _is_list(pieces):
            found.extend(Span(*piece.span("number")) for piece in pieces)
    return found


def _pieces(text: str, start: int) -> list[re.Match[str]]:
    pieces: list[re.Match[str]] = []
    while (piece := _PIECE.match(text, start)) is not None and _is_short(piece):
        pieces.append(piece)
        start = piece.end()
        if piece["end"].strip() not in {",", ";"}:
            break
    return pieces


def _is_short(piece: re.Match[str]) -> bool:
    return len(piece["name"].split()) <= _MOST_SYLLABLES


def _is_list(pieces: list[re.Match[str]]) -> bool:
    """Whether the first or the last piece tells the unit of others without one, all of other things."""
    if len(pieces) < _LEAST or len({piece["name"].casefold() for piece in pieces}) < len(pieces):
        return False
    told = pieces[0]["unit"].strip() or pieces[-1]["unit"].strip()
    return bool(told) and sum(not piece["unit"].strip() for piece in pieces) >= _BARE
