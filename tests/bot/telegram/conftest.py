import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.engine import Engine
from bot.opening import Workspace
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
async def living(server: TelegramServer, office_copy: Workspace) -> AsyncIterator[Scene]:
    """The channel over the small office, whose administrators are 1 and 3, official 2, auditor 4."""
    settings = {"data": office_copy.settings.data, "administrators": "1 3", "officials": "2", "auditors": "4"}
    scene = Scene(
        server,
        engine=Engine(office_copy),
        workspace=office_copy,
        database=office_copy.database,
        settings=settings,
    )
    async with scene.serving():
        yield scene


@pytest.fixture
async def scene(server: TelegramServer) -> AsyncIterator[Scene]:
    """The channel being served, a scripted assistant behind it and the fake Telegram before it."""
    scene = Scene(server)
    async with scene.serving():
        yield scene
