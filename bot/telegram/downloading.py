"""Fetch a file that somebody sent, piece by piece."""

from collections.abc import Awaitable, Callable

import httpx
from telegram import Bot
from telegram.error import TelegramError

from bot.settings import Settings
from bot.telegram.limits import DOWNLOAD_BYTES
from bot.telegram.persistence import Pause, persist

Told = Callable[[int, int], Awaitable[None]]
"""Is told how many of how many bytes have come."""

ATTEMPTS = 4
"""How often fetching is tried before the person is asked to send the file again."""


class NotFetchedError(Exception):
    """The file cannot be had from Telegram."""


class TooBigError(NotFetchedError):
    """It is larger than what a bot may fetch."""


class Downloader:
    """Fetches files through the proxy of the settings, bounded whatever their size is said to be."""

    def __init__(self, bot: Bot, settings: Settings, pause: Pause, timeout_seconds: float) -> None:
        proxy = settings.telegram_proxy
        self._bot = bot
        self._pause = pause
        self._client = httpx.AsyncClient(
            proxy=proxy.get_secret_value() if proxy else None, timeout=timeout_seconds
        )

    async def fetch(self, file: str, told: Told) -> bytes:
        """The bytes of a file by what Telegram calls it.

        Raises:
            TooBigError: It is too large.
            NotFetchedError: Telegram does not give it; nothing of its address is in the error.
        """

        async def call() -> bytes:
            return await self._fetch(file, told)

        try:
            return await persist(call, name="download", pause=self._pause, attempts=ATTEMPTS)
        except TelegramError as error:
            raise (TooBigError if "too big" in error.message else NotFetchedError) from None

    async def close(self) -> None:
        """Let the connections go."""
        await self._client.aclose()

    async def _fetch(self, file: str, told: Told) -> bytes:
        found = await self._bot.get_file(file)  # anew at each try, for an address is good for an hour
        if (found.file_size or 0) > DOWNLOAD_BYTES:
            raise TooBigError
        if not (found.file_path or "").startswith(self._bot.base_file_url):
            raise NotFetchedError
        try:
            return await self._stream(found.file_path or "", told)
        except httpx.HTTPError as error:
            # the address of a file holds the token of the bot, and so may the error
            raise TelegramError(type(error).__name__) from None

    async def _stream(self, address: str, told: Told) -> bytes:
        content = bytearray()
        async with self._client.stream("GET", address) as answer:
            if answer.is_client_error:
                raise NotFetchedError
            answer.raise_for_status()
            total = int(answer.headers.get("Content-Length", 0))
            async for piece in answer.aiter_bytes():
                content += piece
                if len(content) > DOWNLOAD_BYTES:
                    raise TooBigError
                await told(len(content), max(total, len(content)))
        return bytes(content)
