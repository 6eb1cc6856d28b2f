from pathlib import Path

from retrieval.units import Units

UNITS = Units([7, 8, 9], ["báo_cáo", "báo_cáo", "chỉ_thị"], ["public", "internal", "public"])


def test_tells_what_an_audience_may_see() -> None:
    assert UNITS.allowed({"public"}).tolist() == [True, False, True]
    assert UNITS.allowed({"public", "internal"}).tolist() == [True, True, True]
    assert UNITS.allowed(()).tolist() == [False, False, False]


def test_is_the_same_when_opened_again(tmp_path: Path) -> None:
    UNITS.save(tmp_path)
    assert Units.open(tmp_path) == UNITS
    assert len(Units.open(tmp_path)) == 3
