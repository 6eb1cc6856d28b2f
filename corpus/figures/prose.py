"""Figures of one block of prose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from corpus.document import Block, BlockKind, Document, Span
from corpus.figure import Figure
from corpus.figures.block_times import BlockTimes, block_times
from corpus.figures.clauses import read_clauses
from corpus.figures.counts import complete_counts
from corpus.figures.indicators import set_indicator
from corpus.figures.item_names import name_item
from corpus.figures.item_places import place_of_item
from corpus.figures.kinds import read_kind
from corpus.figures.kinds.restating import is_name_part
from corpus.figures.kinds.targets import read_later_kind, read_listed_target
from corpus.figures.listing import Intro, complete_item, next_intro
from corpus.figures.money import complete_money
from corpus.figures.named_items import NamedItem, complete_units, read_items
from corpus.figures.parents import link_parents
from corpus.figures.placing import read_place_of
from corpus.figures.quantities import read_quantities
from corpus.figures.reading import Reading, absorb, open_reading
from corpus.figures.report_years import year_told
from corpus.figures.respective import pair_respective
from corpus.figures.starts import mark_starting_values
from corpus.figures.timeline import Timeline
from corpus.figures.timing import set_period
from corpus.numbers_named import find_marks
from corpus.periods import PeriodMention
from corpus.places import Place, PlaceSource
from corpus.places.named import place_of_heading

CITE_CHARACTERS = 260
"""A clause longer than this is quoted from its last comma on."""


@dataclass(slots=True)
class DocumentReading:
    """What has been read of a document so far; ``section`` is the place that the heading above names.

    ``intro`` is the line that says what is listed below it; ``districts`` are those the document names with
    their kind, by their bare names.
    """

    issued_on: date | None
    whole: Place | None
    timeline: Timeline
    section: tuple[int, Place] | None = None
    intro: Intro | None = None
    districts: dict[str, str] = field(default_factory=dict)
    figures: list[Figure] = field(default_factory=list)

    @property
    def place(self) -> Place | None:
        """The place of what stands here: that of the section, else of the whole document."""
        return self.section[1] if self.section is not None else self.whole

    def pass_heading(self, level: int, text: str) -> None:
        """Take note of a heading, which may end the section of a place and begin that of another."""
        named = place_of_heading(text, self.whole)
        if named is not None:
            self.section = (level, replace(named, source=PlaceSource.HEADING))
        elif self.section is not None and level <= self.section[0]:
            self.section = None


def read_prose(document: Document, block: Block, state: DocumentReading) -> None:
    """Add the figures of one block of prose to ``state``."""
    text = block.span.of(document.text)
    if block.kind is BlockKind.HEADING:
        state.pass_heading(block.level, text)
    found = find_marks(text, state.issued_on)
    heads = block.kind in {BlockKind.HEADING, BlockKind.TITLE}
    year = (year_told(found.mentions) if heads else None) or state.timeline.year
    times = block_times(text, found.mentions, year, moves=state.timeline.ahead_level is None)
    readings = _open(text, block.span.start, found.taken, found.mentions)
    _interpret(document, readings, times, state)
    first = len(state.figures)
    state.figures.extend(_to_figure(reading, first) for reading in readings)
    if readings and state.intro is not None and block.kind is not BlockKind.HEADING:
        complete_item(state.intro, block, text, state.figures)
    state.intro = next_intro(state.intro, block, text, times, state.figures)
    state.timeline.pass_block(block, text, times, states=bool(readings))


def lower_case(text: str) -> str:
    """Lower case, code point for code point: the few letters that would grow stay as they are."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def _to_figure(reading: Reading, first: int) -> Figure:
    """The finished row; offsets become those of the document, indices those of its list of figures."""
    return Figure(
        value=reading.value,
        value_max=reading.value_max,
        total=reading.quantity.total,
        value_text=reading.span.of(reading.text),
        unit=reading.unit,
        indicator=reading.indicator,
        kind=reading.kind,
        qualifier=reading.qualifier,
        direction=reading.direction,
        comparison=reading.comparison,
        period=reading.period,
        place=reading.place,
        parent=None if reading.parent is None else reading.parent + first,
        span=_shift(reading.span, reading.offset),
        cite=_shift(reading.cite, reading.offset),
    )


def _open(text: str, offset: int, taken: bytearray, mentions: Sequence[PeriodMention]) -> list[Reading]:
    quantities = read_quantities(text, taken)
    lower = lower_case(text)
    clauses = read_clauses(text, quantities, mentions)
    return [open_reading(text, lower, offset, q, c) for q, c in zip(quantities, clauses, strict=True)]


def _interpret(
    document: Document, readings: list[Reading], times: BlockTimes, state: DocumentReading
) -> None:
    complete_money(readings)
    complete_counts(readings)
    items = read_items(readings)
    complete_units(readings, items)
    mark_starting_values(readings)
    for index, reading in enumerate(readings):
        if index and is_name_part(readings[index - 1], reading):
            absorb(reading, readings[index - 1])
        read_kind(reading, readings[index - 1] if index else None)
        if state.timeline.in_targets:
            read_listed_target(reading)
    link_parents(readings)
    pair_respective(readings)
    for index, reading in enumerate(readings):
        set_period(reading, readings, times, state.timeline)
        read_later_kind(reading, state.issued_on)
        reading.place = read_place_of(reading, readings, document, state.place)
        set_indicator(reading, readings, index)
        if index in items:
            name_item(readings, index, items)
            _place_item(readings, index, items, state)
        reading.cite = _cite(readings, index)


def _place_item(
    readings: list[Reading], index: int, items: dict[int, NamedItem], state: DocumentReading
) -> None:
    item = items[index]
    place = place_of_item(item, items, readings[item.first], state.districts, state.place)
    readings[index].place = place or readings[index].place


def _cite(readings: list[Reading], index: int) -> Span:
    reading = readings[index]
    clause, quantity = reading.clause, reading.quantity
    start, end = clause.wide_start, max(clause.end, quantity.end, reading.span.end)
    if quantity.total is not None:
        end = max(end, _behind_bracket(reading))
    if index + 1 < len(readings) and readings[index + 1].continues == index:
        end = max(end, readings[index + 1].quantity.end)
    leader = reading.parent if reading.parent is not None else reading.continues
    if leader is not None and readings[leader].indicator == reading.indicator:
        start = min(start, readings[leader].cite.start)
    if reading.span.start - start > CITE_CHARACTERS:
        start = max(clause.start, min(clause.wide_start, reading.span.start))
    return _trim(reading.text, start, end, reading.span)


def _behind_bracket(reading: Reading) -> int:
    """The end of a clause that goes on after a bracket: "20/27 chỉ tiêu (chiếm 74%) hoàn thành"."""
    text, clause = reading.text, reading.clause
    close = text.find(")", clause.end, clause.wide_end)
    if clause.end >= len(text) or text[clause.end] != "(" or close < 0:
        return clause.end
    stop = re.compile(r"[,;:(]").search(text, close, clause.wide_end)
    return stop.start() if stop else clause.wide_end


def _trim(text: str, start: int, end: int, span: Span) -> Span:
    while start < span.start and not (text[start].isalnum() or text[start] in '“"%'):
        start += 1
    while end > span.end and text[end - 1] in " ,;:(-–[":
        end -= 1
    quote = text[start:end]
    if quote.count("(") > quote.count(")") and text[end : end + 1] == ")":
        end += 1
    return Span(start, end)


def _shift(span: Span, offset: int) -> Span:
    return Span(span.start + offset, span.end + offset)
