"""A directive that a document mentions: a resolution, decree, plan, programme or official letter."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from corpus.document import Span


class Relation(StrEnum):
    """What the document, or the directive itself, does to the directive mentioned."""

    ISSUES = "issues"
    IMPLEMENTS = "implements"
    CONTINUES = "continues"
    AMENDS = "amends"
    REPLACES = "replaces"
    MENTIONS = "mentions"


@dataclass(frozen=True, slots=True)
class Directive:
    """A mention of a directive: one row for each directive of a document, at its fullest mention.

    ``span`` covers the mention from its type to the end of its subject; ``also`` are the shorter
    mentions of the same directive ("Nghị quyết 15"). Offsets are code points in ``Document.text``.
    """

    type: str
    number: str | None
    issuer: str | None
    issued_on: date | None
    subject: str | None
    relation: Relation
    span: Span
    also: tuple[Span, ...] = ()
