"""An embedder whose model is loaded in another process, and so only once."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import cast

import numpy as np

from bot.backstage.backstage import Backstage
from retrieval.embedder import Vectors

PART = 512
"""Texts that are sent at once, lest nothing be heard of a long list."""


class RemoteEmbedder:
    """The model of the process that answers."""

    def __init__(self, backstage: Backstage) -> None:
        self._backstage = backstage

    @property
    def name(self) -> str:
        """The identity of the model's vectors."""
        return self._identity[0]

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return self._identity[1]

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of questions, shape (texts, dimension)."""
        return cast("Vectors", self._backstage.call("embed_queries", list(texts)))

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Vectors:
        """Unit vectors of texts to be found, shape (texts, dimension); ``progress`` hears of each part."""
        parts = [np.empty((0, self.dimension), np.float32)]
        for start in range(0, len(texts), PART):
            part = list(texts[start : start + PART])
            parts.append(cast("Vectors", self._backstage.call("embed_passages", part)))
            if progress:
                progress(start + len(part))
        return np.concatenate(parts)

    @cached_property
    def _identity(self) -> tuple[str, int]:
        return cast("tuple[str, int]", self._backstage.call("identity"))
