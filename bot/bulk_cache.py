"""A cache of rows that never change, filled for many keys at once."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class BulkCache(Generic[K, V]):
    """Values by key, loaded together where they are missing.

    What it holds may be shared by threads: a value is the same whoever loads it. When ``size`` values are
    held, the oldest go first.
    """

    def __init__(self, load: Callable[[set[K]], Mapping[K, V]], size: int) -> None:
        """Cache what ``load`` returns for a set of keys."""
        self._load = load
        self._size = size
        self._values: dict[K, V] = {}

    def get(self, keys: Iterable[K]) -> dict[K, V]:
        """The values of keys, in the order of the keys; a key that cannot be loaded is left out."""
        wanted = list(dict.fromkeys(keys))
        known = self._values
        missing = {key for key in wanted if key not in known}
        loaded = self._load(missing) if missing else {}
        found = {
            key: loaded[key] if key in missing else known[key]
            for key in wanted
            if key in loaded or key in known
        }
        if loaded:
            merged = {**known, **loaded}
            # Replaced whole, so that another thread's reading is never disturbed.
            self._values = dict(list(merged.items())[-self._size :])
        return found
