"""The marks of a sentence, by the brackets in which they part it."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.document import Span
from corpus.figures.clauses.labels import label_colons
from corpus.figures.quantities.quantity import Quantity
from corpus.patterns import pattern

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

_MAX_PAIR = 40
_DASHES = "-–—"
_OPENERS, _CLOSERS = "([", ")]"


@dataclass(slots=True)
class Layout:
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


def lay_out(text: str, sentence: Span, inside: bytearray, quantities: Sequence[Quantity]) -> Layout:
    """The marks of a sentence that part it; those within quantities and the colons of labels part nothing."""
    layout = Layout(text, sentence)
    labels = label_colons(text, sentence.start, quantities)
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
