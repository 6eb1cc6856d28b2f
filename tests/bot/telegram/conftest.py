from collections.abc import AsyncIterator

import pytest

from tests.bot.telegram.scene import Scene
from tests.telegram_server import TelegramServer


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    async with TelegramServer.running() as server:
        yield server


@pytest.fixture
async def scene(server: TelegramServer) -> AsyncIterator[Scene]:
    """The channel being served, a scripted assistant behind it and the fake Telegram before it."""
    scene = Scene(server)
    async with scene.serving():
        yield scene
