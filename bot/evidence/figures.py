"""Figures that may answer: those the candidate statements state."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.evidence.candidates import Candidate
from bot.library import Library
from corpus.figure import Figure
from store.lookup import Stored, in_versions
from store.readings import FIGURES

LOOKED_AT = 40
"""Candidate statements whose figures are considered."""


@dataclass(frozen=True, slots=True)
class FigureCandidate:
    """A figure with the statement it stands in; ``parent`` is the figure it qualifies."""

    stored: Stored[Figure]
    candidate: Candidate
    parent: Figure | None

    @property
    def figure(self) -> Figure:
        """The figure as read."""
        return self.stored.item


def find_figures(library: Library, candidates: Sequence[Candidate]) -> list[FigureCandidate]:
    """The figures of the best candidate statements, in the order of the candidates."""
    best = candidates[:LOOKED_AT]
    versions = {candidate.statement.version_id for candidate in best}
    with library.database.session() as session:
        stored = in_versions(session, FIGURES, versions)
    by_place = {(each.version_id, each.ordinal): each for each in stored}
    found: list[FigureCandidate] = []
    for candidate in best:
        version, span = candidate.statement.version_id, candidate.statement.item
        for each in stored:
            if each.version_id == version and span.start <= each.item.span.start < span.end:
                above = by_place.get((version, each.item.parent)) if each.item.parent is not None else None
                found.append(FigureCandidate(each, candidate, above.item if above else None))
    return found
