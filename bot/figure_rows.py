"""Figures as rows."""

from collections.abc import Iterable

from bot.listed import Listed, origin, row_id
from bot.rows import Record
from bot.wording.vi import LISTINGS
from corpus.figure import Figure

SHEET = (
    *("id", "document", "value_text", "value", "value_max", "total", "unit", "indicator", "kind", "period"),
    *("place", "qualifier", "direction", "comparison", "parent", "source"),
)
"""The columns of CSV and of workbooks."""


def figure_record(row: Listed[Figure]) -> Record:
    """A figure as other programs read it; ``start`` and ``end`` are those of the printed value."""
    stored, figure = row.stored, row.stored.item
    return {
        "id": row_id("F", stored.document, stored.ordinal),
        "doc": stored.document,
        "document": stored.document,
        "quote": stored.text,
        "value_text": figure.value_text,
        "value": figure.value,
        "value_max": figure.value_max,
        "unit": figure.unit,
        "indicator": figure.indicator,
        "kind": figure.kind.value,
        "total": figure.total,
        "period": figure.period.text if figure.period else None,
        "comparison": figure.comparison,
        "place": figure.place.name if figure.place else None,
        "parent": None if figure.parent is None else row_id("F", stored.document, figure.parent),
        "qualifier": figure.qualifier,
        "direction": figure.direction,
        "start": figure.span.start,
        "end": figure.span.end,
        "quote_start": figure.cite.start,
        "quote_end": figure.cite.end,
    }


def for_people(row: Listed[Figure]) -> Record:
    """A figure in Vietnamese, with its source."""
    return {
        **figure_record(row),
        "figure": as_printed(row.stored.item),
        "kind": LISTINGS.kinds[row.stored.item.kind],
        "source": LISTINGS.quoted.format(origin=origin(row.source), clause=row.stored.text),
    }


def as_printed(figure: Figure) -> str:
    """The number as printed, with what stands around it."""
    before: Iterable[str | None] = (figure.direction, figure.qualifier)
    blank = "" if figure.unit is None or figure.unit.startswith(("%", "‰")) else " "
    return " ".join([*filter(None, before), f"{figure.value_text}{blank}{figure.unit or ''}"])
