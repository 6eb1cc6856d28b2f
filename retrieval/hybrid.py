"""Find texts by meaning and by words at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

import numpy as np
from numpy.typing import NDArray

from retrieval.accents import AccentModel, typed_without_accents
from retrieval.analysis import accented_terms, folded_terms
from retrieval.embedder import Embedder
from retrieval.fusion import fuse
from retrieval.keywords import KeywordField
from retrieval.vectors import VectorIndex

Vectors = NDArray[np.float32]
Mask = NDArray[np.bool_]

CANDIDATES = 100
"""Texts that each of the two ways proposes at least; all of them get both scores."""

_ACCENTED, _FOLDED, _ACCENTS = "accented", "folded", "accents.npz"


@dataclass(frozen=True, slots=True)
class Hit:
    """A text that was found.

    ``position`` is its place among the texts of the index. ``score`` orders the hits. ``dense`` is
    the cosine of question and text; ``keyword`` the share of the question's words that the text says,
    weighted by how rare they are, from 0 to 1.
    """

    position: int
    score: float
    dense: float
    keyword: float


@dataclass(frozen=True, slots=True)
class HybridIndex:
    """A FAISS index and two keyword indexes over the same texts, and the accents of their syllables."""

    vectors: VectorIndex
    accented: KeywordField
    folded: KeywordField
    accents: AccentModel

    def __len__(self) -> int:
        """How many texts there are."""
        return len(self.vectors)

    @classmethod
    def build(
        cls, texts: Sequence[str], vectors: Vectors, accents: AccentModel | None = None
    ) -> "HybridIndex":
        """Index texts with their unit vectors, shape (texts, dimension).

        ``accents`` is learnt from the texts unless it is given.

        Raises:
            ValueError: there is not one vector for each text.
        """
        if len(texts) != len(vectors):
            raise ValueError(f"{len(texts)} texts but {len(vectors)} vectors")
        return cls(
            VectorIndex.build(vectors),
            KeywordField.build(map(accented_terms, texts)),
            KeywordField.build(map(folded_terms, texts)),
            accents or AccentModel.learn(texts),
        )

    def search(
        self,
        query: str,
        k: int,
        *,
        embedder: Embedder | None = None,
        query_vector: Vectors | None = None,
        allowed: Mask | None = None,
    ) -> list[Hit]:
        """The ``k`` best texts for a question, the best first.

        Args:
            query: the question, with or without accents.
            k: how many hits at most.
            embedder: embeds the question, its accents restored where it was typed without.
            query_vector: the vector, shape (dimension,), of ``accents.restore(query)``, where it is known.
            allowed: shape (texts,): the texts that may be found; the others take no part in the ranking.

        Raises:
            ValueError: neither an embedder nor a vector is given.
        """
        if not len(self) or k < 1 or (allowed is not None and not allowed.any()):
            return []
        query = normalize("NFC", query)
        if query_vector is None:
            if embedder is None:
                raise ValueError("a search needs an embedder or the vector of the question")
            query_vector = embedder.embed_queries([self.accents.restore(query)])[0]
        keyword = self.keyword_scores(query)
        positions = self._candidates(query_vector, keyword, max(k, CANDIDATES), allowed)
        dense = self.vectors.cosines(query_vector, positions)
        score = fuse(dense, keyword[positions])
        return [
            Hit(int(positions[n]), float(score[n]), float(dense[n]), float(keyword[positions[n]]))
            for n in np.argsort(-score, kind="stable")[:k]
        ]

    def keyword_scores(self, query: str) -> Vectors:
        """How well each text matches the question by its words, shape (texts,), from 0 to 1.

        A question typed without accents is matched folded: the accents restored to it are guesses.
        """
        if typed_without_accents(query):
            return self.folded.scores(folded_terms(query))[: len(self)]
        return self.accented.scores(accented_terms(query))[: len(self)]

    def _candidates(
        self, vector: Vectors, keyword: Vectors, count: int, allowed: Mask | None
    ) -> NDArray[np.int64]:
        near = self.vectors.nearest(vector, count, allowed)
        scores = keyword if allowed is None else np.where(allowed, keyword, 0)
        worded = np.argpartition(-scores, min(count, len(scores) - 1))[:count]
        return np.union1d(near, worded[scores[worded] > 0])

    def save(self, folder: Path) -> None:
        """Write the index into a folder, which is made if need be."""
        folder.mkdir(parents=True, exist_ok=True)
        self.vectors.save(folder)
        self.accented.save(folder / _ACCENTED)
        self.folded.save(folder / _FOLDED)
        self.accents.save(folder / _ACCENTS)

    @classmethod
    def open(cls, folder: Path) -> "HybridIndex":
        """Read an index written by :meth:`save`."""
        return cls(
            VectorIndex.open(folder),
            KeywordField.open(folder / _ACCENTED),
            KeywordField.open(folder / _FOLDED),
            AccentModel.open(folder / _ACCENTS),
        )
