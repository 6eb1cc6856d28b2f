from bot.bulk_cache import BulkCache


class Rows:
    """A table of ten rows that counts how often it is asked."""

    def __init__(self) -> None:
        self.asked: list[set[int]] = []

    def load(self, keys: set[int]) -> dict[int, str]:
        self.asked.append(keys)
        return {key: f"row {key}" for key in keys if key < 10}


def test_what_is_missing_is_loaded_together_and_once() -> None:
    rows = Rows()
    cache = BulkCache(rows.load, size=10)
    assert cache.get([3, 1, 3]) == {3: "row 3", 1: "row 1"}
    assert cache.get([1, 2, 3]) == {1: "row 1", 2: "row 2", 3: "row 3"}
    assert rows.asked == [{1, 3}, {2}]


def test_values_come_in_the_order_of_the_keys() -> None:
    cache = BulkCache(Rows().load, size=10)
    cache.get([2])
    assert list(cache.get([5, 2, 7])) == [5, 2, 7]


def test_what_cannot_be_loaded_is_left_out() -> None:
    assert BulkCache(Rows().load, size=10).get([1, 99]) == {1: "row 1"}


def test_the_oldest_go_first_and_are_loaded_anew() -> None:
    rows = Rows()
    cache = BulkCache(rows.load, size=2)
    for key in (1, 2, 3, 2, 1):
        assert cache.get([key]) == {key: f"row {key}"}
    assert rows.asked == [{1}, {2}, {3}, {1}]


def test_more_than_it_holds_is_given_all_the_same() -> None:
    assert len(BulkCache(Rows().load, size=2).get(range(8))) == 8
