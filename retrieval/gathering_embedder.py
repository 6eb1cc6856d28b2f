"""Questions that come at once are embedded together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock

import numpy as np

from retrieval.embedder import Embedder, Vectors


@dataclass(slots=True)
class _Waiting:
    texts: Sequence[str]
    vectors: Vectors | None = None


class GatheringEmbedder:
    """An embedder for many threads: while one batch is computed the next one gathers.

    Nobody waits for company: a question that comes alone is embedded alone and at once.
    """

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._waiting: list[_Waiting] = []
        self._guard = Lock()
        self._busy = Lock()

    @property
    def name(self) -> str:
        """The identity of the model's vectors."""
        return self._embedder.name

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return self._embedder.dimension

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of questions, shape (texts, dimension)."""
        mine = _Waiting(texts)
        with self._guard:
            self._waiting.append(mine)
        with self._busy:
            if mine.vectors is None:
                self._embed_waiting()
        assert mine.vectors is not None  # noqa: S101  whoever was busy last embedded it
        return mine.vectors

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Vectors:
        """Unit vectors of texts to be found, as the model gives them."""
        return self._embedder.embed_passages(texts, progress)

    def _embed_waiting(self) -> None:
        with self._guard:
            batch, self._waiting = self._waiting, []
        vectors = self._embedder.embed_queries([text for each in batch for text in each.texts])
        ends = np.cumsum([len(each.texts) for each in batch])
        for each, part in zip(batch, np.split(vectors, ends[:-1]), strict=True):
            each.vectors = part
