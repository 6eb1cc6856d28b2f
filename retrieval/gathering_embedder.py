"""Questions that come at once are embedded together."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Lock

import numpy as np

from retrieval.embedder import Embedder, Vectors
from retrieval.giving_way import give_way


@dataclass(frozen=True, slots=True)
class _Waiting:
    texts: Sequence[str]
    vectors: "Future[Vectors]" = field(default_factory=Future)


class GatheringEmbedder:
    """An embedder for many threads: while one batch is computed the next one gathers.

    Nobody waits for company: a question that comes alone is embedded alone and at once.
    """

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._waiting: list[_Waiting] = []
        self._guard = Lock()
        # one thread, for the threads that a model computes with are bound to the one that calls it
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="embedder")
        self._beside = ThreadPoolExecutor(1, thread_name_prefix="indexer", initializer=give_way)

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
        self._thread.submit(self._embed_waiting)
        return mine.vectors.result()

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Vectors:
        """Unit vectors of texts to be found, as the model gives them; questions go before them."""
        return self._beside.submit(self._embedder.embed_passages, texts, progress).result()

    def _embed_waiting(self) -> None:
        with self._guard:
            batch, self._waiting = self._waiting, []
        if not batch:
            return  # those before took it along
        try:
            vectors = self._embedder.embed_queries([text for each in batch for text in each.texts])
        except Exception as error:
            for each in batch:
                each.vectors.set_exception(error)
            return
        ends = np.cumsum([len(each.texts) for each in batch])
        for each, part in zip(batch, np.split(vectors, ends[:-1]), strict=True):
            each.vectors.set_result(part)
