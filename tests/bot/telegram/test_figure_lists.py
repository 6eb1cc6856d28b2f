import io

import pytest
from openpyxl import load_workbook

from bot.telegram import figure_lists
from bot.wording.vi_reading import READING
from bot.wording.vi_service import SERVICE
from tests.bot.telegram.scene import Scene
from tests.bot.telegram.test_reading import answer, pressed, turned


async def test_lists_figures_with_their_source(living: Scene) -> None:
    message = await answer(living, "/figures the bao hiem")
    assert message.text.startswith("2 số liệu có “the bao hiem”:\n\n1. 3.410 thẻ — số thẻ bảo hiểm y tế")
    assert "Báo cáo cấp thẻ bảo hiểm y tế năm 2019" in message.text
    passage = await pressed(living, message, "2")
    assert "3.655" in passage.spans("underline")[0]


async def test_turns_pages(living: Scene) -> None:
    first = await answer(living, "/figures năm 2021")
    assert first.buttons()[:5] == ["1", "2", "3", "4", "5"]
    second = await turned(living, first, READING.onward)
    assert second.buttons()[0] == "6"
    assert second.text.splitlines()[0] == first.text.splitlines()[0]


async def test_sends_all_of_them_as_a_workbook_with_a_source_column(living: Scene) -> None:
    message = await answer(living, "/figures năm 2021")
    sent = await pressed(living, message, SERVICE.excel)
    assert sent.file is not None and sent.file.name == "so-lieu.xlsx"
    rows = list(load_workbook(io.BytesIO(sent.file.content)).active.values)  # type: ignore[union-attr]
    assert sent.text == SERVICE.workbook.format(count=len(rows) - 1)
    assert rows[0][-1] == "Nguồn"
    assert any(row[2] == "18.450" and row[3] == 18450 and "31/BC-UBND" in str(row[-1]) for row in rows)


async def test_a_workbook_that_no_bot_may_send_is_not_sent(
    living: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(figure_lists, "FILE_BYTES", 100)
    message = await answer(living, "/figures năm 2021")
    await living.server.press(message, SERVICE.excel)
    await living.server.until_called("answerCallbackQuery")
    assert living.server.toasts == [SERVICE.too_large]
    assert living.server.sent_to(11) == [message]


async def test_says_when_there_are_none_and_how_to_ask(living: Scene) -> None:
    assert (await answer(living, "/figures tàu <ngầm>")).text == SERVICE.no_figures.format(words="tàu <ngầm>")
    assert (await answer(living, "/figures")).text == SERVICE.figures_how
