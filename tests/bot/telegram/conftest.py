import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.engine import Engine
from bot.opening import Workspace
from bot.settings import Settings
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
def office(workspace: Workspace, tmp_path: Path) -> Iterator[Workspace]:
    """The small office, in a folder of the test's own."""
    shutil.copytree(workspace.settings.data, tmp_path / "office")
    copied = Workspace(Settings(_env_file=None, data=tmp_path / "office"))
    yield copied
    copied.close()


ADMINISTRATOR, OFFICIAL, CITIZEN = 1, 2, 11


@pytest.fixture
async def living(server: TelegramServer, office: Workspace) -> AsyncIterator[Scene]:
    """The channel over the small office: 1 is an administrator, 2 an official, everybody else a citizen."""
    settings = {"data": office.settings.data, "administrators": "1", "officials": "2"}
    scene = Scene(server, engine=Engine(office), database=office.database, settings=settings)
    async with scene.serving():
        yield scene


@pytest.fixture
async def scene(server: TelegramServer) -> AsyncIterator[Scene]:
    """The channel being served, a scripted assistant behind it and the fake Telegram before it."""
    scene = Scene(server)
    async with scene.serving():
        yield scene
