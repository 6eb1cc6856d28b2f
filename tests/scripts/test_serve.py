import asyncio
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from bot.settings import Settings
from bot.telegram.connection import TokenError
from scripts import serve
from tests.bot.telegram.scene import ScriptedAssistant, open_store
from tests.telegram_server import TelegramServer


@pytest.fixture(autouse=True)
def logs() -> Iterator[None]:
    yield
    structlog.reset_defaults()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_a_signal_lets_it_finish_what_was_begun(number: signal.Signals, tmp_path: Path) -> None:
    assistant = ScriptedAssistant()
    assistant.hold("chậm")
    database = open_store(tmp_path)
    async with TelegramServer.running() as server:
        settings = Settings(_env_file=None, telegram_token=server.token, telegram_api=server.address)
        serving = asyncio.create_task(serve.serve(settings, assistant, database))
        await server.until_called("setMyCommands")
        await server.write("chậm")
        await server.until_called("sendChatAction")
        os.kill(os.getpid(), number)
        await asyncio.wait({serving}, timeout=0.05)
        assert not serving.done()
        assistant.let_go("chậm")
        await serving
        assert [message.text for message in server.messages] == ["Trả lời: chậm"]
    database.close()


def test_a_missing_token_is_one_clear_line(tmp_path: Path) -> None:
    database = open_store(tmp_path)
    settings = Settings(_env_file=None, telegram_token=None, data=Path("data"))
    with pytest.raises(TokenError, match=r"^Thiếu token.*TELEGRAM_BOT_TOKEN.*$"):
        serve.run(settings, ScriptedAssistant(), database)
    database.close()
