import pytest

from bot.understanding.slips import (
    DOUBLED,
    EXTRA,
    MARK,
    MISSING,
    NEIGHBOUR,
    OTHER,
    SOUND,
    SWAPPED,
    Slips,
    lacks_marks,
    marks_cost,
    slip_cost,
)


@pytest.mark.parametrize(
    ("typed", "meant", "cost"),
    [
        ("ngheo", "ngheo", 0),
        ("ngheoo", "ngheo", DOUBLED),
        ("nhgeo", "ngheo", SWAPPED),
        ("nghei", "ngheo", NEIGHBOUR),
        ("nghea", "ngheo", OTHER),
        ("nghe", "ngheo", MISSING),
        ("ngheok", "ngheo", EXTRA),
        ("dogn", "dong", SWAPPED),
    ],
)
def test_slips_have_their_costs(typed: str, meant: str, cost: float) -> None:
    assert slip_cost(typed, meant) == cost


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("nghanh", "ngành"),
        ("sa", "xã"),
        ("chinh", "trình"),
        ("dap", "giáp"),
        ("giap", "đáp"),
        ("fan", "phần"),
        ("wan", "quân"),
        ("lam", "năm"),
        ("ly", "lí"),
        ("huyen", "huyện"),
        ("viet", "việc"),
    ],
)
def test_what_sounds_alike_is_near(typed: str, near: str) -> None:
    slips = Slips([near])
    ((bare, cost),) = slips.around(typed).items()
    assert slips.forms_of(bare) == [near]
    assert cost <= SOUND


def test_two_slips_are_too_far() -> None:
    assert Slips(["nghiệp"]).around("ngep") == {}


@pytest.mark.parametrize(
    ("typed", "meant", "cost"),
    [
        ("nghèo", "nghèo", 0),
        ("ngheo", "nghèo", MARK),
        ("nghiep", "nghiệp", MARK),
        ("hiễm", "hiểm", MARK),
        ("dau", "đầu", MARK),
    ],
)
def test_accents_that_differ_cost(typed: str, meant: str, cost: float) -> None:
    assert marks_cost(typed, meant) == cost


@pytest.mark.parametrize(
    ("typed", "meant", "lacks"),
    [
        ("ngheo", "nghèo", True),
        ("nghiêp", "nghiệp", True),
        ("hiễm", "hiểm", True),
        ("lạm", "lâm", False),
        ("bến", "bên", False),
    ],
)
def test_accents_left_out(typed: str, meant: str, lacks: bool) -> None:
    assert lacks_marks(typed, meant) is lacks
