"""Items of a list below the line that says what is listed: "như sau:", "- Huyện Trà Cú: 105 lao động"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.document import Block, BlockKind
from corpus.figure import Figure, Kind
from corpus.figures.block_times import BlockTimes
from corpus.figures.subjects import NAMED, begins_with_verb
from corpus.figures.timeline import lasts
from corpus.figures.topics import as_count, list_topic
from corpus.patterns import pattern
from corpus.periods import Period, PeriodSource, inherited
from corpus.places.named import place_in
from corpus.units import is_countable, read_unit

_WORDING = "figure_wording.toml"

_BULLET = re.compile(r"\s*(?P<mark>[-–+•*]|\d{1,2}[.)]|[a-zđ][.)])?\s*")
_LABEL = re.compile(
    r"(?P<label>[^:;.\d]{2,80}?)\s*(?::|[-–=])?\s*(?:(?:là|có|đạt|giao|được giao|khoảng)\s*)?$"
)
_TARGETS = pattern(_WORDING, "listing", "targets")
_RESULTS = pattern(_WORDING, "listing", "results")
_ACTORS = pattern(_WORDING, "listing", "actors")
_BULLETS = frozenset("-–+•*")
_STATES = frozenset({Kind.ACTUAL, Kind.TARGET, Kind.ALLOCATION})
_DESCRIBED = re.compile(r"\s*(?P<label>[^:;.\d]{2,110}?)\s*:\s*(?:(?:khoảng|gần|hơn|trên|ước)\s+)?")
_MAX_DESCRIBED = 16
_MAX_LABEL = 7
"""Syllables; a longer label is a statement of its own."""


@dataclass(frozen=True, slots=True)
class Intro:
    """What leads to a list.

    Attributes:
        topic: What is listed, empty when the line does not say.
        mark: The bullet of the line itself, at which its items end.
        whole: Index, among the figures of the document, of the one that the items are parts of.
        targets: Whether the items are targets.
        period: When they hold, as the line says.
        is_heading: Whether it is a heading, below which stands more than a list.
    """

    topic: str
    mark: str
    whole: int | None
    targets: bool
    period: Period | None
    is_heading: bool = False


def next_intro(
    intro: Intro | None, block: Block, text: str, times: BlockTimes, figures: Sequence[Figure]
) -> Intro | None:
    """The lead-in that holds behind a block; ``figures`` are those of the document up to it.

    A list goes on over bullets, and over lines that are but a label with a figure.
    """
    own = _own(figures, block)
    if text.rstrip().endswith(":") or block.kind is BlockKind.HEADING:
        lasting = [m.period for m in times.mentions if lasts(m.period)]
        whole = _whole_of(own, figures)
        told = figures[whole].period if whole is not None else None
        return Intro(
            topic=list_topic(text),
            mark=_mark(text),
            whole=whole,
            targets=_announces_targets(text) if whole is None else figures[whole].kind is Kind.TARGET,
            period=told or (lasting[-1] if lasting else None),
            is_heading=block.kind is BlockKind.HEADING,
        )
    labelled = bool(own) and _label(text, figures[own[0]].span.start - block.span.start) is not None
    marked = _mark(text) in _BULLETS or (intro is not None and intro.whole is not None and _mark(text) != "")
    goes_on = labelled or block.kind is BlockKind.ITEM or marked
    return intro if goes_on and not _is_beside(intro, text) else None


def complete_item(intro: Intro, block: Block, text: str, figures: list[Figure]) -> None:
    """Name the figures of an item with what is listed, where it gives but a label.

    Args:
        intro: The lead-in of the list.
        block: The item.
        text: Its text.
        figures: The figures of the document up to the end of the item; its own are replaced.
    """
    own = _own(figures, block)
    item = figures[own[0]] if own else None
    label = _label(text, item.span.start - block.span.start) if item is not None else None
    if item is not None and label is None and _is_part(intro, item, figures):
        label = _described(text, item.span.start - block.span.start)
    if item is None or label is None or _is_beside(intro, text) or item.kind not in _STATES:
        return
    if intro.is_heading and not _is_name(label):
        return
    named = _named(intro, item, label, figures)
    figures[own[0]] = named
    for index in own[1:]:
        if figures[index].indicator == item.indicator:
            own_time = _is_dated(figures[index])
            period = figures[index].period if own_time else named.period
            figures[index] = replace(figures[index], indicator=named.indicator, period=period)


def _whole_of(own: range, figures: Sequence[Figure]) -> int | None:
    """The figure that a list behind a block gives the parts of: its last that says no more of another."""
    wholes = [i for i in own if figures[i].parent is None and figures[i].kind in _STATES]
    return wholes[-1] if wholes else own[-1] if own else None


def _announces_targets(text: str) -> bool:
    return _TARGETS.search(text) is not None and _RESULTS.search(text) is None


def _is_part(intro: Intro, item: Figure, figures: Sequence[Figure]) -> bool:
    """Whether an item counts the same as the figure of the lead-in, and no more of it."""
    whole = figures[intro.whole] if intro.whole is not None else None
    return whole is not None and whole.unit == item.unit and item.value <= whole.value


def _described(text: str, position: int) -> str | None:
    """The words between the bullet and the colon before a part, whatever they say: "a) Đi nước ngoài: 61"."""
    start = _BULLET.match(text)
    match = _DESCRIBED.fullmatch(text, start.end("mark") if start and start["mark"] else 0, max(position, 0))
    label = match["label"].strip() if match and start and start["mark"] else ""
    return label if label and len(label.split()) <= _MAX_DESCRIBED else None


def _own(figures: Sequence[Figure], block: Block) -> range:
    """The indices of the figures of a block that is read last; they are in the order of the text."""
    first = bisect_left(figures, block.span.start, key=lambda figure: figure.span.start)
    return range(first, len(figures))


def _is_beside(intro: Intro | None, text: str) -> bool:
    """Whether a line has the bullet of the lead-in, and so stands beside it, not below."""
    return intro is not None and intro.mark != "" and intro.mark == _mark(text)


def _named(intro: Intro, item: Figure, label: str, figures: Sequence[Figure]) -> Figure:
    whole = figures[intro.whole] if intro.whole is not None else None
    dated = _is_dated(item)
    if whole is not None and whole.unit == item.unit and whole.kind in _STATES:
        return replace(
            item,
            indicator=f"{whole.indicator.partition(' (')[0]} ({label})",
            kind=whole.kind if item.kind is Kind.ACTUAL else item.kind,
            period=item.period if dated or whole.period is None else whole.period,
            parent=intro.whole,
        )
    if not intro.topic:
        return item
    name = as_count(intro.topic, item.unit or "") if is_countable(item.unit) else _in_small(intro.topic)
    joined = f"{name[:-1]}, {label})" if name.endswith(")") else f"{name} ({label})"
    known = intro.period is not None and not dated
    return replace(
        item,
        indicator=joined,
        kind=Kind.TARGET if intro.targets and item.kind is Kind.ACTUAL else item.kind,
        period=inherited(intro.period, PeriodSource.PARAGRAPH) if known and intro.period else item.period,
    )


def _is_dated(figure: Figure) -> bool:
    """Whether its own clause says when a figure holds."""
    return figure.period is not None and figure.period.source is PeriodSource.CLAUSE


def _in_small(topic: str) -> str:
    """A topic as part of a name: its first letter small."""
    return topic[:1].lower() + topic[1:] if topic[1:2].islower() else topic


def _label(text: str, position: int) -> str | None:
    """The label before a figure that says for whom or where it holds, and not what it counts."""
    start = _BULLET.match(text)
    match = _LABEL.fullmatch(text, start.end() if start else 0, max(position, 0))
    label = match["label"].strip(" -–:") if match else ""
    if match is None or not label or len(label.split()) > _MAX_LABEL or not label[:1].isupper():
        return None
    if ":" not in text[match.end("label") : position] and _acts(label):
        return None
    if _is_name(label):
        return label
    unit = read_unit(label.lower(), 0)
    counts = unit is not None and unit.group in {"nouns", "counters"}
    return None if NAMED.search(label) or begins_with_verb(label) or counts else label


def _acts(label: str) -> bool:
    """Whether the words before a figure say who does something, and so are no label: "Sở Y tế bảo đảm"."""
    return _ACTORS.match(label) is not None or begins_with_verb(" ".join(label.split()[-2:]))


def _is_name(label: str) -> bool:
    """Whether a label is the name of a place, or of another thing: "Huyện Trà Cú", "Nam Đông"."""
    return place_in(label, None) is not None or (label.istitle() and " " in label)


def _mark(text: str) -> str:
    match = _BULLET.match(text)
    mark = match["mark"] if match else None
    return "1" if mark and mark[0].isdigit() else "a" if mark and mark[0].isalpha() else mark or ""
