from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import pytest

from tests.telegram_server import TelegramServer

Answer = tuple[int, dict[str, Any]]
Call = Callable[..., Awaitable[Answer]]


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    async with TelegramServer.running() as server:
        yield server


@pytest.fixture
async def call(server: TelegramServer) -> AsyncIterator[Call]:
    """Calls a method over HTTP; its status and body."""
    async with aiohttp.ClientSession() as session:

        async def call(method: str, token: str = server.token, **parameters: str) -> Answer:
            address = f"{server.address}/bot{token}/{method}"
            async with session.post(address, data=parameters) as response:
                return response.status, await response.json()

        yield call
