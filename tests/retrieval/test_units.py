from pathlib import Path

import numpy as np

from retrieval.units import Units

UNITS = Units.of([7, 8, 9, 3], [1, 1, 2, 4])


def test_tells_which_texts_are_of_versions() -> None:
    assert UNITS.are_of({1, 4}).tolist() == [True, True, False, True]
    assert UNITS.are_of([]).tolist() == [False] * 4


def test_finds_rows_in_any_order() -> None:
    rows, places = UNITS.places_of([9, 100, 3, 7, 1])
    assert rows == [9, 3, 7]
    assert places.tolist() == [2, 3, 0]
    assert Units.of([], []).places_of([1])[0] == []


def test_without_some_and_one_after_the_other() -> None:
    left = UNITS.without(UNITS.are_of({1}))
    assert (left.rows.tolist(), left.versions.tolist()) == ([9, 3], [2, 4])
    both = Units.merged([left, UNITS.without(None)])
    assert both.rows.tolist() == [9, 3, 7, 8, 9, 3]
    assert len(Units.merged([])) == 0


def test_is_the_same_when_opened_again(tmp_path: Path) -> None:
    UNITS.save(tmp_path)
    opened = Units.open(tmp_path)
    assert np.array_equal(opened.rows, UNITS.rows)
    assert np.array_equal(opened.versions, UNITS.versions)
