"""Keep to the pace that Telegram allows, so that it need not refuse."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from bot.telegram.limits import (
    CHAT_BURST,
    CHAT_MESSAGES_PER_SECOND,
    GROUP_BURST,
    GROUP_MESSAGES_PER_MINUTE,
)
from bot.telegram.persistence import Pause

CHATS_KEPT = 10_000
"""Chats whose pace is remembered; beyond that those that are free are forgotten."""


@dataclass(slots=True)
class Bucket:
    """Lets ``burst`` messages through at once, and then one every ``1 / rate`` seconds.

    ``free`` is when a message could go if there had been no burst at all.
    """

    rate: float
    burst: int
    free: float = 0.0

    def wait(self, now: float) -> float:
        """Take a turn; how many seconds it is away."""
        self.free = max(self.free, now) + 1 / self.rate
        return max(0.0, self.free - self.burst / self.rate - now)


class Pace:
    """One bucket for the bot and one for each chat; waiting for a chat holds up no other.

    ``per_second`` messages may go to all chats together, and as many at once.
    """

    def __init__(self, per_second: float, pause: Pause, clock: Callable[[], float] = time.monotonic) -> None:
        self._pause = pause
        self._clock = clock
        self._bot = Bucket(per_second, max(1, int(per_second)))
        self._chats: dict[int, Bucket] = {}

    async def turn(self, chat: int) -> None:
        """Wait until a message may go to a chat."""
        wait = self._chat(chat).wait(self._clock())
        if wait:
            await self._pause(wait)
        wait = self._bot.wait(self._clock())
        if wait:
            await self._pause(wait)

    def _chat(self, chat: int) -> Bucket:
        if len(self._chats) > CHATS_KEPT:
            now = self._clock()
            self._chats = {key: bucket for key, bucket in self._chats.items() if bucket.free > now}
        if chat not in self._chats:
            # ids of groups are negative (Bot API, Chat)
            group = Bucket(GROUP_MESSAGES_PER_MINUTE / 60, GROUP_BURST)
            self._chats[chat] = group if chat < 0 else Bucket(CHAT_MESSAGES_PER_SECOND, CHAT_BURST)
        return self._chats[chat]
