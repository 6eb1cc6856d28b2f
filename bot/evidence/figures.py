"""Figures that may answer: those the candidate statements state."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.evidence.candidates import Candidate
from bot.evidence.segments import segment, within
from bot.library import Library
from bot.question import Question
from corpus.figure import Figure
from store.lookup import Stored

LOOKED_AT = 40
"""Candidate statements whose figures are considered."""


@dataclass(frozen=True, slots=True)
class FigureCandidate:
    """A figure with the statement it stands in; ``parent`` is the figure it qualifies.

    ``document_text`` is all that its document says, for what may stand far from the figure; ``own`` the words
    of its clause that belong to none of its neighbours; ``dense`` the cosine of the figure with the question.
    """

    stored: Stored[Figure]
    candidate: Candidate
    parent: Figure | None
    document_text: str = ""
    own: str = ""
    dense: float = 0.0

    @property
    def figure(self) -> Figure:
        """The figure as read."""
        return self.stored.item


def find_figures(
    library: Library, candidates: Sequence[Candidate], question: Question
) -> list[FigureCandidate]:
    """The figures of the best candidate statements, in the order of the candidates."""
    best = candidates[:LOOKED_AT]
    versions = {candidate.statement.version_id for candidate in best}
    stored = library.figures_of(versions)
    texts = {version: library.text_of(version) for version in versions}
    found = [found for candidate in best for found in _in_statement(candidate, stored, texts)]
    shelf = library.figures[question.audience]
    cosines = shelf.cosines(library.embed(question.looked_up), [each.stored.row for each in found])
    return [replace(each, dense=cosines.get(each.stored.row, 0.0)) for each in found]


def _in_statement(
    candidate: Candidate, stored: Mapping[int, Sequence[Stored[Figure]]], texts: Mapping[int, str]
) -> Iterator[FigureCandidate]:
    span, figures = candidate.statement.item, stored[candidate.statement.version_id]
    items = [each.item for each in figures]
    text = texts[candidate.statement.version_id]
    for index, each in enumerate(figures):
        if span.start <= each.item.span.start < span.end:
            # The parent is an index into the figures of the document, in order.
            parent = None if each.item.parent is None else figures[each.item.parent].item
            own = within(text, each.item, segment(items, index))
            yield FigureCandidate(each, candidate, parent, text, own)
