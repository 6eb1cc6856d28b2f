"""Find texts by their vectors, with FAISS: those of one segment, written once."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import faiss as native
import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Positions = NDArray[np.int64]
Mask = NDArray[np.bool_]

faiss: Any = native  # its stubs tell the signatures of C++, not those that Python has

FLAT_LIMIT = 50_000
"""Texts up to which every vector is compared: 2 ms for 384 dimensions on one core of 2.5 GHz.

Beyond, vectors are also grouped by k-means, in 8 bits a dimension, and only the nearest groups are searched.
"""

PROBED_GROUPS = 32
"""Groups that are searched."""

_LEARNT_FROM, _ROUNDS = 64, 10
"""Vectors of a group, and rounds, from which k-means learns: more of either takes time and finds no more."""

_AT_ONCE = 50_000
"""Vectors that are unpacked at once to be added to another index."""

_EXACT, _GROUPED = "vectors.faiss", "groups.faiss"


class VectorIndex:
    """Unit vectors by position, compared by cosine, in half precision: cosines are right to 1e-4."""

    def __init__(self, exact: Any, grouped: Any | None) -> None:  # noqa: ANN401
        """Wrap FAISS indexes that are built: one of all vectors, and one of groups where there are many."""
        self._exact = exact
        self._grouped = grouped

    def __len__(self) -> int:
        """How many vectors there are."""
        return int(self._exact.ntotal)

    @property
    def is_exact(self) -> bool:
        """Whether every vector is compared."""
        return self._grouped is None

    @classmethod
    def build(cls, vectors: NDArray[np.floating[Any]], flat_limit: int = FLAT_LIMIT) -> "VectorIndex":
        """Index unit vectors of shape (texts, dimension)."""
        exact = _empty(vectors.shape[1])
        for first in range(0, len(vectors), _AT_ONCE):
            exact.add(np.ascontiguousarray(vectors[first : first + _AT_ONCE], np.float32))
        return cls(exact, _grouped(exact, flat_limit))

    @classmethod
    def merged(
        cls, indexes: Sequence["VectorIndex"], dropped: Sequence[Mask | None], flat_limit: int = FLAT_LIMIT
    ) -> "VectorIndex":
        """One index over the vectors of several, in their order, without those that are ``dropped``."""
        exact = _empty(indexes[0]._exact.d)
        for index, mask in zip(indexes, dropped, strict=True):
            for first, part in index._unpacked():
                exact.add(part if mask is None else part[~mask[first : first + len(part)]])
        return cls(exact, _grouped(exact, flat_limit))

    def nearest(self, query: Vectors, k: int, allowed: Mask | None = None) -> tuple[Positions, Vectors]:
        """The ``k`` nearest vectors among those ``allowed``, the nearest first, and how near they are."""
        faiss.omp_set_num_threads(1)  # for one question, waiting for others takes longer than comparing
        selector = None
        if allowed is not None:
            selector = faiss.IDSelectorBitmap(np.packbits(allowed, bitorder="little"))
        # when few are allowed, they may be in none of the nearest groups
        few = allowed is not None and np.count_nonzero(allowed) <= FLAT_LIMIT
        if self._grouped is None or few:
            index, parameters = self._exact, faiss.SearchParameters(sel=selector)
        else:
            index = self._grouped
            parameters = faiss.SearchParametersIVF(sel=selector, nprobe=PROBED_GROUPS)
        cosines, found = index.search(query.reshape(1, -1), k, params=parameters)
        there = found[0] >= 0
        return found[0][there], cosines[0][there]

    def cosines(self, query: Vectors, positions: Positions) -> Vectors:
        """The cosine of the query with the vector at each of ``positions``."""
        cosines: Vectors = self._exact.reconstruct_batch(positions) @ query
        return cosines

    def save(self, folder: Path) -> None:
        """Write the index into a folder."""
        faiss.write_index(self._exact, str(folder / _EXACT))
        if self._grouped is not None:
            faiss.write_index(self._grouped, str(folder / _GROUPED))

    @classmethod
    def open(cls, folder: Path) -> "VectorIndex":
        """Read an index written by :meth:`save`; vectors come into memory when they are compared."""
        grouped = _mapped(folder / _GROUPED) if (folder / _GROUPED).exists() else None
        return cls(_mapped(folder / _EXACT), grouped)

    def _unpacked(self) -> Iterator[tuple[int, Vectors]]:
        for first in range(0, len(self), _AT_ONCE):
            yield first, self._exact.reconstruct_n(first, min(_AT_ONCE, len(self) - first))


def _empty(dimension: int) -> Any:  # noqa: ANN401
    return faiss.IndexScalarQuantizer(dimension, faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT)


def _grouped(exact: Any, flat_limit: int) -> Any | None:  # noqa: ANN401
    """The vectors of an index in groups; ``None`` when they are few."""
    count = int(exact.ntotal)
    if count <= flat_limit:
        return None
    faiss.omp_set_num_threads(os.cpu_count() or 1)
    groups = int(2 * count**0.5)
    index = faiss.IndexIVFScalarQuantizer(
        faiss.IndexFlatIP(exact.d),
        exact.d,
        groups,
        faiss.ScalarQuantizer.QT_8bit,
        faiss.METRIC_INNER_PRODUCT,
        False,  # a vector is kept as it is, not as what sets it apart from the centre of its group
    )
    index.cp.niter, index.cp.max_points_per_centroid = _ROUNDS, _LEARNT_FROM
    index.cp.min_points_per_centroid = 1
    random = np.random.default_rng(0)
    sample = np.sort(random.choice(count, min(count, groups * _LEARNT_FROM), replace=False))
    index.train(exact.reconstruct_batch(sample))
    for first in range(0, count, _AT_ONCE):
        index.add(exact.reconstruct_n(first, min(_AT_ONCE, count - first)))
    return index


def _mapped(file: Path) -> Any:  # noqa: ANN401
    return faiss.read_index(str(file), faiss.IO_FLAG_MMAP_IFC)
