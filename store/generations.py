"""Index generations: which were built, and which readers were pointed to, when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from store.models import GenerationRow
from store.models.base import now


@dataclass(frozen=True, slots=True)
class Generation:
    """A generation that was built.

    ``counts`` says how many of each kind of unit it holds; ``published_at`` is the last time readers
    were pointed to it, ``None`` when it never was. Moments are in UTC.
    """

    id: str
    model: str
    counts: Mapping[str, int]
    created_at: datetime
    published_at: datetime | None


def record_created(session: Session, generation: str, model: str, counts: Mapping[str, int]) -> None:
    """Record that a generation was built with a model.

    Raises:
        sqlalchemy.exc.IntegrityError: there is one of that id; a generation never changes.
    """
    session.add(GenerationRow(id=generation, model=model, counts=dict(counts)))
    session.flush()


def record_published(session: Session, generation: str, at: datetime | None = None) -> None:
    """Record that readers were pointed to a generation, forward or back, now or at the moment ``at``.

    Raises:
        LookupError: no such generation was recorded.
    """
    row = session.get(GenerationRow, generation)
    if row is None:
        raise LookupError(generation)
    last = published(session)
    moment = at or now()
    # a clock that was set back must not make an older generation the last one
    if last is not None and last.published_at is not None and last.published_at >= moment:
        moment = last.published_at + timedelta(microseconds=1)
    row.published_at = moment


def generations(session: Session) -> list[Generation]:
    """All generations, the newest first."""
    rows = session.scalars(
        select(GenerationRow).order_by(GenerationRow.created_at.desc(), GenerationRow.id.desc())
    )
    return [_generation(row) for row in rows]


def published(session: Session) -> Generation | None:
    """The generation that readers were last pointed to."""
    row = session.scalar(
        select(GenerationRow)
        .where(GenerationRow.published_at.is_not(None))
        .order_by(GenerationRow.published_at.desc())
        .limit(1)
    )
    return None if row is None else _generation(row)


def _generation(row: GenerationRow) -> Generation:
    return Generation(row.id, row.model, row.counts, row.created_at, row.published_at)
