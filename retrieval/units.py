"""What the texts of an index stand for in the store."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from retrieval.arrays import load_arrays, save_arrays, together

Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Units:
    """For each text of an index the store's row id, and the id of the version that it was read in."""

    rows: NDArray[np.int64]
    versions: NDArray[np.int64]

    def __len__(self) -> int:
        """How many texts there are."""
        return len(self.rows)

    @cached_property
    def _ascending(self) -> NDArray[np.int64]:
        """The places in the order of the rows, which is nearly theirs."""
        return np.argsort(self.rows, kind="stable")

    @classmethod
    def of(cls, rows: Sequence[int], versions: Sequence[int]) -> "Units":
        """Units from lists."""
        return cls(np.array(rows, np.int64), np.array(versions, np.int64))

    def are_of(self, versions: Iterable[int]) -> Mask:
        """Which texts were read in one of some versions, shape (texts,)."""
        return np.isin(self.versions, np.fromiter(versions, np.int64))

    def places_of(self, rows: Iterable[int]) -> tuple[list[int], NDArray[np.int64]]:
        """Those of some rows that are here, and the place of each."""
        wanted = np.fromiter(rows, np.int64)
        if not len(self) or not len(wanted):
            return [], np.empty(0, np.int64)
        found = np.searchsorted(self.rows, wanted, sorter=self._ascending)
        places = self._ascending[np.minimum(found, len(self) - 1)]
        here = self.rows[places] == wanted
        return wanted[here].tolist(), places[here]

    def without(self, dropped: Mask | None) -> "Units":
        """The other units."""
        return self if dropped is None else Units(self.rows[~dropped], self.versions[~dropped])

    @classmethod
    def merged(cls, parts: Sequence["Units"]) -> "Units":
        """Units one after the other."""
        return cls(
            together([part.rows for part in parts], np.int64),
            together([part.versions for part in parts], np.int64),
        )

    def save(self, folder: Path) -> None:
        """Write the table into a folder."""
        save_arrays(folder, rows=self.rows, versions=self.versions)

    @classmethod
    def open(cls, folder: Path) -> "Units":
        """Read a table written by :meth:`save`."""
        return cls(**load_arrays(folder, "rows", "versions"))
