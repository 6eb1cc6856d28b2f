import numpy as np
import pytest

from retrieval.bundled_model import bundled_model_folder
from retrieval.embedder import Embedder, load_embedder


def test_a_model_by_path_gives_the_vectors_of_the_library(bundled: Embedder, many_texts: list[str]) -> None:
    some = many_texts[::7]
    other = load_embedder(str(bundled_model_folder()))
    assert other.dimension == bundled.dimension
    assert other.name != bundled.name
    # In fp32 they agree to rounding; a processor with bf16 runs the bundled model in it.
    least = 0.99 if "bf16" in bundled.name else 0.9999
    for ours, theirs in (
        (bundled.embed_passages(some), other.embed_passages(some)),
        (bundled.embed_queries(some), other.embed_queries(some)),
    ):
        assert np.einsum("ij,ij->i", ours, theirs).min() > least


def test_an_unknown_model_is_not_downloaded() -> None:
    with pytest.raises(OSError, match="nowhere/to-be-found"):
        load_embedder("nowhere/to-be-found")
