"""Texts as vectors: what every embedding model offers here, and which one is used."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

BUNDLED = "bundled"
"""The setting that means the model installed with the program."""

_CPU_FACTS = Path("/proc/cpuinfo")
_BF16_FLAGS = frozenset({"avx512_bf16", "amx_bf16"})


class UnknownModelError(FileNotFoundError):
    """There is no such model, neither as a folder nor in the Hugging Face cache; the message names it."""


class Embedder(Protocol):
    """A model that embeds questions and passages into one space, where cosine is the dot product."""

    @property
    def name(self) -> str:
        """Identity of the vectors (model, version, precision): it keys caches and generations."""
        ...

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        ...

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of questions, shape (texts, dimension)."""
        ...

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Vectors:
        """Unit vectors of texts to be found, shape (texts, dimension), in the order of ``texts``.

        ``progress`` is called after each batch with the number of texts done so far.
        """
        ...


@lru_cache(maxsize=2)
def load_embedder(model: str = BUNDLED) -> Embedder:
    """The embedder of a setting: ``"bundled"``, or any SentenceTransformer by name or path.

    A model is loaded once in a process. Nothing is ever downloaded: a model given by name must be in the
    Hugging Face cache already.

    Raises:
        UnknownModelError: there is no such folder and no such model in the cache.
    """
    if model == BUNDLED:
        from retrieval.bundled_embedder import BundledEmbedder  # noqa: PLC0415 - imports torch

        return BundledEmbedder(has_bf16())
    from retrieval.sentence_transformer import SentenceTransformerEmbedder  # noqa: PLC0415 - imports torch

    return SentenceTransformerEmbedder(model, has_bf16())


def embedder_name(model: str = BUNDLED) -> str:
    """The name of the embedder of a setting, without the seconds that loading it takes.

    Raises:
        UnknownModelError: there is no such folder and no such model in the cache.
    """
    if model == BUNDLED:
        from retrieval.bundled_model import bundled_name  # noqa: PLC0415 - imports the store of weights

        return bundled_name(has_bf16())
    from retrieval.model_folders import model_name  # noqa: PLC0415 - imports the Hugging Face cache

    return model_name(model, has_bf16())


def has_bf16() -> bool:
    """Whether the processor multiplies bf16 in hardware; elsewhere bf16 is slower than fp32, not faster."""
    if not _CPU_FACTS.is_file():
        return False
    flags = next((line for line in _CPU_FACTS.read_text().splitlines() if line.startswith("flags")), "")
    return not _BF16_FLAGS.isdisjoint(flags.split())


def embed_by_length(
    lengths: Sequence[int],
    embed: Callable[[Sequence[int]], Vectors],
    dimension: int,
    batch_size: int,
    progress: Callable[[int], None] | None = None,
) -> Vectors:
    """Embed in batches of like length, so that little is spent on padding.

    Args:
        lengths: the length of each text, in any unit.
        embed: the vectors of the texts at the given positions.
        dimension: the length of a vector.
        batch_size: texts in a batch.
        progress: told how many texts are done.
    """
    vectors = np.empty((len(lengths), dimension), np.float32)
    order = sorted(range(len(lengths)), key=lengths.__getitem__, reverse=True)
    for start in range(0, len(order), batch_size):
        batch = order[start : start + batch_size]
        vectors[batch] = embed(batch)
        if progress:
            progress(start + len(batch))
    return vectors
