"""Serve the Telegram bot."""

import asyncio
import signal
import sys
from contextlib import suppress

from bot.assistant import Assistant
from bot.conversations import Conversations
from bot.settings import Settings
from bot.telegram.logs import configure_logs, log_stray
from bot.telegram.service import Service


def run(settings: Settings, assistant: Assistant, conversations: Conversations) -> None:
    """Serve by long polling until SIGINT or SIGTERM, then finish what was begun; logs go to stderr.

    Raises:
        bot.telegram.application.TokenError: the token is missing or refused; its message is one line.
    """
    configure_logs(sys.stderr)
    asyncio.run(serve(settings, assistant, conversations))


async def serve(settings: Settings, assistant: Assistant, conversations: Conversations) -> None:
    """The same within an event loop."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(log_stray)
    with suppress(NotImplementedError):  # Windows: there Ctrl-C cancels this coroutine instead
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stop.set)
    await Service(settings, assistant, conversations).run(stop)
