"""Long lists in pieces that a database takes in one statement."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

BATCH = 5_000
"""Values of one statement: SQLite takes 32,766 variables (SQLITE_MAX_VARIABLE_NUMBER), PostgreSQL 65,535."""


def batches(items: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    """The items in order, ``size`` at a time; the last list may be shorter."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
