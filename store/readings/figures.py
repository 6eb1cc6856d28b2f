"""Figures as rows."""

import hashlib
from typing import Any

from sqlalchemy import Row

from corpus.figure import Figure, Kind
from corpus.periods import Period, PeriodSource
from corpus.places import Place, PlaceSource
from corpus.syllables import fold
from store.models import FigureRow
from store.readings.reading import CITE, Columns, Reading, cite_columns, cite_of, span_columns, span_of

_AS_THEY_ARE = (
    "value",
    "value_max",
    "total",
    "value_text",
    "unit",
    "indicator",
    "qualifier",
    "direction",
    "comparison",
    "parent",
)


def subject_of(indicator: str) -> int:
    """A number for an indicator, the same with accents and without, and in small letters and capitals."""
    return int.from_bytes(hashlib.sha256(fold(indicator).encode()).digest()[:8], signed=True)


def _write(figure: Figure) -> Columns:
    return {
        "subject": subject_of(figure.indicator),
        **{name: getattr(figure, name) for name in _AS_THEY_ARE},
        **span_columns(figure.span),
        **cite_columns(figure.cite),
        **_write_period(figure.period),
        **_write_place(figure.place),
        "kind": figure.kind.value,
        "table_row": figure.row,
        "table_column": figure.column,
    }


def _read(row: Row[Any]) -> Figure:
    return Figure(
        **{name: getattr(row, name) for name in _AS_THEY_ARE},
        kind=Kind(row.kind),
        period=_read_period(row),
        place=_read_place(row),
        span=span_of(row),
        cite=cite_of(row),
        row=row.table_row,
        column=row.table_column,
    )


def _write_period(period: Period | None) -> Columns:
    if period is None:
        return dict.fromkeys(("period", "period_start", "period_end", "period_source"))
    return {
        "period": period.text,
        "period_start": period.start,
        "period_end": period.end,
        "period_source": period.source.value,
    }


def _read_period(row: Row[Any]) -> Period | None:
    if row.period is None:
        return None
    return Period(row.period, row.period_start, row.period_end, PeriodSource(row.period_source))


def _write_place(place: Place | None) -> Columns:
    if place is None:
        return dict.fromkeys(("place", "place_source"))
    return {"place": place.name, "place_source": place.source.value}


def _read_place(row: Row[Any]) -> Place | None:
    return None if row.place is None else Place(row.place, PlaceSource(row.place_source))


FIGURES: Reading[Figure] = Reading(FigureRow, _write, _read, CITE)
