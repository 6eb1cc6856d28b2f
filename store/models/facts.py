"""What documents state, as rows; the dataclasses of ``corpus`` that they hold say what the columns mean."""

from datetime import date
from decimal import Decimal

from sqlalchemy import JSON, BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from store.columns import ExactDecimal
from store.models.base import SpanRow


class FigureRow(SpanRow):
    """A `corpus.figure.Figure`; ``parent`` is the ordinal of another figure of the same version.

    ``subject`` is the same for figures of the same indicator, see `store.readings.figures.subject_of`.
    """

    __tablename__ = "figures"

    value: Mapped[Decimal] = mapped_column(ExactDecimal, index=True)
    value_max: Mapped[Decimal | None] = mapped_column(ExactDecimal)
    total: Mapped[Decimal | None] = mapped_column(ExactDecimal)
    value_text: Mapped[str]
    unit: Mapped[str | None]
    indicator: Mapped[str]
    subject: Mapped[int] = mapped_column(BigInteger, index=True, server_default="0")
    kind: Mapped[str]
    qualifier: Mapped[str | None]
    direction: Mapped[str | None]
    comparison: Mapped[str | None]
    period: Mapped[str | None]
    period_start: Mapped[date | None] = mapped_column(index=True)
    period_end: Mapped[date | None]
    period_source: Mapped[str | None]
    place: Mapped[str | None] = mapped_column(index=True)
    place_source: Mapped[str | None]
    parent: Mapped[int | None]
    cite_start: Mapped[int]
    cite_end: Mapped[int]
    table_row: Mapped[str | None]
    table_column: Mapped[str | None]


class DirectiveRow(SpanRow):
    """A `corpus.directive.Directive`; ``also`` holds the pairs (start, end) of its shorter mentions."""

    __tablename__ = "directives"

    type: Mapped[str]
    number: Mapped[str | None] = mapped_column(index=True)
    issuer: Mapped[str | None]
    issued_on: Mapped[date | None]
    subject: Mapped[str | None]
    relation: Mapped[str]
    also: Mapped[list[tuple[int, int]]] = mapped_column(JSON)


class TaskRow(SpanRow):
    """A `corpus.task.Task`."""

    __tablename__ = "tasks"

    assigner: Mapped[str | None]
    assignee: Mapped[str | None]
    action: Mapped[str]
    deadline: Mapped[str | None]


class PersonRow(SpanRow):
    """A `corpus.person.Person`."""

    __tablename__ = "people"

    name: Mapped[str] = mapped_column(index=True)
    role: Mapped[str | None]
    cite_start: Mapped[int]
    cite_end: Mapped[int]


class EventRow(SpanRow):
    """A `corpus.events.Event`; ``date`` is EDTF."""

    __tablename__ = "events"

    what: Mapped[str]
    date: Mapped[str] = mapped_column(index=True)
