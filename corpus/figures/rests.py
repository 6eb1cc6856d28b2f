"""The words behind a figure that go on naming what it counts: "hộ | nghèo được vay vốn"."""

import re

from corpus.figures.clauses.brackets import without_brackets
from corpus.figures.clauses.layout import PAIRS
from corpus.figures.reading import AFTER_QUALIFIER, Reading
from corpus.figures.subjects import cut_at_phrase
from corpus.letters import UPPER
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

_NAMES = pattern(_WORDING, "named_items", "names")
_NAME_LAST = re.compile(rf"(?:^|\s)[{UPPER}][\w’']*$")
_MAX_SHORT = 3
_PARTS = re.compile(r"[,;:]")
_AMONG = re.compile(r"^(?:trong số (?:đó|này|trên)|trong đó)\s+", re.IGNORECASE)
_COUNTED = frozenset({"nouns", "counters"})


def read_rest(reading: Reading) -> str:
    """The words behind the unit that go on naming it, without what is said of it then."""
    text, clause, end = reading.text, reading.clause, reading.quantity.end
    after = AFTER_QUALIFIER.match(text, end)
    end = after.end() if after else end
    tail = text[end : clause.end]
    if not tail.strip() or text[clause.end : clause.end + 1] == "(":
        tail = _up_to_comma(without_brackets(text[end : clause.wide_end]))
    elif text[clause.end : clause.end + 1] == ",":
        tail = _extended(tail, reading)
    tail = tail.strip(_EDGES)
    stop = _STOPS.search(tail)
    words = cut_at_phrase(_AMONG.sub("", tail[: stop.start()] if stop else tail), _MAX_WORDS)
    return _DANGLING.sub("", _CLOSING.sub("", words))


def _up_to_comma(words: str) -> str:
    """The words up to a mark that parts clauses, and is none of a fixed group: "khám, chữa bệnh"."""
    groups = [(group.start(), group.end()) for group in PAIRS.finditer(words)]
    for mark in _PARTS.finditer(words):
        if not any(start < mark.start() < end for start, end in groups):
            return words[: mark.start()]
    return words


def _lists_on(text: str, position: int, stop: int) -> bool:
    """Whether but short words stand between commas up to the end: "ốm đau, thai sản, dưỡng sức"."""
    pieces = [piece.split() for piece in text[position:stop].split(",")]
    short = all(0 < len(piece) <= _MAX_SHORT for piece in pieces)
    plain = not re.search(r"[\d;:()]", text[position:stop])
    return (
        len(pieces) > 1 and short and plain and not any(_NO_MORE.match(" ".join(piece)) for piece in pieces)
    )


def _extended(tail: str, reading: Reading) -> str:
    """The words up to a comma with the pieces behind it that belong to them.

    More of the same ("hộ nghèo, hộ cận nghèo"), what follows an aside ("doanh nghiệp, gồm cả FDI,
    cho biết ..."), and a short piece that ends the sentence.
    """
    text, clause = reading.text, reading.clause
    position, skipped = clause.end, False
    whole = re.compile(r"[;:(]|\.(?=\s|$)|$").search(text, position + 1, clause.wide_end)
    last = whole.start() if whole else clause.wide_end
    if last > position and _lists_on(text, position + 1, last):
        return f"{tail.rstrip()}{text[position:last]}"
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
        elif _is_alike(piece, f"{reading.unit or ''} {tail}") or _names_on(piece, tail):
            tail = f"{tail.rstrip()}, {piece}"
        elif ends and len(piece.split()) <= _MAX_LAST and not _NO_MORE.match(piece):
            return f"{tail.rstrip()}, {piece}"
        else:
            break
        position = stop
    return tail


def _names_on(piece: str, before: str) -> bool:
    """Whether a piece is but another name: "sang Nhật Bản, Hàn Quốc và Đài Loan"."""
    return _NAMES.fullmatch(piece) is not None and _NAME_LAST.search(before.rstrip()) is not None


def _is_alike(piece: str, before: str) -> bool:
    """Whether a piece counts on with a noun that stands before it: "hộ nghèo, hộ cận nghèo"."""
    unit = read_unit(piece, 0)
    first = piece.split(maxsplit=1)[0] if piece else ""
    known = first in before.split() and not _NO_MORE.match(piece)
    return known and unit is not None and unit.group in _COUNTED
