"""Receive updates by long polling."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta

from telegram import Bot, Update
from telegram.constants import UpdateType
from telegram.error import TelegramError

from bot.telegram.limits import BACKOFF_FIRST_SECONDS, POLL_SECONDS, POLL_UPDATES
from bot.telegram.logs import log_failure
from bot.telegram.persistence import Pause, persist

ALLOWED_UPDATES = [
    UpdateType.MESSAGE,
    UpdateType.EDITED_MESSAGE,
    UpdateType.CALLBACK_QUERY,
    UpdateType.INLINE_QUERY,
]

Take = Callable[[Sequence[Update]], Awaitable[None]]
"""Keeps updates; they are safe when it returns."""


class Poller:
    """Hands updates over; they are confirmed to Telegram only after they were taken."""

    def __init__(self, bot: Bot, take: Take, pause: Pause) -> None:
        self._bot = bot
        self._take = take
        self._pause = pause
        self._offset = 0

    async def receive(self) -> None:
        """Poll until cancelled, through any failure that passes.

        Raises:
            telegram.error.TelegramError: Telegram refuses for good, as when the token was revoked.
        """
        await persist(self._bot.delete_webhook, name="deleteWebhook", pause=self._pause, attempts=None)
        while True:
            updates = await persist(self._get, name="getUpdates", pause=self._pause, attempts=None)
            if updates and await self._taken(updates):
                self._offset = updates[-1].update_id + 1

    async def confirm(self) -> None:
        """Confirm what was received, so that it does not come again at the next start."""
        try:
            await self._bot.get_updates(self._offset, limit=1, timeout=timedelta(0))
        except TelegramError as error:
            log_failure("confirming_failed", error)

    async def _taken(self, updates: Sequence[Update]) -> bool:
        try:
            await self._take(updates)
        except Exception as error:  # the store is out of reach; Telegram keeps them meanwhile
            log_failure("taking_failed", error)
            await self._pause(BACKOFF_FIRST_SECONDS)
            return False
        return True

    async def _get(self) -> tuple[Update, ...]:
        return await self._bot.get_updates(
            self._offset,
            limit=POLL_UPDATES,
            timeout=timedelta(seconds=POLL_SECONDS),
            allowed_updates=ALLOWED_UPDATES,
        )
