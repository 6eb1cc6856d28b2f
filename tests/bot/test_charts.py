import io
from dataclasses import replace

import pytest
from matplotlib.image import imread

from bot.charts import draw
from bot.figure_search import FigureSearch
from bot.opening import Workspace
from bot.question import Audience
from bot.series import Series, find_series

LETTERS = "Ắ ặ ẳ ờ ữ ỵ đ Đ ộ ễ ấ ẩ ư ơ “–” ‰"


@pytest.fixture
def series(workspace: Workspace) -> Series:
    with workspace.database.session() as session:
        everything = FigureSearch().find(session, "", Audience.CITIZEN)
    figure = next(each for each in everything if each.stored.item.value_text == "3.410")
    found = find_series(figure, everything)
    assert found is not None
    return found


def test_draws_a_picture_that_is_not_blank(series: Series) -> None:
    picture = imread(io.BytesIO(draw(series, "Số thẻ", "Nguồn: Báo cáo")), format="png")
    assert picture.shape[0] > 100 and picture.shape[1] > 500
    assert picture.min() < 0.5 < picture.max()


def test_has_all_vietnamese_letters_and_takes_no_text_for_a_formula(series: Series) -> None:
    # a letter that the font lacks is a warning, and warnings are errors here
    strange = replace(series, labels=(LETTERS, "$x_1$ " + "dài " * 30))
    assert draw(strange, f"{LETTERS} $a^2$", LETTERS)
