"""Where a question becomes an answer, away from the event loop."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import TypeVar

from bot.answer import Answer
from bot.assistant import Assistant
from bot.conversations import Conversations
from bot.question import Audience

T = TypeVar("T")

SEATS = 4
"""Questions that are worked on at once: more than processors, for they are embedded together."""


class Desk:
    """Asks the assistant in threads, so that the event loop goes on serving everybody else.

    The callers see to it that a chat has one question here at a time.
    """

    def __init__(self, assistant: Assistant, conversations: Conversations) -> None:
        self._assistant = assistant
        self._conversations = conversations
        self._threads = ThreadPoolExecutor(SEATS, thread_name_prefix="desk")
        self.room = asyncio.Semaphore(SEATS)
        """Held while a question is at the desk, so that those begun are those worked on."""

    async def ask(self, chat: str, text: str, audience: Audience) -> Answer:
        """Answer a message of a chat; the caller has it remembered."""
        return await self.aside(lambda: self._assistant.ask(text, self._conversations.recent(chat), audience))

    async def why(self, chat: str, audience: Audience) -> Sequence[str]:
        """Why the last message of a chat was answered as it was; nothing where there is none."""

        def explain() -> Sequence[str]:
            *earlier, last = self._conversations.recent(chat) or [""]
            return self._assistant.why(last, earlier, audience) if last else ()

        return await self.aside(explain)

    async def aside(self, work: Callable[[], T]) -> T:
        """Do other work that takes time."""
        # in the context of the task, which tells the language that is spoken
        return await asyncio.get_running_loop().run_in_executor(self._threads, copy_context().run, work)

    def close(self) -> None:
        """Let the threads end; whatever has not begun yet is dropped."""
        self._threads.shutdown(wait=False, cancel_futures=True)
