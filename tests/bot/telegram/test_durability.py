"""Neither lost nor doubled: end to end, over real HTTP, through ends that come too early."""

import asyncio
import time

import pytest

from bot.telegram.dispatcher import SET_ASIDE
from bot.telegram.limits import FLOOD_SLACK_SECONDS, TRIES
from bot.wording import vi
from bot.wording.vi_service import SERVICE as WORDS
from store import audit, inbox, outbox
from tests.bot.telegram.scene import Scene
from tests.telegram_server import TelegramServer
from tests.telegram_server.faults import Trouble

BOX = "telegram:123456789"


def states(scene: Scene) -> tuple[dict[str, int], dict[str, int]]:
    with scene.database.session() as session:
        return inbox.count(session, BOX), outbox.count(session, BOX)


async def test_answers_after_a_restart_what_came_before_it(
    server: TelegramServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = Scene(server)
    scene.assistant.hold("chậm")
    async with scene.cut_short(monkeypatch):
        for text in ("chậm", "sau"):
            await server.write(text)
        await server.write("khác", chat_id=12)
        await server.until_sent(1, chat_id=12)
        while states(scene)[1] != {"sent": 1}:  # noqa: ASYNC110  until its sending is recorded
            await asyncio.sleep(0)
        await server.updates.until(lambda waiting: not waiting)
    assert [message.chat_id for message in server.messages] == [12]
    async with scene.serving():
        await server.until_sent(2, chat_id=11)
        await server.write("/help")
        await server.until_sent(3, chat_id=11)
    assert [message.text for message in server.sent_to(11)] == [
        "Trả lời: chậm", "Trả lời: sau", vi.CHANNEL.help,
    ]  # fmt: skip
    assert len(server.sent_to(12)) == 1
    assert states(scene) == ({"done": 4}, {"sent": 4})


async def test_sends_after_a_restart_what_was_not_sent(
    server: TelegramServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = Scene(server, timeout_seconds=30)
    server.trouble("sendMessage", Trouble.HUNG)
    async with scene.cut_short(monkeypatch):
        await server.write("một")
        await server.until_called("sendMessage")
        await server.write("hai")
        await server.updates.until(lambda waiting: not waiting)
    assert server.messages == []
    async with scene.serving():
        messages = await server.until_sent(2)
    assert [message.text for message in messages] == ["Trả lời: một", "Trả lời: hai"]
    assert [asked for asked, *_ in scene.assistant.asked].count("một") == 1


async def test_takes_an_update_once_however_often_it_comes(scene: Scene) -> None:
    await scene.server.write("câu hỏi")
    await scene.server.until_sent()
    update_id = await scene.server.write("/help")
    await scene.server.until_sent(2)
    async with scene.server.updates._changed:
        again = {"message_id": 1, "date": 1, "chat": {"id": 11, "type": "private"}, "text": "/help"}
        sender = {"id": 11, "is_bot": False, "first_name": "A"}
        scene.server.updates.waiting.insert(0, {"update_id": update_id, "message": {**again, "from": sender}})
        scene.server.updates._changed.notify_all()
    await scene.server.write("nữa")
    await scene.server.until_sent(3)
    assert [message.text for message in scene.server.messages[2:]] == ["Trả lời: nữa"]


async def test_confirms_nothing_that_is_not_kept(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    receive = inbox.receive
    failures = [OSError("disk full"), OSError("disk full")]

    def fail_twice(*given: object) -> object:
        if failures:
            raise failures.pop()
        return receive(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(inbox, "receive", fail_twice)
    await scene.server.write("câu hỏi")
    (message,) = await scene.server.until_sent()
    assert message.text == "Trả lời: câu hỏi"
    assert failures == []


async def test_sets_aside_what_always_fails(scene: Scene) -> None:
    scene.assistant.failing.add("hỏng")
    await scene.server.write("hỏng")
    await scene.server.write("lành")
    messages = await scene.server.until_sent(2)
    assert [message.text for message in messages] == [vi.CHANNEL.failed, "Trả lời: lành"]
    assert [asked for asked, *_ in scene.assistant.asked] == ["hỏng"] * TRIES + ["lành"]
    with scene.database.session() as session:
        (entry,) = audit.entries(session)
    assert (entry.action, entry.actor) == (SET_ASIDE, BOX)
    assert states(scene)[0] == {"aside": 1, "done": 1}


async def test_tries_through_restarts_are_counted(
    server: TelegramServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = Scene(server)
    for count in range(TRIES):
        scene.assistant.hold("chết")
        async with scene.cut_short(monkeypatch):
            if not count:
                await server.write("chết")
            await server.until_called("sendChatAction", count + 1)
    async with scene.serving():
        (message,) = await server.until_sent()
    assert message.text == vi.CHANNEL.failed


async def test_a_reply_whose_receipt_got_lost_may_come_twice_but_never_more(server: TelegramServer) -> None:
    scene = Scene(server)
    async with scene.serving():
        server.trouble("sendMessage", Trouble.CLOSED_AFTER)
        await server.write("câu hỏi")
        messages = await server.until_sent(2)
    assert [message.text for message in messages] == ["Trả lời: câu hỏi"] * 2


async def test_nothing_is_sent_again_while_receipts_get_lost(server: TelegramServer) -> None:
    scene = Scene(server)
    async with scene.serving():
        server.trouble("sendMessage", Trouble.CLOSED_AFTER)
        server.trouble("sendChatAction", Trouble.CLOSED_AFTER, times=5)
        await server.write("câu hỏi")
        await server.until_sent(2)
    calls = [call.method for call in server.calls if call.method in {"sendMessage", "sendChatAction"}]
    assert calls == ["sendMessage", *["sendChatAction"] * 6, "sendMessage"]


async def test_a_flood_limit_of_one_chat_holds_up_no_other(server: TelegramServer) -> None:
    scene = Scene(server)
    released = asyncio.Event()

    async def pause(seconds: float) -> None:
        if seconds == 17 + FLOOD_SLACK_SECONDS:
            await released.wait()

    scene.pause = pause  # type: ignore[method-assign]
    async with scene.serving():
        server.flood("sendMessage", retry_after=17)
        await server.write("một", chat_id=1)
        await server.until_called("sendMessage")
        await server.write("hai", chat_id=1)
        await server.write("ba", chat_id=2)
        (message,) = await server.until_sent()
        assert (message.chat_id, message.text) == (2, "Trả lời: ba")
        released.set()
        await server.until_sent(3)
    assert [message.text for message in server.sent_to(1)] == ["Trả lời: một", "Trả lời: hai"]


async def test_excuses_itself_when_it_is_late(scene: Scene) -> None:
    await scene.server.send({"text": "câu hỏi", "date": int(time.time()) - 600})
    (message,) = await scene.server.until_sent()
    assert message.text == f"{WORDS.late}\n\nTrả lời: câu hỏi"
    assert message.spans("italic") == [WORDS.late]


async def test_gives_up_no_answer_while_telegram_is_out_of_order(scene: Scene) -> None:
    scene.server.refuse("sendMessage", 502, times=40)
    await scene.server.write("câu hỏi")
    (message,) = await scene.server.until_sent()
    assert message.text == "Trả lời: câu hỏi"


async def test_follows_a_group_that_became_a_supergroup(scene: Scene) -> None:
    scene.server.moved[-5] = -1005
    await scene.server.write("/help", chat_id=-5)
    (message,) = await scene.server.until_sent()
    assert (message.chat_id, message.text) == (-1005, vi.CHANNEL.help)
