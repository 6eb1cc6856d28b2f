"""Figures that may answer: those the candidate statements state."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.evidence.candidates import Candidate
from bot.library import Library
from corpus.figure import Figure
from store.lookup import Stored

LOOKED_AT = 40
"""Candidate statements whose figures are considered."""


@dataclass(frozen=True, slots=True)
class FigureCandidate:
    """A figure with the statement it stands in; ``parent`` is the figure it qualifies.

    ``document_text`` is all that its document says, for what may stand far from the figure.
    """

    stored: Stored[Figure]
    candidate: Candidate
    parent: Figure | None
    document_text: str = ""

    @property
    def figure(self) -> Figure:
        """The figure as read."""
        return self.stored.item


def find_figures(library: Library, candidates: Sequence[Candidate]) -> list[FigureCandidate]:
    """The figures of the best candidate statements, in the order of the candidates."""
    best = candidates[:LOOKED_AT]
    versions = {candidate.statement.version_id for candidate in best}
    stored = library.figures_of(versions)
    texts = {version: library.text_of(version) for version in versions}
    return [found for candidate in best for found in _in_statement(candidate, stored, texts)]


def _in_statement(
    candidate: Candidate, stored: Mapping[int, Sequence[Stored[Figure]]], texts: Mapping[int, str]
) -> Iterator[FigureCandidate]:
    span, figures = candidate.statement.item, stored[candidate.statement.version_id]
    for each in figures:
        if span.start <= each.item.span.start < span.end:
            # The parent is an index into the figures of the document, in order.
            parent = None if each.item.parent is None else figures[each.item.parent].item
            yield FigureCandidate(each, candidate, parent, texts[each.version_id])
