from math import log2

import pytest

from retrieval.measures import ndcg, recall, reciprocal_rank


def test_a_perfect_ranking_is_one() -> None:
    relevance = {"a": 2, "b": 1}
    assert ndcg(["a", "b", "c"], relevance) == 1
    assert reciprocal_rank(["a", "b"], relevance) == 1
    assert recall(["a", "b"], relevance, 2) == 1


def test_lower_ranks_count_less() -> None:
    assert ndcg(["x", "a"], {"a": 1}) == pytest.approx(1 / log2(3))
    assert ndcg(["b", "a"], {"a": 2, "b": 1}) == pytest.approx((1 + 2 / log2(3)) / (2 + 1 / log2(3)))
    assert reciprocal_rank(["x", "y", "a"], {"a": 1}) == pytest.approx(1 / 3)


def test_only_the_first_count() -> None:
    ranking = [*"klmnopqrst", "a"]
    assert ndcg(ranking, {"a": 1}) == reciprocal_rank(ranking, {"a": 1}) == recall(ranking, {"a": 1}, 10) == 0


def test_recall_is_a_share_of_all_relevant() -> None:
    assert recall(["a", "x"], {"a": 1, "b": 1}, 2) == 0.5


def test_nothing_relevant_is_nothing_gained() -> None:
    assert ndcg(["a"], {}) == reciprocal_rank(["a"], {}) == recall(["a"], {"a": 0}, 1) == 0
