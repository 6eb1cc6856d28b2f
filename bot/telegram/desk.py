"""Where a question becomes messages, away from the event loop."""

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

from bot.assistant import Assistant
from bot.conversations import Conversations
from bot.question import Audience
from bot.telegram.rendering import render
from bot.wording.channel import ChannelWording

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reply:
    """The messages of one answer, in HTML, and the answer's status for the log."""

    messages: list[str]
    status: str


class Desk:
    """Asks the assistant in threads, so that the event loop goes on serving everybody else.

    The callers see to it that a chat has one question here at a time.
    """

    def __init__(self, assistant: Assistant, conversations: Conversations, wording: ChannelWording) -> None:
        self._assistant = assistant
        self._conversations = conversations
        self._wording = wording
        # Two at least: on one processor, too, a short answer should not wait for a long one to end.
        self._threads = ThreadPoolExecutor(max(2, os.cpu_count() or 1), thread_name_prefix="desk")

    async def answer(self, chat: str, text: str) -> Reply:
        """Answer a message of a chat, and remember both."""
        return await self._aside(lambda: self._answer(chat, text))

    async def forget(self, chat: str) -> None:
        """Forget the conversation of a chat."""
        await self._aside(lambda: self._conversations.forget(chat))

    def close(self) -> None:
        """Let the threads end; whatever has not begun yet is dropped."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _answer(self, chat: str, text: str) -> Reply:
        earlier = self._conversations.recent(chat)
        answer = self._assistant.ask(text, earlier, Audience.CITIZEN)
        self._conversations.remember(chat, text, answer)
        return Reply(render(answer, self._wording), answer.status.value)

    async def _aside(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)
