"""Clauses around a quantity: what stands before it, what follows, and which bracket it is in."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corpus.document import Span
from corpus.figures.quantity import Quantity
from corpus.patterns import pattern
from corpus.periods import PeriodMention
from corpus.sentences import split_sentences

_WORDING = "figure_wording.toml"

_STRONG, _ELLIPSES = ";:", ("...", "…")
_MARK = re.compile(r"[;:,()\[\]]|\.\.\.|…|(?<=\s)[-–—](?=\s)")
_PLACE_LIST = re.compile(r"(?:tỉnh|huyện|xã|phường|thị trấn|quận|thị xã|thành phố|sở|ban|ngành|cấp)$")
_PLACE_NEXT = re.compile(
    r",\s*(?:huyện|xã|phường|thị trấn|quận|thị xã|thành phố|sở|ban|ngành|đoàn thể)(?!\w)"
)
_LEVEL_LIST = re.compile(r"(?<!\w)cấp \w+$")
_LEVEL_NEXT = re.compile(r",\s*cấp (?:tỉnh|huyện|xã|cơ sở|thành phố|quận|phường|ủy|uỷ)(?!\w)", re.IGNORECASE)
PAIRS = pattern(_WORDING, "clauses", "pairs")
"""Fixed groups of words with a comma in them."""

_LIST_HEAD = pattern(_WORDING, "clauses", "list_head")
_LABEL = re.compile(
    r"(?P<name>\w[^:;.\n]*?)\s*(?P<colon>:)\s*(?:(?:là|đạt|khoảng|gần|hơn|trên|dưới|ước|từ|tối thiểu|tối đa|"
    r"ít nhất)\s+)*$",
    re.IGNORECASE,
)
FIELD_LABEL = re.compile(r"[\W\d]*(?:về|đối với|(?:trong |trên )?lĩnh vực)\s+", re.IGNORECASE)
"""What begins a label that tells of which field a passage is, and names none of its figures: "Về y tế:"."""

_MAX_LABEL, _MAX_PAIR = 80, 40
_DASHES = "-–—"
_AND = re.compile(r"\s(?:và|cùng với)\s")
_OPENERS, _CLOSERS = "([", ")]"


MAX_SENTENCE = 6000
"""Code points; a longer "sentence" is a list without punctuation, and is read in pieces."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Where a quantity stands in its block; all offsets are within the block.

    Attributes:
        sentence: The sentence.
        part: From the last semicolon, colon or bracket to the next.
        bracket: Offset of the bracket that opens around the quantity, ``None`` outside brackets.
        start: Where its own words begin: after the last comma, dash, or the quantity before it.
        wide_start: Where its part begins, or the first comma after the quantity before it.
        end: The next comma, semicolon, bracket or quantity.
        wide_end: The next semicolon, closing bracket or quantity of the same part; commas and inner
            brackets do not end it.
    """

    sentence: Span
    part: Span
    bracket: int | None
    start: int
    wide_start: int
    end: int
    wide_end: int


@dataclass(slots=True)
class _Layout:
    """The marks of one sentence. A bracket is known by the offset that opens it; ``None`` is outside all."""

    text: str
    sentence: Span
    strong: dict[int | None, list[int]] = field(default_factory=lambda: defaultdict(list))
    weak: dict[int | None, list[int]] = field(default_factory=lambda: defaultdict(list))
    openers: list[int] = field(default_factory=list)
    closers: dict[int, int] = field(default_factory=dict)
    brackets: list[tuple[int, int | None]] = field(default_factory=list)
    members: dict[int | None, list[Quantity]] = field(default_factory=lambda: defaultdict(list))

    def bracket_at(self, position: int) -> int | None:
        """The innermost bracket around an offset."""
        index = bisect_left(self.brackets, position, key=lambda change: change[0])
        return self.brackets[index - 1][1] if index else None


def read_clauses(
    text: str, quantities: Sequence[Quantity], mentions: Sequence[PeriodMention]
) -> list[Clause]:
    """The clause of each quantity of a block, in order."""
    inside = _covered(text, quantities, mentions)
    clauses: list[Clause] = []
    position = 0
    for sentence in _sentences(text):
        until = position
        while until < len(quantities) and quantities[until].span.start < sentence.end:
            until += 1
        if until > position:
            clauses.extend(_of_sentence(text, sentence, quantities[position:until], inside))
        position = until
    return clauses


def _sentences(text: str) -> Iterator[Span]:
    """The sentences, those without end cut at ``MAX_SENTENCE``; together they hold every quantity."""
    for sentence in split_sentences(text):
        for start in range(sentence.start, sentence.end, MAX_SENTENCE):
            yield Span(start, min(start + MAX_SENTENCE, sentence.end))


def without_brackets(text: str) -> str:
    """The text with the content of its complete brackets left out."""
    previous = None
    while previous != text:
        previous, text = text, re.sub(r"\s*[(\[][^()\[\]]*[)\]]", "", text)
    return text


def _covered(text: str, quantities: Sequence[Quantity], mentions: Sequence[PeriodMention]) -> bytearray:
    inside = bytearray(len(text))
    for start, end in [
        *((quantity.span.start, quantity.end) for quantity in quantities),
        *((mention.span.start, mention.span.end) for mention in mentions),
    ]:
        inside[start:end] = b"\x01" * (end - start)
    return inside


def _of_sentence(
    text: str, sentence: Span, quantities: Sequence[Quantity], inside: bytearray
) -> list[Clause]:
    layout = _lay_out(text, sentence, inside, quantities)
    for quantity in quantities:
        layout.members[layout.bracket_at(quantity.span.start)].append(quantity)
    return [_clause(layout, quantity) for quantity in quantities]


def _lay_out(text: str, sentence: Span, inside: bytearray, quantities: Sequence[Quantity]) -> _Layout:
    layout = _Layout(text, sentence)
    labels = _label_colons(text, sentence.start, quantities)
    stack: list[int] = []
    for match in _MARK.finditer(text, sentence.start, sentence.end):
        position, mark = match.start(), match[0]
        outer = stack[-1] if stack else None
        if mark in _OPENERS:
            layout.openers.append(position)
            stack.append(position)
        elif mark in _CLOSERS and stack:
            layout.closers[stack.pop()] = position
        elif position in labels:
            continue
        elif mark in _STRONG or mark in _ELLIPSES:
            layout.strong[outer].append(position)
        elif mark not in _CLOSERS and not inside[position] and not _joins(text, position, inside):
            layout.weak[outer].append(position)
        if mark in _OPENERS or mark in _CLOSERS:
            layout.brackets.append((position, stack[-1] if stack else None))
    return layout


def _label_colons(text: str, start: int, quantities: Sequence[Quantity]) -> frozenset[int]:
    """The colons between a name and its own figure: "trung cấp: 2.672 người".

    Not those behind the head of a list ("như sau: 5 xã ..."), nor behind another figure.
    """
    colons = set[int]()
    floor = start
    for quantity in quantities:
        label = _LABEL.search(text, max(floor, quantity.span.start - _MAX_LABEL), quantity.span.start)
        named = label is not None and not _LIST_HEAD.search(label["name"])
        if label is not None and named and not FIELD_LABEL.match(label["name"]):
            colons.add(label.start("colon"))
        floor = quantity.end
    return frozenset(colons)


def _joins(text: str, position: int, inside: bytearray) -> bool:
    """Whether a mark stands inside a number, a list of kinds of places ("huyện, xã") or a fixed pair.

    A dash parts clauses only behind a quantity: "85% - kế hoạch là 94%", not "kinh tế - xã hội".
    """
    if text[position] in _DASHES:
        return not inside[max(0, position - 2)]
    after = text[position + 1 : position + 2]
    if after.isdigit() and position > 0 and text[position - 1].isdigit():
        return True
    before = text[max(0, position - 9) : position].lower()
    if _PLACE_NEXT.match(text, position) and _PLACE_LIST.search(before):
        return True
    if _LEVEL_NEXT.match(text, position) and _LEVEL_LIST.search(before):
        return True
    pairs = PAIRS.finditer(text, max(0, position - _MAX_PAIR), position + _MAX_PAIR)
    return any(pair.start() < position < pair.end() for pair in pairs)


def _clause(layout: _Layout, quantity: Quantity) -> Clause:
    start, end = quantity.span.start, quantity.end
    bracket = layout.bracket_at(start)
    part = _part(layout, bracket, start, end)
    peers = layout.members[bracket]
    index = bisect_left(peers, start, key=lambda peer: peer.span.start)
    earlier = peers[index - 1] if index and peers[index - 1].span.start >= part.start else None
    later = peers[index + 1] if index + 1 < len(peers) and peers[index + 1].span.start < part.end else None
    own, wide = _beginnings(layout, layout.weak[bracket], part, start, earlier)
    stops = [part.end, _next(layout.weak[bracket], end), _next(layout.openers, end)]
    nearest = min(stop for stop in stops if stop is not None)
    if later is not None and later.span.start < nearest:
        nearest = (_conjunction(layout.text, end, later.span.start) or later.span).start
    return Clause(layout.sentence, part, bracket, own, wide, nearest, later.span.start if later else part.end)


def _part(layout: _Layout, bracket: int | None, start: int, end: int) -> Span:
    floor = layout.sentence.start if bracket is None else bracket + 1
    ceiling = layout.sentence.end if bracket is None else layout.closers.get(bracket, layout.sentence.end)
    before, after = _previous(layout.strong[bracket], start), _next(layout.strong[bracket], end)
    return Span(floor if before is None else before + 1, ceiling if after is None else after)


def _beginnings(
    layout: _Layout, weak: list[int], part: Span, start: int, earlier: Quantity | None
) -> tuple[int, int]:
    """Where the clause's own words begin, and where its wider words do."""
    behind = part.start if earlier is None else earlier.end
    first, last = _next(weak, behind), _previous(weak, start)
    if first is None or first >= start or last is None:
        joint = _conjunction(layout.text, behind, start) if earlier is not None else None
        own = joint.end if joint else behind
        return own, own
    return last + 1, (first + 1 if earlier is not None else behind)


def _previous(positions: list[int], before: int) -> int | None:
    index = bisect_left(positions, before)
    return positions[index - 1] if index else None


def _next(positions: list[int], start: int) -> int | None:
    index = bisect_left(positions, start)
    return positions[index] if index < len(positions) else None


def _conjunction(text: str, start: int, end: int) -> Span | None:
    """The last "và" between two quantities."""
    joints = [Span(*match.span()) for match in _AND.finditer(text, start, end)]
    return joints[-1] if joints else None
