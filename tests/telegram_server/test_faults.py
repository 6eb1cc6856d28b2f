import asyncio

import aiohttp
import pytest

from tests.telegram_server import TelegramServer
from tests.telegram_server.conftest import Call
from tests.telegram_server.faults import Trouble


@pytest.fixture(autouse=True)
async def chat(server: TelegramServer) -> None:
    await server.write("chào", chat_id=11)


async def test_floods(server: TelegramServer, call: Call) -> None:
    server.flood("sendMessage", retry_after=7)
    status, body = await call("sendMessage", chat_id="11", text="a")
    assert (status, body["parameters"]) == (429, {"retry_after": 7})
    assert server.messages == []
    assert (await call("sendMessage", chat_id="11", text="a"))[0] == 200


async def test_fails_as_often_as_told(server: TelegramServer, call: Call) -> None:
    server.refuse("getMe", 502, times=2)
    assert [(await call("getMe"))[0] for _ in range(3)] == [502, 502, 200]


@pytest.mark.parametrize(("trouble", "kept"), [(Trouble.CLOSED_BEFORE, 0), (Trouble.CLOSED_AFTER, 1)])
async def test_closes_the_connection(server: TelegramServer, call: Call, trouble: Trouble, kept: int) -> None:
    server.trouble("sendMessage", trouble)
    with pytest.raises(aiohttp.ClientError):
        await call("sendMessage", chat_id="11", text="a")
    assert len(server.messages) == kept


async def test_hangs(server: TelegramServer, call: Call) -> None:
    server.trouble("sendMessage", Trouble.HUNG)
    hanging = asyncio.create_task(call("sendMessage", chat_id="11", text="a"))
    assert (await server.until_called("sendMessage"))[0].outcome == "hung"
    assert (await call("getMe"))[0] == 200
    assert not hanging.done()
    hanging.cancel()
    await asyncio.wait({hanging})
    assert server.messages == []
