"""The queue of updates, with the offsets of getUpdates."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

from tests.telegram_server.errors import ApiError

Update = dict[str, Any]
FIRST_UPDATE_ID = 700_000_001


class Updates:
    """Updates wait here until a getUpdates with a higher offset confirms them."""

    def __init__(self) -> None:
        self.waiting: list[Update] = []
        self._next_id = FIRST_UPDATE_ID
        self._changed = asyncio.Condition()
        self._poll = 0
        self._closed = False

    async def push(self, **content: object) -> int:
        """Add an update of one kind; its new update_id."""
        async with self._changed:
            update_id = self._next_id
            self._next_id += 1
            self.waiting.append({"update_id": update_id, **content})
            self._changed.notify_all()
        return update_id

    async def close(self) -> None:
        """Answer all long polls with nothing."""
        async with self._changed:
            self._closed = True
            self._changed.notify_all()

    async def until(self, met: Callable[[Sequence[Update]], bool]) -> None:
        """Wait until the updates that are not yet confirmed meet a condition."""
        async with self._changed:
            await self._changed.wait_for(lambda: met(self.waiting))

    async def get(self, offset: int, limit: int, wait_seconds: int) -> list[Update]:
        """Confirm everything before ``offset``; the rest, waiting for it up to ``wait_seconds``.

        A negative offset counts from the end and forgets what is before. Only one poll is served at a time: a
        new one ends the older one with a conflict.
        """
        async with self._changed:
            self._confirm(offset)
            self._poll += 1
            poll = self._poll
            self._changed.notify_all()
            await self._wait_for_updates(poll, wait_seconds)
            if poll != self._poll:
                raise ApiError(409, "Conflict: terminated by other getUpdates request")
            return self.waiting[:limit]

    async def drop(self) -> None:
        """Forget all updates (drop_pending_updates)."""
        async with self._changed:
            self.waiting.clear()
            self._changed.notify_all()

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self.waiting = self.waiting[offset:]
        else:
            self.waiting = [update for update in self.waiting if update["update_id"] >= offset]

    async def _wait_for_updates(self, poll: int, wait_seconds: int) -> None:
        try:
            async with asyncio.timeout(wait_seconds):
                await self._changed.wait_for(lambda: self.waiting or self._closed or poll != self._poll)
        except TimeoutError:
            pass
