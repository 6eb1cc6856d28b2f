"""Figures that may answer: those the candidate statements state."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.evidence.candidates import Candidate
from bot.evidence.segments import segment
from bot.evidence.segments import within as clause_of
from bot.library import Library
from bot.question import Question
from corpus.figure import Figure
from store.lookup import Stored

LOOKED_AT = 40
"""Candidate statements whose figures are considered."""


@dataclass(frozen=True, slots=True, eq=False)
class FigureCandidate:
    """A figure with the statement it stands in; ``parent`` is the figure it qualifies.

    One is equal to itself alone, for what was measured of it is looked up again and again.

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
    within = library.figures_within([candidate.statement.row for candidate in best])
    stating = [candidate for candidate in best if within.get(candidate.statement.row)]
    texts = library.texts_of([candidate.statement.version_id for candidate in stating])
    found = [
        each
        for candidate in stating
        for each in _in_statement(
            candidate, within[candidate.statement.row], texts[candidate.statement.version_id]
        )
    ]
    shelf = library.figures[question.audience]
    cosines = shelf.cosines(library.embed(question.looked_up), [each.stored.row for each in found])
    return [replace(each, dense=cosines.get(each.stored.row, 0.0)) for each in found]


def _in_statement(
    candidate: Candidate, figures: Mapping[int, Stored[Figure]], text: str
) -> Iterator[FigureCandidate]:
    """The figures that a statement states; they come with those beside them, by their ordinals."""
    span = candidate.statement.item
    in_order = [figures[ordinal] for ordinal in sorted(figures)]
    items = [each.item for each in in_order]
    for index, (stored, figure) in enumerate(zip(in_order, items, strict=True)):
        if span.start <= figure.span.start < span.end:
            # The parent is an index into the figures of the document, in order.
            parent = None if figure.parent is None else figures[figure.parent].item
            own = clause_of(text, figure, segment(items, index))
            yield FigureCandidate(stored, candidate, parent, text, own)
