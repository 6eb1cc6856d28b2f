"""Edited questions."""

import asyncio

from bot.telegram.limits import FLOOD_SLACK_SECONDS
from tests.bot.telegram.scene import Scene, answered
from tests.telegram_server import TelegramServer
from tests.telegram_server.faults import Trouble


async def question(scene: Scene, text: str) -> int:
    await scene.server.write(text)
    return scene.server._last_message_id


async def test_an_edited_question_edits_its_answer(scene: Scene) -> None:
    asked = await question(scene, "hộ ngheo?")
    await scene.server.until_sent()
    await scene.server.edit(asked, "hộ nghèo?")
    await scene.server.until_called("editMessageText")
    assert [message.text for message in scene.server.messages] == ["Trả lời: hộ nghèo?"]
    await scene.server.edit(asked, "hộ cận nghèo?")
    await scene.server.until_called("editMessageText", 2)
    assert [message.text for message in scene.server.messages] == ["Trả lời: hộ cận nghèo?"]


async def test_an_edit_that_leaves_the_words_changes_nothing(scene: Scene) -> None:
    asked = await question(scene, "hộ nghèo?")
    await scene.server.until_sent()
    await scene.server.edit(asked, "hộ nghèo?")
    await scene.server.write("sau")
    await scene.server.until_sent(2)
    assert scene.server.called("editMessageText") == []
    assert len(scene.assistant.asked) == 2


async def test_of_edits_that_wait_only_the_last_is_made(server: TelegramServer) -> None:
    scene = Scene(server)
    released = asyncio.Event()

    async def pause(seconds: float) -> None:
        if seconds == 17 + FLOOD_SLACK_SECONDS:
            await released.wait()

    scene.pause = pause  # type: ignore[method-assign]
    async with scene.serving():
        asked = await question(scene, "một")
        await server.until_sent()
        server.flood("editMessageText", retry_after=17)
        await server.edit(asked, "hai")
        await server.until_called("editMessageText")
        for text in ("ba", "bốn", "năm"):
            await server.edit(asked, text)
        while len(scene.turns()) < 5:  # noqa: ASYNC110  until all are answered
            await asyncio.sleep(0)
        released.set()
        await server.until_called("editMessageText", 3)
    made = [call.parameters["text"] for call in server.called("editMessageText")]
    assert made == ["<b>Trả lời: hai</b>", "<b>Trả lời: hai</b>", "<b>Trả lời: năm</b>"]


async def test_a_longer_answer_goes_on_in_a_new_message_and_a_shorter_one_deletes(scene: Scene) -> None:
    long = " ".join(f"Câu thứ {number} nói về một việc." for number in range(300))
    scene.assistant.prepared["dài"] = answered(long)
    asked = await question(scene, "ngắn")
    await scene.server.until_sent()
    await scene.server.edit(asked, "dài")
    messages = await scene.server.until_sent(3)
    assert " ".join(message.text for message in messages) == long
    await scene.server.edit(asked, "lại ngắn")
    await scene.server.until_called("deleteMessage", 2)
    assert [message.text for message in scene.server.messages] == ["Trả lời: lại ngắn"]


async def test_a_deletion_whose_receipt_got_lost_is_no_failure(scene: Scene) -> None:
    scene.assistant.prepared["dài"] = answered(" ".join(f"Câu thứ {n} nói về một việc." for n in range(300)))
    asked = await question(scene, "dài")
    await scene.server.until_sent(3)
    scene.server.trouble("deleteMessage", Trouble.CLOSED_AFTER)
    await scene.server.edit(asked, "ngắn")
    await scene.server.until_called("deleteMessage", 3)
    await scene.server.write("sau")
    await scene.server.until_called("sendMessage", 4)
    assert [message.text for message in scene.server.messages] == ["Trả lời: ngắn", "Trả lời: sau"]


async def test_a_question_edited_before_its_answer_arrived_has_one_answer(scene: Scene) -> None:
    scene.server.trouble("sendMessage", Trouble.CLOSED_BEFORE, times=3)
    asked = await question(scene, "sai")
    await scene.server.edit(asked, "đúng")
    await scene.server.until_called("editMessageText")
    assert [message.text for message in scene.server.messages] == ["Trả lời: đúng"]
