"""How good a ranking is, by the usual measures (Manning, Raghavan and Schütze 2008, chapter 8)."""

from collections.abc import Iterable, Mapping, Sequence
from math import log2

Relevance = Mapping[str, int]
"""Grades of the relevant items of a question; all others count 0."""


def ndcg(ranking: Sequence[str], relevance: Relevance, depth: int = 10) -> float:
    """Discounted gain of the first ``depth`` items over the best there can be, from 0 to 1."""
    gain = _discounted(relevance.get(item, 0) for item in ranking[:depth])
    best = _discounted(sorted(relevance.values(), reverse=True)[:depth])
    return gain / best if best else 0.0


def reciprocal_rank(ranking: Sequence[str], relevance: Relevance, depth: int = 10) -> float:
    """One over the rank of the first relevant item, 0 when none is among the first ``depth``."""
    ranks = (rank for rank, item in enumerate(ranking[:depth], start=1) if relevance.get(item, 0) > 0)
    return 1 / next(ranks, float("inf"))


def recall(ranking: Sequence[str], relevance: Relevance, depth: int) -> float:
    """The share of the relevant items that are among the first ``depth``."""
    relevant = {item for item, grade in relevance.items() if grade > 0}
    return len(relevant.intersection(ranking[:depth])) / len(relevant) if relevant else 0.0


def _discounted(grades: Iterable[int]) -> float:
    return sum(grade / log2(rank + 1) for rank, grade in enumerate(grades, start=1))
