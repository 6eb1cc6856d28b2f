"""Receive updates by long polling."""

import asyncio
from datetime import timedelta

from telegram import Bot, Update
from telegram.constants import UpdateType
from telegram.error import TelegramError

from bot.telegram.limits import POLL_SECONDS
from bot.telegram.logs import log_failure
from bot.telegram.persistence import Pause, persist

ALLOWED_UPDATES = [UpdateType.MESSAGE]


class Poller:
    """Puts updates into a queue; they are confirmed to Telegram only after that."""

    def __init__(self, bot: Bot, queue: "asyncio.Queue[object]", pause: Pause) -> None:
        self._bot = bot
        self._queue = queue
        self._pause = pause
        self._offset = 0

    async def poll(self) -> None:
        """Poll until cancelled, through any failure that passes.

        Raises:
            telegram.error.TelegramError: Telegram refuses for good, as when the token was revoked.
        """
        while True:
            updates = await persist(self._get, name="getUpdates", pause=self._pause, attempts=None)
            for update in updates:
                await self._queue.put(update)
                self._offset = update.update_id + 1

    async def confirm(self) -> None:
        """Confirm what was received, so that it does not come again at the next start."""
        try:
            await self._bot.get_updates(self._offset, limit=1, timeout=timedelta(0))
        except TelegramError as error:
            log_failure("confirming_failed", error)

    async def _get(self) -> tuple[Update, ...]:
        return await self._bot.get_updates(
            self._offset, timeout=timedelta(seconds=POLL_SECONDS), allowed_updates=ALLOWED_UPDATES
        )
