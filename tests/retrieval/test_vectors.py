from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from retrieval.vectors import VectorIndex

Vectors = NDArray[np.float32]


def clustered(count: int, spread: float) -> Vectors:
    """Unit vectors about a hundred centres; the larger the spread, the more the clusters overlap."""
    random = np.random.default_rng(7)
    centres = random.standard_normal((100, 64), dtype=np.float32)
    vectors = centres[random.integers(0, 100, count)] + spread * random.standard_normal(
        (count, 64), np.float32
    )
    unit: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return unit


@pytest.fixture(scope="module")
def vectors() -> Vectors:
    return clustered(20_000, spread=1.5)


@pytest.fixture(scope="module")
def grouped(vectors: Vectors) -> VectorIndex:
    return VectorIndex.build(vectors, flat_limit=10_000)


def true_nearest(vectors: Vectors, query: Vectors, k: int) -> list[int]:
    nearest: list[int] = np.argsort(-(vectors @ query))[:k].tolist()
    return nearest


def test_a_flat_index_is_exact(vectors: Vectors) -> None:
    index = VectorIndex.build(vectors[:500])
    assert index.is_exact
    for query in vectors[500:510]:
        assert index.nearest(query, 10)[0].tolist() == true_nearest(vectors[:500], query, 10)


def test_groups_find_nearly_all_of_the_nearest(vectors: Vectors, grouped: VectorIndex) -> None:
    assert not grouped.is_exact
    queries = clustered(20_200, spread=1.5)[-200:]
    found = [
        len(set(true_nearest(vectors, query, 10)) & set(grouped.nearest(query, 10)[0].tolist()))
        for query in queries
    ]
    assert sum(found) / (10 * len(queries)) >= 0.95


@pytest.mark.parametrize("limit", [10_000, 50_000])
def test_only_what_is_allowed_is_found(vectors: Vectors, limit: int) -> None:
    index = VectorIndex.build(vectors, flat_limit=limit)
    allowed = np.zeros(len(vectors), np.bool_)
    allowed[[3, 9_000, 19_999]] = True
    assert set(index.nearest(vectors[0], 10, allowed)[0].tolist()) == {3, 9_000, 19_999}


def test_cosines_are_of_the_positions_asked_for(vectors: Vectors, grouped: VectorIndex) -> None:
    positions = np.array([5, 0, 17])
    for index in (grouped, VectorIndex.build(vectors[:100])):
        assert np.allclose(index.cosines(vectors[5], positions), vectors[positions] @ vectors[5], atol=1e-4)


def test_is_the_same_when_opened_again(vectors: Vectors, grouped: VectorIndex, tmp_path: Path) -> None:
    grouped.save(tmp_path)
    opened = VectorIndex.open(tmp_path)
    assert not opened.is_exact
    assert opened.nearest(vectors[1], 20)[0].tolist() == grouped.nearest(vectors[1], 20)[0].tolist()
    assert np.allclose(opened.cosines(vectors[1], np.array([1])), 1, atol=1e-4)


def test_nothing_is_found_among_nothing() -> None:
    index = VectorIndex.build(np.empty((0, 64), np.float32))
    assert len(index) == 0
    assert index.nearest(np.ones(64, np.float32), 5)[0].tolist() == []


def test_merging_leaves_out_what_is_dropped(vectors: Vectors) -> None:
    parts = [VectorIndex.build(vectors[:300]), VectorIndex.build(vectors[300:500])]
    dropped = np.zeros(300, np.bool_)
    dropped[[0, 299]] = True
    merged = VectorIndex.merged(parts, [dropped, None], flat_limit=100)
    assert len(merged) == 498
    assert not merged.is_exact
    places = np.array([0, 297, 298, 497])
    left = np.delete(vectors[:500], [0, 299], axis=0)
    assert np.allclose(merged.cosines(left[297], places), left[places] @ left[297], atol=1e-4)
