"""Errands that a restart comes between, over HTTP."""

import pytest

from bot.engine import Engine
from bot.opening import Workspace
from bot.wording.vi_office import OFFICE
from tests.bot.telegram.scene import Scene
from tests.bot.telegram.test_reading import pressed
from tests.bot.telegram.test_uploading import ADMINISTRATOR, RICE, documents, previewed, shown
from tests.telegram_server import TelegramServer
from tests.telegram_server.faults import Trouble


@pytest.fixture
def restarted(server: TelegramServer, office_copy: Workspace) -> Scene:
    """The small office that is served several times."""
    settings = {"data": office_copy.settings.data, "administrators": "1"}
    return Scene(
        server,
        engine=Engine(office_copy),
        workspace=office_copy,
        database=office_copy.database,
        settings=settings,
    )


async def test_previews_and_what_was_asked_for_survive_a_restart(
    restarted: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with restarted.cut_short(monkeypatch):
        preview = await previewed(restarted)
        await pressed(restarted, preview, "Số")
        await restarted.server.until_called("answerCallbackQuery")
    async with restarted.serving():
        await restarted.server.write("99/BC-UBND", chat_id=ADMINISTRATOR)
        await shown(restarted, "Đã sửa Số: ")
        again = await shown(restarted, "Số: 99/BC-UBND")
        await restarted.server.press(restarted.server.find(1, preview.message_id), OFFICE.publish)
        await shown(restarted, "Đã công bố")
        assert again.chat_id == ADMINISTRATOR
        assert "lua" in documents(restarted)


async def test_what_was_being_done_is_done_after_a_restart(
    restarted: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    restarted.server.trouble("getFile", Trouble.HUNG)
    async with restarted.cut_short(monkeypatch):
        await restarted.server.send_file(RICE.encode(), "lua.txt")
        await restarted.server.until_called("getFile")
    async with restarted.serving():
        await restarted.server.press(await shown(restarted, OFFICE.tap), OFFICE.publish)
        await shown(restarted, "Đã công bố")
        assert len(restarted.server.sent_to(ADMINISTRATOR)) == 1
