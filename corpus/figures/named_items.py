"""Figures listed by name: "các huyện có ... là Yên Thành (1.024 người), Diễn Châu (918 người)"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.figures.reading import Reading
from corpus.patterns import pattern

_WORDING = "figure_wording.toml"
_LABEL = pattern(_WORDING, "named_items", "label")
_BETWEEN = pattern(_WORDING, "named_items", "between")
_OF_PLACE = pattern(_WORDING, "named_items", "rank_of_place")
_RANK_BEFORE = pattern(_WORDING, "named_items", "rank_before")
_MAX_LABEL = 140
_MAX_RANK = 40
_LEAST = 2


@dataclass(frozen=True, slots=True)
class NamedItem:
    """One of several figures that a list gives by name; offsets are within the block.

    Attributes:
        label: The name, with the kind of place if it is printed: "huyện Càng Long", "Đài Loan".
        kind: The kind of place printed with it, ``None`` where there is none.
        start: Where the label begins.
        first: Index of the first figure of the list among those of the block.
        rank: What says which place it has among others: "dẫn đầu toàn tỉnh", "nhiều nhất là".
    """

    label: str
    kind: str | None
    start: int
    first: int
    rank: str = ""


def read_items(readings: Sequence[Reading]) -> dict[int, NamedItem]:
    """The items of such lists of a block, by the index of their figure; those alone are no list."""
    items: dict[int, NamedItem] = {}
    run: list[tuple[int, re.Match[str]]] = []
    for index in range(len(readings)):
        label = _label(readings, index)
        if label is None or not run or not _goes_on(readings, index, label):
            items.update(_listed(run))
            run = []
        if label is not None:
            run.append((index, label))
    items.update(_listed(run))
    return items


def _listed(run: Sequence[tuple[int, re.Match[str]]]) -> dict[int, NamedItem]:
    if len(run) < _LEAST and not (run and _stands_alone(run[0][1])):
        return {}
    return {index: _item(label, run[0][0]) for index, label in run}


def _item(label: re.Match[str], first: int) -> NamedItem:
    rank = label["rank"] or ""
    if not rank and (before := _rank_before(label)) is not None:
        rank = before[0].strip()
    return NamedItem(" ".join(label["label"].split()), label["kind"], label.start("label"), first, rank)


def _stands_alone(label: re.Match[str]) -> bool:
    """Whether a place is told alone, as the first or the last of all: "Huyện A dẫn đầu (151 người)"."""
    if label["rank"]:
        return label["kind"] is not None or _OF_PLACE.match(label["rank"]) is not None
    return label["kind"] is not None and _rank_before(label) is not None


def _rank_before(label: re.Match[str]) -> re.Match[str] | None:
    start = label.start("label")
    return _RANK_BEFORE.search(label.string, max(0, start - _MAX_RANK), start)


def _label(readings: Sequence[Reading], index: int) -> re.Match[str] | None:
    """The name right before a figure, or before the brackets it stands alone in."""
    reading = readings[index]
    if reading.quantity.total is not None:
        return None
    bracket = reading.clause.bracket
    if bracket is not None and reading.text[bracket + 1 : reading.span.start].strip():
        return None
    end = reading.span.start if bracket is None else bracket
    floor = max(reading.clause.sentence.start, readings[index - 1].quantity.end if index else 0)
    label = _LABEL.search(reading.text, max(floor, end - _MAX_LABEL), end)
    return label if label is not None and _is_name(label, reading.clause.sentence.start) else None


def _is_name(label: re.Match[str], start: int) -> bool:
    """Whether a name is one: no abbreviation, and no word that is written large as the first only."""
    name = label["name"]
    opens = label.start("label") == start and label["kind"] is None
    return not (len(name) > 1 and name.isupper() and name.isalpha()) and not (opens and " " not in name)


def _goes_on(readings: Sequence[Reading], index: int, label: re.Match[str]) -> bool:
    """Whether nothing but a comma or "và" stands between an item and the figure before it."""
    reading, earlier = readings[index], readings[index - 1]
    between = reading.text[earlier.quantity.end : label.start("label")]
    same = earlier.clause.sentence == reading.clause.sentence
    alike = reading.unit is None or earlier.unit is None or reading.unit == earlier.unit
    return same and alike and _BETWEEN.fullmatch(between) is not None


def complete_units(readings: Sequence[Reading], items: dict[int, NamedItem]) -> None:
    """Give the bare numbers of a list the unit that one of them tells."""
    told = {item.first: readings[index] for index, item in items.items() if readings[index].unit is not None}
    for index, item in items.items():
        reading, known = readings[index], told.get(item.first)
        if reading.unit is None and known is not None:
            reading.unit, reading.unit_group = known.unit, known.unit_group
