"""Find texts by their vectors, with FAISS."""

import os
from pathlib import Path
from typing import Any

import faiss as native
import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Positions = NDArray[np.int64]

faiss: Any = native  # its stubs tell the signatures of C++, not those that Python has

FLAT_LIMIT = 50_000
"""Texts up to which every vector is compared: 8 ms for 384 dimensions on one core of 2.5 GHz.

Beyond, vectors are grouped by k-means and only the nearest groups are searched (IVF).
"""

PROBED_SHARE = 8
"""One group in this many is searched.

Measured, the share of the true ten nearest that are found, for one in 32, 16, 8 and 4: of 6,579 windows of
laws and encyclopaedia asked 633 questions 0.942, 0.970, 0.985, 0.990; of 60,000 clustered vectors 0.997,
0.998, 0.998, 0.999, the third in 2 ms.
"""

_GROUPS_PER_ROOT = 4
"""Groups per square root of the number of texts, as FAISS's guidelines advise below a million."""

FILE = "vectors.faiss"


class VectorIndex:
    """Unit vectors by position, compared by cosine."""

    def __init__(self, index: native.Index) -> None:
        """Wrap a FAISS index that is built."""
        self._index: Any = index

    def __len__(self) -> int:
        """How many vectors there are."""
        return int(self._index.ntotal)

    @property
    def is_exact(self) -> bool:
        """Whether every vector is compared."""
        return isinstance(self._index, faiss.IndexFlat)

    @classmethod
    def build(cls, vectors: Vectors, flat_limit: int = FLAT_LIMIT) -> "VectorIndex":
        """Index unit vectors of shape (texts, dimension)."""
        count, dimension = vectors.shape
        if count <= flat_limit:
            index: Any = faiss.IndexFlatIP(dimension)
        else:
            groups = int(_GROUPS_PER_ROOT * count**0.5)
            index = faiss.IndexIVFFlat(
                faiss.IndexFlatIP(dimension), dimension, groups, faiss.METRIC_INNER_PRODUCT
            )
            faiss.omp_set_num_threads(os.cpu_count() or 1)
            index.train(vectors)
            index.nprobe = max(groups // PROBED_SHARE, 1)
            index.make_direct_map()
        index.add(np.ascontiguousarray(vectors, np.float32))
        return cls(index)

    def nearest(self, query: Vectors, k: int, allowed: NDArray[np.bool_] | None = None) -> Positions:
        """Positions of the ``k`` nearest vectors among those ``allowed``, the nearest first."""
        selector = None
        if allowed is not None:
            selector = faiss.IDSelectorBitmap(np.packbits(allowed, bitorder="little"))
        if self.is_exact:
            parameters = faiss.SearchParameters(sel=selector)
        else:
            parameters = faiss.SearchParametersIVF(sel=selector, nprobe=self._probed(allowed))
        faiss.omp_set_num_threads(
            1
        )  # for one question, waiting for other threads takes longer than comparing
        _, found = self._index.search(query.reshape(1, -1), k, params=parameters)
        positions: Positions = found[0][found[0] >= 0]
        return positions

    def _probed(self, allowed: NDArray[np.bool_] | None) -> int:
        """How many groups to search: all when few vectors are allowed, who may be in none of the nearest."""
        few = allowed is not None and np.count_nonzero(allowed) <= FLAT_LIMIT
        return int(self._index.nlist if few else self._index.nprobe)

    def cosines(self, query: Vectors, positions: Positions) -> Vectors:
        """The cosine of the query with the vector at each of ``positions``."""
        cosines: Vectors = self._index.reconstruct_batch(positions) @ query
        return cosines

    def save(self, folder: Path) -> None:
        """Write the index into a folder."""
        faiss.write_index(self._index, str(folder / FILE))

    @classmethod
    def open(cls, folder: Path) -> "VectorIndex":
        """Read an index written by :meth:`save`."""
        return cls(faiss.read_index(str(folder / FILE)))
