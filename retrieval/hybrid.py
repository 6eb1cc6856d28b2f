"""Find texts by meaning and by words at once, over all segments."""

from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import normalize

import numpy as np
from numpy.typing import NDArray

from retrieval.accents import AccentModel, typed_without_accents
from retrieval.analysis import accented, folded
from retrieval.bm25 import NOTHING, Bm25
from retrieval.embedder import Embedder
from retrieval.fusion import fuse
from retrieval.text_index import TextIndex

Vectors = NDArray[np.float32]
Positions = NDArray[np.int64]
Mask = NDArray[np.bool_]

CANDIDATES = 100
"""Texts that each of the two ways proposes at least; all of them get both scores."""


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


class HybridIndex:
    """The texts of segments, one after the other, of which some may be dropped."""

    def __init__(
        self, segments: Sequence[TextIndex], accents: AccentModel, living: Sequence[Mask | None] = ()
    ) -> None:
        """Search segments as one.

        Args:
            segments: the texts.
            accents: restores the accents of questions.
            living: for each segment which of its texts may be found and count; ``None`` when all do.
        """
        self.accents = accents
        self._segments = segments
        self._living = living or [None] * len(segments)
        self._ends = np.cumsum([len(segment) for segment in segments], dtype=np.int64)
        self._accented = Bm25([segment.accented for segment in segments], self._living)
        self._folded = Bm25([segment.folded for segment in segments], self._living)

    def __len__(self) -> int:
        """How many texts there are, with those that are dropped."""
        return int(self._ends[-1]) if len(self._ends) else 0

    @classmethod
    def build(
        cls, texts: Sequence[str], vectors: Vectors, accents: AccentModel | None = None
    ) -> "HybridIndex":
        """Index texts as one segment, with their unit vectors, shape (texts, dimension).

        ``accents`` is learnt from the texts unless it is given.

        Raises:
            ValueError: there is not one vector for each text.
        """
        return cls([TextIndex.build(texts, vectors)], accents or AccentModel.learn(texts))

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
        if not len(self) or k < 1:
            return []
        query = normalize("NFC", query)
        if query_vector is None:
            if embedder is None:
                raise ValueError("a search needs an embedder or the vector of the question")
            query_vector = embedder.embed_queries([self.accents.restore(query)])[0]
        count = max(k, CANDIDATES)
        near, _ = self.nearest(query_vector, count, allowed)
        positions, keyword = self.worded(query, count, allowed, also=near)
        dense = self.cosines(query_vector, positions)
        score = fuse(dense, keyword)
        return [
            Hit(int(positions[n]), float(score[n]), float(dense[n]), float(keyword[n]))
            for n in np.argsort(-score, kind="stable")[:k]
        ]

    def nearest(self, vector: Vectors, count: int, allowed: Mask | None = None) -> tuple[Positions, Vectors]:
        """The texts nearest to a question in meaning, the nearest first, and their cosines."""
        found = [
            segment.vectors.nearest(vector, count, mask)
            for segment, mask in zip(self._segments, self._admitted(allowed), strict=True)
        ]
        firsts = self._ends - [len(segment) for segment in self._segments]
        positions = np.concatenate([each + first for (each, _), first in zip(found, firsts, strict=True)])
        cosines = np.concatenate([each for _, each in found])
        order = np.argsort(-cosines, kind="stable")[:count]
        return positions[order], cosines[order]

    def worded(
        self, query: str, count: int, allowed: Mask | None = None, also: Positions = NOTHING
    ) -> tuple[Positions, Vectors]:
        """The texts that say most of a question, and some others, with their scores, see `Bm25.best`.

        A question typed without accents is matched folded: the accents restored to it are guesses.
        """
        if typed_without_accents(query):
            return self._folded.best(folded(query), count, self._admitted(allowed), also)
        return self._accented.best(accented(query), count, self._admitted(allowed), also)

    def cosines(self, vector: Vectors, positions: Positions) -> Vectors:
        """How near texts are to a question in meaning."""
        cosines = np.empty(len(positions), np.float32)
        numbers = np.searchsorted(self._ends, positions, side="right")
        for number in np.unique(numbers).tolist():
            here, segment = numbers == number, self._segments[number]
            own = positions[here] - (self._ends[number] - len(segment))
            cosines[here] = segment.vectors.cosines(vector, own)
        return cosines

    def _admitted(self, allowed: Mask | None) -> list[Mask | None]:
        """For each segment which of its texts may be found."""
        if allowed is None:
            return list(self._living)
        parts = np.split(allowed, self._ends[:-1])
        return [part if mask is None else part & mask for part, mask in zip(parts, self._living, strict=True)]
