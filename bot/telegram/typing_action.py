"""Show "typing…" while an answer is on its way."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from telegram import Bot
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.telegram.incoming import Place
from bot.telegram.limits import TYPING_SECONDS
from bot.telegram.persistence import Pause

FIRST_SECONDS = 0.3
"""An answer that is there sooner needs no announcement, which would cost a call."""

REFRESH_SECONDS = TYPING_SECONDS - 1


class TypingAction:
    """A courtesy: it never holds up or fails the answer it announces."""

    def __init__(self, bot: Bot, pause: Pause = asyncio.sleep) -> None:
        self._bot = bot
        self._pause = pause
        self._calls: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def shown(self, place: Place) -> AsyncIterator[None]:
        """Keep a chat typing for the duration of the block."""
        keeping = asyncio.create_task(self._keep(place))
        try:
            yield
        finally:
            keeping.cancel()
            await asyncio.wait({keeping})

    async def _keep(self, place: Place) -> None:
        await self._pause(FIRST_SECONDS)
        while True:
            call = asyncio.create_task(self._call(place))
            self._calls.add(call)
            call.add_done_callback(self._calls.discard)
            # A call that was begun may end by itself: cutting it off would cost the connection.
            await asyncio.shield(call)
            await self._pause(REFRESH_SECONDS)

    async def _call(self, place: Place) -> None:
        with suppress(TelegramError):
            await self._bot.send_chat_action(place.chat, ChatAction.TYPING, message_thread_id=place.thread)
