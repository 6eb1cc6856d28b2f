"""Figures of one indicator at several times or places."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.figure_search import FoundFigure
from corpus.figure import Kind

LEAST = 2
MOST = 24
"""Bars that can be read on a phone."""


@dataclass(frozen=True, slots=True)
class Series:
    """Figures that differ only in their period, or only in their place; labels go with the figures."""

    labels: tuple[str, ...]
    figures: tuple[FoundFigure, ...]


def find_series(figure: FoundFigure, others: Iterable[FoundFigure]) -> Series | None:
    """The series that a figure belongs to, over periods if it has several, else over places."""
    alike = [other for other in others if _is_alike(figure, other)]
    return _over_periods(figure, alike) or _over_places(figure, alike)


def _is_alike(figure: FoundFigure, other: FoundFigure) -> bool:
    one, two = figure.stored.item, other.stored.item
    return (
        figure.indicator == other.indicator
        and one.unit == two.unit
        and one.kind is two.kind is Kind.ACTUAL
        and two.value_max is None
    )


def _over_periods(figure: FoundFigure, alike: Sequence[FoundFigure]) -> Series | None:
    here = [each for each in alike if _place(each) == _place(figure) and _moment(each) is not None]
    # years stand beside years: six months are no bar beside a year
    as_long = [each for each in here if _days(each) == _days(figure)]
    return _series({_period(each): each for each in sorted(as_long, key=_order)})


def _over_places(figure: FoundFigure, alike: Sequence[FoundFigure]) -> Series | None:
    then = [each for each in alike if _period(each) == _period(figure) and _place(each)]
    return _series({_place(each): each for each in then})


def _series(by_label: dict[str, FoundFigure]) -> Series | None:
    if not LEAST <= len(by_label) <= MOST:
        return None
    return Series(tuple(by_label), tuple(by_label.values()))


def _place(found: FoundFigure) -> str:
    place = found.stored.item.place
    return place.name if place else ""


def _period(found: FoundFigure) -> str:
    period = found.stored.item.period
    return period.text if period else ""


def _moment(found: FoundFigure) -> date | None:
    period = found.stored.item.period
    return (period.end or period.start) if period else None


def _order(found: FoundFigure) -> date:
    return _moment(found) or date.min


def _days(found: FoundFigure) -> int | None:
    """How long a period is, in months; one with no beginning is a moment."""
    period = found.stored.item.period
    if period is None or period.start is None or period.end is None:
        return None
    return round((period.end - period.start).days / 30)
