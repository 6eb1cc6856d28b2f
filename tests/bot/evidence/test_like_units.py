import pytest

from bot.evidence.like_units import are_like


@pytest.mark.parametrize(
    ("one", "other", "like"),
    [
        ("hộ", "lượt hộ", True),
        ("giường/vạn dân", "giường bệnh/vạn dân", True),
        ("căn", "căn nhà", True),
        (None, None, True),
        ("hộ", "họ", False),
        ("bác sĩ", "bác sĩ/vạn dân", False),
        (None, "người", False),
    ],
)
def test_units_that_count_alike(one: str | None, other: str | None, like: bool) -> None:
    assert are_like(one, other) is like
    assert are_like(other, one) is like
