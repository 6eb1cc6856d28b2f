"""The webhook, health and metrics, over real HTTP."""

import asyncio
import io
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest

from bot.telegram.connection import CannotStartError
from bot.telegram.webhook import SECRET_HEADER
from store import inbox
from tests.bot.telegram.scene import Scene
from tests.telegram_server import TelegramServer

SECRET = "a-secret-of_Telegram-0123456789"
PERSON = {"id": 11, "is_bot": False, "first_name": "A"}


def free_port() -> int:
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        port: int = opened.getsockname()[1]
        return port


def update(update_id: int, text: str) -> dict[str, Any]:
    message = {"message_id": update_id, "date": 2_000_000_000, "chat": {"id": 11, "type": "private"}}
    return {"update_id": update_id, "message": {**message, "from": PERSON, "text": text}}


@asynccontextmanager
async def webhook(server: TelegramServer) -> AsyncIterator[tuple[Scene, str]]:
    port = free_port()
    server.chats[11] = {"id": 11, "type": "private"}
    settings = {
        "webhook_url": "https://example.vn/updates", "webhook_secret": SECRET, "webhook_port": port,
    }  # fmt: skip
    scene = Scene(server, settings=settings)
    async with scene.serving():
        await server.until_called("setWebhook")
        yield scene, f"http://127.0.0.1:{port}"


async def post(address: str, body: bytes | io.BytesIO, secret: str = SECRET) -> int:
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{address}/updates", data=body, headers={SECRET_HEADER: secret}) as response,
    ):
        return response.status


async def test_takes_updates_once_and_answers_them(server: TelegramServer) -> None:
    async with webhook(server) as (_, address):
        body = json.dumps(update(7, "hộ nghèo?")).encode()
        assert [await post(address, body), await post(address, body)] == [200, 200]
        assert await post(address, json.dumps(update(8, "sau?")).encode()) == 200
        messages = await server.until_sent(2)
    assert [message.text for message in messages] == ["Trả lời: hộ nghèo?", "Trả lời: sau?"]
    assert server.webhook is not None
    assert (server.webhook["url"], server.webhook["secret_token"]) == ("https://example.vn/updates", SECRET)
    assert server.called("getUpdates") == []


async def test_lets_nobody_in_without_the_secret(server: TelegramServer) -> None:
    async with webhook(server) as (scene, address):
        body = json.dumps(update(7, "hộ nghèo?")).encode()
        assert [await post(address, body, "wrong"), await post(address, body, "")] == [403, 403]
        with scene.database.session() as session:
            assert inbox.count(session, "telegram:123456789") == {}


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"7", b'{"update_id": "x"}', b"\xff"])
async def test_refuses_nonsense(server: TelegramServer, body: bytes) -> None:
    async with webhook(server) as (_, address):
        assert await post(address, body) in {400, 200}
        assert await post(address, json.dumps(update(8, "sau?")).encode()) == 200
        await server.until_sent()


async def test_refuses_what_is_too_large(server: TelegramServer) -> None:
    async with webhook(server) as (_, address):
        assert await post(address, io.BytesIO(b" " * (2**20 + 1))) == 413


async def test_has_an_update_sent_again_that_could_not_be_kept(
    server: TelegramServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: object) -> None:
        raise OSError("disk full")

    async with webhook(server) as (_, address):
        monkeypatch.setattr(inbox, "receive", fail)
        assert await post(address, json.dumps(update(8, "sau?")).encode()) == 503


@pytest.mark.parametrize(
    "settings",
    [
        {"webhook_url": "https://example.vn/u"},
        {"webhook_url": "https://example.vn/u", "webhook_secret": "short"},
        {"webhook_url": "https://example.vn/u", "webhook_secret": "no spaces in a secret!"},
        {"webhook_url": "http://example.vn/u", "webhook_secret": SECRET},
    ],
)
def test_refuses_to_start_without_a_secret_or_tls(
    server: TelegramServer, settings: dict[str, object]
) -> None:
    with pytest.raises(CannotStartError, match="DANCHUNG_WEBHOOK") as refused:
        Scene(server, settings=settings).service()
    assert "short" not in str(refused.value)


async def test_tells_its_health_and_its_metrics(server: TelegramServer) -> None:
    port = free_port()
    scene = Scene(server, settings={"metrics_port": port})
    async with scene.serving(), aiohttp.ClientSession() as session:
        await server.write("bí mật <của tôi>")
        await server.until_sent()
        await server.write("/help")
        await server.until_sent(2)
        async with session.get(f"http://127.0.0.1:{port}/health") as response:
            assert (response.status, await response.json()) == (200, {"status": "ok"})
        async with session.get(f"http://127.0.0.1:{port}/metrics") as response:
            text = await response.text()
    assert 'danchung_answers_total{status="answered"} 1.0' in text
    assert 'danchung_updates_total{kind="said"} 2.0' in text
    assert 'danchung_messages_total{state="sent"}' in text
    assert "bí mật" not in text
    assert "Người Hỏi" not in text


async def test_says_in_one_line_that_the_port_is_taken(server: TelegramServer) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        settings = {"webhook_url": "https://example.vn/u", "webhook_secret": SECRET, "webhook_port": port}
        scene = Scene(server, settings=settings)
        with pytest.raises(CannotStartError, match=str(port)):
            await scene.service().run(scene.stop)


async def test_is_not_well_before_it_serves_or_without_its_store(server: TelegramServer) -> None:
    port = free_port()
    server.refuse("getMe", 500, times=10**6)
    scene = Scene(server, settings={"metrics_port": port})
    running = asyncio.create_task(scene.service().run(scene.stop))
    await server.until_called("getMe", 2)
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{port}/health") as response,
    ):
        assert response.status == 503
    scene.stop.set()
    await running
