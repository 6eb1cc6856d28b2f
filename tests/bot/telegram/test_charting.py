from bot.wording.vi_service import SERVICE
from tests.bot.telegram.scene import Scene
from tests.bot.telegram.test_reading import answer, pressed

CARDS = "Năm 2019 cấp bao nhiêu thẻ bảo hiểm y tế cho trẻ sơ sinh?"
PNG = b"\x89PNG"


async def test_an_indicator_of_several_years_has_a_chart(living: Scene) -> None:
    sent = await pressed(living, await answer(living, CARDS), SERVICE.chart)
    assert sent.file is not None and sent.file.kind == "photo" and sent.file.content.startswith(PNG)
    assert sent.text.splitlines() == [
        "Số thẻ bảo hiểm y tế cho trẻ sơ sinh được cấp (thẻ)",
        "Nguồn: Báo cáo cấp thẻ bảo hiểm y tế năm 2019",
        "Nguồn: Báo cáo cấp thẻ bảo hiểm y tế năm 2020",
    ]


async def test_a_chart_comes_on_demand(living: Scene) -> None:
    assert (await answer(living, "/chart thẻ bảo hiểm")).file is not None
    assert (await answer(living, "/chart người cao tuổi")).text == SERVICE.no_chart


async def test_a_figure_that_stands_alone_has_none(living: Scene) -> None:
    message = await answer(living, "Năm 2021 giải quyết việc làm cho bao nhiêu lao động?")
    assert SERVICE.chart not in message.buttons()
