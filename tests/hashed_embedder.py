"""A tiny embedder that needs no model."""

import zlib
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from corpus.syllables import canonical, syllables


class HashedEmbedder:
    """Sums a fixed random vector for each syllable: texts with words in common are near each other."""

    name = "hashed/1"
    dimension = 64

    def __init__(self) -> None:
        self.embedded: list[str] = []

    def embed_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.array([self._vector(text) for text in texts], np.float32).reshape(-1, self.dimension)

    def embed_passages(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        self.embedded += texts
        return self.embed_queries(texts)

    def _vector(self, text: str) -> NDArray[np.float64]:
        seeds = [zlib.crc32(canonical(syllable).encode()) for syllable in syllables(text)]
        total = sum(
            (np.random.default_rng(seed).standard_normal(self.dimension) for seed in seeds), np.zeros(64)
        )
        return total / max(float(np.linalg.norm(total)), 1e-9)
