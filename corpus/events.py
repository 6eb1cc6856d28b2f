"""Dated events: meetings, visits, publications."""

from dataclasses import dataclass

from corpus.document import Span


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on a date.

    ``date`` is EDTF: ``2018-07-11``; ``XXXX-08-26`` when the text does not state the year; ``2024``
    when it states the year alone. ``span`` covers the clause that tells it.
    """

    what: str
    date: str
    span: Span
