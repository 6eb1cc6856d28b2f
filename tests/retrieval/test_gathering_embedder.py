import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from retrieval.embedder import Vectors
from retrieval.gathering_embedder import GatheringEmbedder
from tests.hashed_embedder import HashedEmbedder


class Slow(HashedEmbedder):
    """Waits at its first batch until it is let go; remembers what it embedded together."""

    def __init__(self) -> None:
        super().__init__()
        self.batches: list[int] = []
        self.begun = threading.Event()
        self.go = threading.Event()
        self.failing = False

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        self.batches.append(len(texts))
        self.begun.set()
        self.go.wait()
        if self.failing:
            raise MemoryError
        return super().embed_queries(texts)


def test_what_comes_meanwhile_is_embedded_together_and_everybody_gets_their_own() -> None:
    slow = Slow()
    gathering = GatheringEmbedder(slow)
    texts = [[f"câu {n}"] * (1 + n % 2) for n in range(9)]
    with ThreadPoolExecutor(9) as pool:
        first = pool.submit(gathering.embed_queries, texts[0])
        slow.begun.wait()
        others = [pool.submit(gathering.embed_queries, each) for each in texts[1:]]
        while len(gathering._waiting) < len(others):
            pass
        slow.go.set()
        found = [first.result(), *(each.result() for each in others)]
    assert slow.batches == [1, sum(len(each) for each in texts[1:])]
    for mine, vectors in zip(texts, found, strict=True):
        np.testing.assert_allclose(vectors, HashedEmbedder().embed_queries(mine))


def test_a_failure_is_told_and_the_next_question_is_embedded() -> None:
    slow = Slow()
    slow.go.set()
    slow.failing = True
    gathering = GatheringEmbedder(slow)
    with pytest.raises(MemoryError):
        gathering.embed_queries(["a"])
    slow.failing = False
    assert gathering.embed_queries(["a"]).shape == (1, slow.dimension)


def test_the_rest_is_the_models() -> None:
    model = HashedEmbedder()
    gathering = GatheringEmbedder(model)
    assert (gathering.name, gathering.dimension) == (model.name, model.dimension)
    np.testing.assert_array_equal(gathering.embed_passages(["a"]), model.embed_passages(["a"]))
