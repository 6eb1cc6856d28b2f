"""What the bot reads from: the store and one published generation, as they were at one moment."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.question import Audience
from retrieval.embedder import Embedder
from retrieval.generations import OpenGeneration
from retrieval.hybrid import Hit, HybridIndex
from retrieval.units import Units
from store.database import Database
from store.documents import get_text

VISIBLE = {
    Audience.CITIZEN: frozenset({"public"}),
    Audience.OFFICIAL: frozenset({"public", "internal"}),
}
"""Which documents each audience may see; the filter comes before the ranking, in every search."""


@dataclass(frozen=True)
class Shelf:
    """The units of one kind that an audience may see, and how to search them."""

    index: HybridIndex
    rows: tuple[int, ...]
    allowed: NDArray[np.bool_] | None

    @classmethod
    def open(cls, index: HybridIndex, units: Units, audience: Audience) -> "Shelf":
        """A shelf for one audience; the filter is worked out once."""
        allowed = units.allowed(VISIBLE[audience])
        return cls(index, tuple(units.rows), None if allowed.all() else allowed)

    def search(self, question: str, vector: NDArray[np.float32], count: int) -> dict[int, Hit]:
        """The best units for a question, by their row ids in the store, the best first."""
        hits = self.index.search(question, count, query_vector=vector, allowed=self.allowed)
        return {self.rows[hit.position]: hit for hit in hits}


class Library:
    """A point-in-time view: neither the generation nor the rows it names change while it is open."""

    def __init__(self, database: Database, generation: OpenGeneration, embedder: Embedder) -> None:
        self.database = database
        self.generation = generation
        self.embedder = embedder
        self.passages = {
            audience: Shelf.open(generation.passages, generation.passage_units, audience)
            for audience in Audience
        }
        self.statements = {
            audience: Shelf.open(generation.statements, generation.statement_units, audience)
            for audience in Audience
        }

    def embed(self, question: str) -> NDArray[np.float32]:
        """The vector of a question, shape (dimension,)."""
        vector: NDArray[np.float32] = self.embedder.embed_queries([question])[0]
        return vector

    def text_of_version(self, version_id: int) -> str:
        """The stored text of a version of a document."""
        with self.database.session() as session:
            return get_text(session, version_id)
