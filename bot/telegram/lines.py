"""A waiting line for each chat."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

Job = Callable[[], Awaitable[None]]


class Lines:
    """Runs the jobs of a chat one after another in the order they came; chats run side by side.

    A job that fails is given to ``on_error`` and the line goes on.
    """

    def __init__(self, on_error: Callable[[Exception], None]) -> None:
        self._on_error = on_error
        self._waiting: dict[int, deque[Job]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._worker_of: dict[int, asyncio.Task[None]] = {}

    def add(self, chat_id: int, job: Job) -> None:
        """Put a job at the end of a chat's line; returns at once."""
        if chat_id in self._waiting:
            self._waiting[chat_id].append(job)
            return
        self._waiting[chat_id] = deque([job])
        worker = asyncio.create_task(self._work(chat_id))
        self._worker_of[chat_id] = worker
        self._workers.add(worker)  # the event loop itself holds tasks only weakly
        worker.add_done_callback(self._workers.discard)

    async def quiet(self, chat_id: int, seconds: float) -> None:
        """Wait until the line of a chat is empty, but no longer than so many seconds."""
        worker = self._worker_of.get(chat_id)
        if worker is not None:
            await asyncio.wait({worker}, timeout=seconds)

    async def finish(self) -> None:
        """Wait until all lines are empty."""
        while self._workers:
            await asyncio.wait(set(self._workers))

    async def cancel(self) -> None:
        """Stop all lines where they are; what they hold, such as connections, is let go when this returns."""
        workers = set(self._workers)
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)

    async def _work(self, chat_id: int) -> None:
        waiting = self._waiting[chat_id]
        while waiting:
            try:
                await waiting.popleft()()
            except Exception as error:
                self._on_error(error)
        del self._waiting[chat_id]
        del self._worker_of[chat_id]
