from dataclasses import replace
from decimal import Decimal

import pytest

from bot.evidence.completions import is_fulfilled, is_margin
from tests.bot.reading import Evidence

SHARE = Evidence("Trồng 1.250 ha rừng, đạt 104,2% kế hoạch.").figure("104,2").figure


@pytest.mark.parametrize(
    ("value", "direction", "margin", "fulfilled"),
    [
        ("104.2", None, False, True),
        ("98", None, False, False),
        ("0.25", "vượt", True, True),
        ("3", "giảm", True, False),
    ],
)
def test_a_share_of_a_plan_and_a_margin(
    value: str, direction: str | None, margin: bool, fulfilled: bool
) -> None:
    figure = replace(SHARE, value=Decimal(value), direction=direction)
    assert (is_margin(figure), is_fulfilled(figure)) == (margin, fulfilled)
