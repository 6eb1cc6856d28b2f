"""Figures that may answer: those the candidate statements state."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.evidence.candidates import Candidate
from bot.evidence.segments import segment, within
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
    stored = library.figures_of({candidate.statement.version_id for candidate in best})
    figures = {version: [each.item for each in rows] for version, rows in stored.items()}
    found: list[FigureCandidate] = []
    for candidate in best:
        version = candidate.statement.version_id
        text = library.text_of(version)
        found += _in_statement(candidate, stored[version], figures[version], text)
    shelf = library.figures[question.audience]
    cosines = shelf.cosines(library.embed(question.looked_up), [each.stored.row for each in found])
    return [replace(each, dense=cosines.get(each.stored.row, 0.0)) for each in found]


def _in_statement(
    candidate: Candidate, stored: Sequence[Stored[Figure]], figures: Sequence[Figure], text: str
) -> Iterator[FigureCandidate]:
    """The figures that a statement states; those of its document are in the order of the text."""
    span = candidate.statement.item
    first, last = (
        bisect_left(figures, at, key=lambda each: each.span.start) for at in (span.start, span.end)
    )
    for index in range(first, last):
        figure = figures[index]
        # The parent is an index into the figures of the document, in order.
        parent = None if figure.parent is None else figures[figure.parent]
        own = within(text, figure, segment(figures, index))
        yield FigureCandidate(stored[index], candidate, parent, text, own)
