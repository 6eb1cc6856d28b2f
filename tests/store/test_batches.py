from store.batches import batches


def test_batches_keep_order_and_lose_nothing() -> None:
    assert list(batches(range(7), 3)) == [[0, 1, 2], [3, 4, 5], [6]]


def test_nothing_makes_no_batch() -> None:
    assert list(batches([], 3)) == []
