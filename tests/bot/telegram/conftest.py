import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.telegram.scene import Scene
from tests.telegram_server import TelegramServer


@pytest.fixture(autouse=True)
def folder_of_stores(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


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
