"""What stands around things in the text of their document, found by their rows without reading the whole."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ScalarSelect, and_, func, select
from sqlalchemy.orm import Session, aliased

from corpus.document import Passage
from corpus.figure import Figure
from store.batches import batches
from store.lookup import Stored, in_places, load
from store.models import FigureRow, PassageRow, SpanRow, StatementRow
from store.readings import FIGURES, PASSAGES


def statements_around(session: Session, figures: Iterable[int]) -> dict[int, int]:
    """The row of the statement that states each figure; one that none states is left out."""
    found: dict[int, int] = {}
    for batch in batches(set(figures)):
        around = _last_begun(StatementRow, FigureRow)
        rows = select(FigureRow.id, StatementRow.id).join(
            StatementRow, and_(StatementRow.id == around, FigureRow.start < StatementRow.end)
        )
        found.update((figure, row) for figure, row in session.execute(rows.where(FigureRow.id.in_(batch))))
    return found


def passages_around(session: Session, statements: Iterable[int]) -> dict[int, Stored[Passage]]:
    """The passage in which each statement begins."""
    found: dict[int, int] = {}
    for batch in batches(set(statements)):
        rows = select(StatementRow.id, _last_begun(PassageRow, StatementRow))
        found.update((row, at) for row, at in session.execute(rows.where(StatementRow.id.in_(batch))))
    passages = load(session, PASSAGES, found.values())
    return {row: passages[at] for row, at in found.items() if at in passages}


def figures_within(session: Session, statements: Iterable[int]) -> dict[int, dict[int, Stored[Figure]]]:
    """For each statement the figures that it states, those beside them, and those that they qualify.

    Returns:
        By the row of the statement and the ordinal of the figure in its document.
    """
    wanted = set(statements)
    spans = {row: span for batch in batches(wanted) for row, span in _ordinals_within(session, batch)}
    places: dict[int, set[int]] = {}
    for version, ordinals in spans.values():
        places.setdefault(version, set()).update(ordinals)
    known = in_places(session, FIGURES, places)
    parents = {
        version: {each.item.parent for each in figures.values() if each.item.parent is not None}
        for version, figures in known.items()
    }
    for version, figures in in_places(session, FIGURES, parents).items():
        known[version].update(figures)
    found: dict[int, dict[int, Stored[Figure]]] = {row: {} for row in wanted}
    for row, (version, ordinals) in spans.items():
        here = known[version]
        beside = {ordinal for ordinal in ordinals if ordinal in here}
        qualified = {here[ordinal].item.parent for ordinal in beside}
        found[row] = {each: here[each] for each in beside | qualified if each in here}
    return found


def _ordinals_within(session: Session, statements: Sequence[int]) -> Iterator[tuple[int, tuple[int, range]]]:
    """For each statement with figures its version, and their ordinals with one more at each end."""
    stated = and_(
        FigureRow.version_id == StatementRow.version_id,
        FigureRow.start >= StatementRow.start,
        FigureRow.start < StatementRow.end,
    )
    rows = (
        select(
            StatementRow.id, StatementRow.version_id, func.min(FigureRow.ordinal), func.max(FigureRow.ordinal)
        )
        .join(FigureRow, stated)
        .where(StatementRow.id.in_(statements))
        .group_by(StatementRow.id, StatementRow.version_id)
    )
    for row, version, first, last in session.execute(rows):
        yield row, (version, range(max(first - 1, 0), last + 2))


def _last_begun(around: type[SpanRow], inner: type[SpanRow]) -> ScalarSelect[Any]:
    """The row, of those of the same version, that begins last before another or with it."""
    each = aliased(around)
    return (
        select(each.id)
        .where(each.version_id == inner.version_id, each.start <= inner.start)
        .order_by(each.start.desc())
        .limit(1)
        .correlate(inner)
        .scalar_subquery()
    )
