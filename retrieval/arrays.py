"""Arrays as files that are mapped into memory, so that opening them reads nothing."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Number = TypeVar("Number", np.int32, np.int64)


def save_arrays(folder: Path, **arrays: NDArray[Any]) -> None:
    """Write each array into a file of its name."""
    for name, array in arrays.items():
        with (folder / f"{name}.npy").open("wb") as file:
            np.save(file, np.ascontiguousarray(array))


def load_arrays(folder: Path, *names: str) -> dict[str, NDArray[Any]]:
    """The arrays of files written by `save_arrays`, read when they are used; they cannot be written to."""
    # as plain arrays, for slicing a memmap takes several times as long
    return {name: np.asarray(np.load(folder / f"{name}.npy", mmap_mode="r")) for name in names}


def together(arrays: Sequence[NDArray[Any]], kind: type[np.generic]) -> NDArray[Any]:
    """Arrays one after the other, also when there is none."""
    return np.concatenate(arrays) if arrays else np.empty(0, kind)


def counted(values: NDArray[Number]) -> tuple[NDArray[Number], NDArray[np.int64]]:
    """The values, each once, ascending, and how often they occur."""
    ascending = np.sort(values)
    first = np.flatnonzero(np.diff(ascending, prepend=ascending[:1] - 1))
    return ascending[first], np.diff(first, append=len(ascending))
