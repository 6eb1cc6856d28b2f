"""A cache of rows that never change, filled for many keys at once."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class BulkCache(Generic[K, V]):
    """Values by key, loaded together where they are missing.

    What it holds may be shared by threads: a value is the same whoever loads it. At most ``size`` values are
    held, and those that were not asked for lately go first.
    """

    def __init__(self, load: Callable[[set[K]], Mapping[K, V]], size: int) -> None:
        """Cache what ``load`` returns for a set of keys."""
        self._load = load
        self._size = size
        self._recent: dict[K, V] = {}
        self._before: dict[K, V] = {}

    def get(self, keys: Iterable[K]) -> dict[K, V]:
        """The values of keys, in the order of the keys; a key that cannot be loaded is left out."""
        wanted = list(dict.fromkeys(keys))
        recent, before = self._recent, self._before
        known = {key: each[key] for key in wanted for each in (recent, before) if key in each}
        missing = {key for key in wanted if key not in known}
        known.update(self._load(missing) if missing else {})
        self._remember(known)
        return {key: known[key] for key in wanted if key in known}

    def _remember(self, values: Mapping[K, V]) -> None:
        new = {key: value for key, value in values.items() if key not in self._recent}
        if len(new) > self._size // 2:
            return
        # one half is filled, and then takes the place of the other: nothing is copied, and no other thread's
        # reading is disturbed
        if len(self._recent) + len(new) > self._size // 2:
            self._before, self._recent = self._recent, {}
        self._recent.update(new)
