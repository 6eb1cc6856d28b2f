import numpy as np
import pytest

from retrieval.bundled_model import bundled_model_folder
from retrieval.embedder import Embedder, load_embedder


def test_a_model_by_path_gives_the_vectors_of_the_library(bundled: Embedder, many_texts: list[str]) -> None:
    some = many_texts[::7]
    other = load_embedder(str(bundled_model_folder()))
    assert other.dimension == bundled.dimension
    assert other.name != bundled.name
    assert np.allclose(other.embed_passages(some), bundled.embed_passages(some), atol=1e-4)
    assert np.allclose(other.embed_queries(some), bundled.embed_queries(some), atol=1e-4)


def test_an_unknown_model_is_not_downloaded() -> None:
    with pytest.raises(OSError, match="nowhere/to-be-found"):
        load_embedder("nowhere/to-be-found")
