import asyncio

from tests.telegram_server import TelegramServer
from tests.telegram_server.conftest import Answer, Call


def texts(answer: Answer) -> list[str]:
    return [update["message"]["text"] for update in answer[1]["result"]]


async def test_comes_again_until_confirmed(server: TelegramServer, call: Call) -> None:
    first = await server.write("một")
    second = await server.write("hai")
    assert second > first
    assert texts(await call("getUpdates")) == ["một", "hai"]
    assert texts(await call("getUpdates", offset=str(first))) == ["một", "hai"]
    assert texts(await call("getUpdates", limit="1")) == ["một"]
    assert texts(await call("getUpdates", offset=str(second))) == ["hai"]
    assert texts(await call("getUpdates")) == ["hai"]
    assert texts(await call("getUpdates", offset=str(second + 1))) == []


async def test_a_negative_offset_counts_from_the_end(server: TelegramServer, call: Call) -> None:
    for text in ("một", "hai", "ba"):
        await server.write(text)
    assert texts(await call("getUpdates", offset="-1")) == ["ba"]
    assert texts(await call("getUpdates")) == ["ba"]


async def test_a_long_poll_ends_with_the_first_update(server: TelegramServer, call: Call) -> None:
    poll = asyncio.create_task(call("getUpdates", timeout="50"))
    await server.updates.until(lambda waiting: not waiting)
    await server.write("một")
    assert texts(await poll) == ["một"]


async def test_a_second_poll_ends_the_first(server: TelegramServer, call: Call) -> None:
    polls = {asyncio.create_task(call("getUpdates", timeout="50")) for _ in range(2)}
    ended, going_on = await asyncio.wait(polls, return_when=asyncio.FIRST_COMPLETED)
    status, body = await ended.pop()
    assert (status, body["description"]) == (409, "Conflict: terminated by other getUpdates request")
    await server.write("một")
    assert texts(await going_on.pop()) == ["một"]


async def test_sends_only_the_kinds_that_were_asked_for(server: TelegramServer, call: Call) -> None:
    await call("getUpdates", allowed_updates='["message"]')
    await server.send({"text": "sửa"}, kind="edited_message")
    await server.write("mới")
    assert texts(await call("getUpdates")) == ["mới"]


async def test_pending_updates_can_be_dropped(server: TelegramServer, call: Call) -> None:
    await server.write("một")
    await call("deleteWebhook", drop_pending_updates="true")
    assert texts(await call("getUpdates")) == []
