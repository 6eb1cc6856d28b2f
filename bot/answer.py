"""What the bot says, and what it stands on."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from corpus.directive import Relation


class Status(StrEnum):
    """How a question was met; the values are those of the wire format."""

    ANSWERED = "answered"
    PARTIAL = "partial"
    CLARIFY = "clarify"
    NOT_FOUND = "not_found"
    DECLINED = "declined"
    ERROR = "error"


REFUSALS = frozenset({Status.NOT_FOUND, Status.DECLINED, Status.ERROR})
"""Statuses that cite nothing as their answer (promise 3)."""


@dataclass(frozen=True, slots=True)
class Amended:
    """What a newer document, by its number or else its title, has done to one that is cited."""

    relation: Relation
    newer: str


@dataclass(frozen=True, slots=True)
class Citation:
    """Evidence for a statement: ``document.text[start:end] == quote`` (promise 2).

    ``passage`` is the whole passage around the quote, which begins at ``passage_start``. ``n`` is
    the number the body and the buttons refer to, from 1. ``page`` counts from 1; ``None`` without pages.
    ``replaces`` names the documents that this one was put in the place of, ``amended_by`` those that have
    amended or replaced it.
    """

    n: int
    document: str
    title: str
    number: str | None
    issuer: str | None
    issued_on: date | None
    start: int
    end: int
    quote: str
    passage: str
    passage_start: int
    heading_path: tuple[str, ...] = ()
    page: int | None = None
    replaces: tuple[str, ...] = ()
    amended_by: tuple[Amended, ...] = ()


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """A figure the answer states, copied from its row of the store; the digits are ``value_text``."""

    value_text: str
    value: Decimal
    value_max: Decimal | None
    total: Decimal | None
    unit: str | None
    indicator: str
    kind: str
    period: str | None
    place: str | None
    document: str
    start: int
    end: int


class Operation(StrEnum):
    """Arithmetic that is sound between figures of one unit."""

    DIFFERENCE = "difference"
    RATIO = "ratio"
    SUM = "sum"


@dataclass(frozen=True, slots=True)
class Computation:
    """A number computed from stated figures, operands first; ``result_text`` is the number as shown."""

    operation: Operation
    operands: tuple[StatedFigure, ...]
    result_text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, a clarifying question or a refusal, ready to be rendered by any channel.

    ``question`` is the standalone question that was looked up; ``text`` the body a person reads,
    without the citation block; ``missing`` says what the documents lack; ``options`` are the choices
    of a clarifying question; ``computations`` are numbers of the body that no document prints;
    ``nearest`` names what comes closest, under a refusal, and is
    never evidence; ``left_out`` counts the items of a list that did not fit, which the body says too.
    """

    status: Status
    question: str
    text: str
    figures: tuple[StatedFigure, ...] = ()
    citations: tuple[Citation, ...] = ()
    missing: str | None = None
    options: tuple[str, ...] = ()
    nearest: tuple[str, ...] = ()
    computations: tuple[Computation, ...] = ()
    left_out: int = 0
