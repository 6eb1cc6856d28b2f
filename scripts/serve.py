"""Serve the Telegram bot."""

import asyncio
import signal
import sys
from contextlib import closing, suppress
from pathlib import Path

from bot.assistant import Assistant
from bot.backstage.assistant import RemoteAssistant
from bot.backstage.backstage import Backstage
from bot.backstage.embedder import RemoteEmbedder
from bot.backstage.process import spare_from_collection
from bot.logs import configure_logs
from bot.opening import Workspace
from bot.settings import Settings
from bot.telegram.connection import CannotStartError, require_token
from bot.telegram.logs import log_stray
from bot.telegram.service import Service
from scripts.environment import opened, settings_for
from scripts.failures import CommandError
from store.database import Database

SWITCH_SECONDS = 0.001
"""How soon a thread lets the event loop go on; with Python's own 5 ms it may wait 100 ms."""


def start(data: Path | None) -> None:
    """Serve over a data folder.

    Raises:
        CommandError: a setting of the channel is missing or refused.
    """
    settings = settings_for(data)
    try:
        require_token(settings)
        with opened(settings) as workspace:
            database = workspace.database  # first: what was found half done is put right before it is read
            with closing(Backstage(Workspace, settings)) as backstage:
                workspace.embedder = RemoteEmbedder(backstage)  # the model is there already
                spare_from_collection()
                run(settings, RemoteAssistant(backstage), database, workspace)
    except CannotStartError as error:
        raise CommandError(str(error)) from None


def run(
    settings: Settings, assistant: Assistant, database: Database, workspace: Workspace | None = None
) -> None:
    """Serve by long polling until SIGINT or SIGTERM, then finish what was begun; logs go to stderr.

    Raises:
        bot.telegram.connection.CannotStartError: a setting is missing or refused; its message is one line.
    """
    configure_logs(sys.stderr)
    sys.setswitchinterval(SWITCH_SECONDS)
    asyncio.run(serve(settings, assistant, database, workspace))


async def serve(
    settings: Settings, assistant: Assistant, database: Database, workspace: Workspace | None = None
) -> None:
    """The same within an event loop."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(log_stray)
    with suppress(NotImplementedError):  # Windows: there Ctrl-C cancels this coroutine instead
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stop.set)
    await Service(settings, assistant, database, workspace).run(stop)
