"""What the bot reads from: the store and one published generation, as they were at one moment."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.bulk_cache import BulkCache
from bot.question import Audience
from bot.store_reader import VERSIONS_KEPT, StoreReader
from bot.understanding.spelling import Speller
from retrieval.embedder import Embedder
from retrieval.generations import OpenGeneration
from retrieval.hybrid import Hit, HybridIndex
from retrieval.segments import Kind
from retrieval.units import Units
from store.amendments import Amendment, amendments
from store.database import Database
from store.documents import StoredDocument, replaced_by_document

VISIBLE = {
    Audience.CITIZEN: frozenset({"public"}),
    Audience.OFFICIAL: frozenset({"public", "internal"}),
}
"""Which documents each audience may see; the filter comes before the ranking, in every search."""


VECTORS_KEPT = 32
"""Vectors of questions that are remembered: those at work, each of which is looked up in several indexes."""


@dataclass(frozen=True)
class Shelf:
    """The texts of one kind that an audience may see, and how to search them."""

    index: HybridIndex
    units: Units
    allowed: NDArray[np.bool_] | None

    @classmethod
    def open(cls, generation: OpenGeneration, kind: Kind, audience: Audience) -> "Shelf":
        """A shelf for one audience; the filter is worked out once."""
        units = generation.units[kind]
        hidden = [key for key, each in generation.audiences.items() if each not in VISIBLE[audience]]
        return cls(generation.indexes[kind], units, ~units.are_of(hidden) if hidden else None)

    def search(self, question: str, vector: NDArray[np.float32], count: int) -> dict[int, Hit]:
        """The best texts for a question, by their row ids in the store, the best first."""
        hits = self.index.search(question, count, query_vector=vector, allowed=self.allowed)
        rows = self.units.rows[[hit.position for hit in hits]].tolist()
        return dict(zip(rows, hits, strict=True))

    def cosines(self, vector: NDArray[np.float32], rows: Iterable[int]) -> dict[int, float]:
        """How near given texts are to a question, by their row ids in the store."""
        known, places = self.units.places_of(rows)
        return dict(zip(known, self.index.cosines(vector, places).tolist(), strict=True))


class Library(StoreReader):
    """A point-in-time view: neither the generation nor the rows it names change while it is open."""

    def __init__(
        self,
        database: Database,
        generation: OpenGeneration,
        embedder: Embedder,
        before: "Library | None" = None,
    ) -> None:
        """Open a generation; what was read for one ``before`` is taken over."""
        super().__init__(database, before)
        self.generation = generation
        self.embedder = embedder
        self.speller = Speller(generation.accents)
        self.passages, self.statements, self.figures = (
            {audience: Shelf.open(generation, kind, audience) for audience in Audience} for kind in Kind
        )
        self._vectors = BulkCache(self._embed, VECTORS_KEPT)
        # not shared with the library before, for documents may be put in the place of others meanwhile
        self._replaced = BulkCache(self._load_replaced, VERSIONS_KEPT)
        self._amendments = BulkCache(self._load_amendments, len(Audience))

    def embed(self, question: str) -> NDArray[np.float32]:
        """The vector of a question, shape (dimension,); that of a recent one is remembered."""
        return self._vectors.get([question])[question]

    def replaced_by(self, document: str) -> list[StoredDocument]:
        """The other documents that a document, in any of its versions, was put in the place of; by id."""
        return self._replaced.get([document])[document]

    def amendments(self, audience: Audience) -> list[Amendment]:
        """What documents that an audience may see have amended or replaced."""
        return self._amendments.get([audience])[audience]

    def _load_amendments(self, audiences: set[Audience]) -> dict[Audience, list[Amendment]]:
        with self.database.session() as session:
            return {audience: amendments(session, VISIBLE[audience]) for audience in audiences}

    def _embed(self, questions: set[str]) -> dict[str, NDArray[np.float32]]:
        ordered = sorted(questions)
        return dict(zip(ordered, self.embedder.embed_queries(ordered), strict=True))

    def _load_replaced(self, documents: set[str]) -> dict[str, list[StoredDocument]]:
        with self.database.session() as session:
            return {document: replaced_by_document(session, document) for document in documents}
