"""The words behind a figure that go on naming what it counts: "hộ | nghèo được vay vốn"."""

import re

from corpus.figures.clauses import without_brackets
from corpus.figures.reading import AFTER_QUALIFIER, Reading
from corpus.figures.subjects import cut_at_phrase
from corpus.patterns import pattern
from corpus.units import read_unit

_WORDING = "figure_wording.toml"

_STOPS = pattern(_WORDING, "indicators", "rest_stops")
_CLOSING = pattern(_WORDING, "indicators", "closing")
_DANGLING = pattern(_WORDING, "indicators", "dangling")
_ASIDE = pattern(_WORDING, "indicators", "aside")
_NO_MORE = pattern(_WORDING, "indicators", "no_more")
_EDGES = ' .,;:-–”"'
_MAX_WORDS = 16
_MAX_LAST = 6
"""Syllables of a last piece that still belongs to a name: "bỏ hợp đồng, cư trú bất hợp pháp"."""

_COUNTED = frozenset({"nouns", "counters"})


def read_rest(reading: Reading) -> str:
    """The words behind the unit that go on naming it, without what is said of it then."""
    text, clause, end = reading.text, reading.clause, reading.quantity.end
    after = AFTER_QUALIFIER.match(text, end)
    end = after.end() if after else end
    tail = text[end : clause.end]
    if not tail.strip() or text[clause.end : clause.end + 1] == "(":
        tail = re.split(r"[,;:]", without_brackets(text[end : clause.wide_end]))[0]
    elif text[clause.end : clause.end + 1] == ",":
        tail = _extended(tail, reading)
    tail = tail.strip(_EDGES)
    stop = _STOPS.search(tail)
    words = cut_at_phrase(tail[: stop.start()] if stop else tail, _MAX_WORDS)
    return _DANGLING.sub("", _CLOSING.sub("", words))


def _extended(tail: str, reading: Reading) -> str:
    """The words up to a comma with the pieces behind it that belong to them.

    More of the same ("hộ nghèo, hộ cận nghèo"), what follows an aside ("doanh nghiệp, gồm cả FDI,
    cho biết ..."), and a short piece that ends the sentence.
    """
    text, clause = reading.text, reading.clause
    position, skipped = clause.end, False
    while text[position : position + 1] == ",":
        mark = re.compile(r"[,;:(.]|$").search(text, position + 1, clause.wide_end)
        stop = mark.start() if mark else clause.wide_end
        piece = text[position + 1 : stop].strip()
        if not (text[stop : stop + 1] in set(",;.") or stop == len(text)):
            # The words before the next figure are its own, but for those before "với".
            own = _STOPS.search(piece)
            alike = own is not None and _is_alike(piece, f"{reading.unit or ''} {tail}")
            return f"{tail.rstrip()}, {piece[: own.start()]}" if own and alike else tail
        ends = text[stop : stop + 1] != ","
        if _ASIDE.match(piece) and not ends:
            skipped = True
        elif skipped:
            return f"{tail} {piece}"
        elif _is_alike(piece, f"{reading.unit or ''} {tail}"):
            tail = f"{tail.rstrip()}, {piece}"
        elif ends and len(piece.split()) <= _MAX_LAST and not _NO_MORE.match(piece):
            return f"{tail.rstrip()}, {piece}"
        else:
            break
        position = stop
    return tail


def _is_alike(piece: str, before: str) -> bool:
    """Whether a piece counts on with a noun that stands before it: "hộ nghèo, hộ cận nghèo"."""
    unit = read_unit(piece, 0)
    first = piece.split(maxsplit=1)[0] if piece else ""
    known = first in before.split() and not _NO_MORE.match(piece)
    return known and unit is not None and unit.group in _COUNTED
