"""Groups: only when it is spoken to, in the right topic, in one message."""

from typing import Any

from bot.telegram.limits import TEXT_UNITS
from bot.wording.vi_service import SERVICE
from tests.bot.telegram.scene import Scene, answered, citation
from tests.telegram_server import SentMessage

GROUP = -100


def mention(text: str, name: str = "@danchung_bot") -> dict[str, Any]:
    entity = {"type": "mention", "offset": text.index(name), "length": len(name)}
    return {"text": text, "entities": [entity]}


def command(text: str) -> dict[str, Any]:
    return {
        "text": text,
        "entities": [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}],
    }


async def reply(scene: Scene, content: dict[str, Any], count: int = 1) -> SentMessage:
    await scene.server.send(content, chat_id=GROUP)
    return (await scene.server.until_sent(count, chat_id=GROUP))[-1]


async def test_answers_when_mentioned_as_a_reply(scene: Scene) -> None:
    sent = await reply(scene, mention("@danchung_bot hộ nghèo còn bao nhiêu?"))
    assert sent.text == "Trả lời: hộ nghèo còn bao nhiêu?"
    assert sent.reply_to == sent.message_id - 1


async def test_answers_when_replied_to(scene: Scene) -> None:
    first = await reply(scene, mention("hộ nghèo @Danchung_Bot ?", "@Danchung_Bot"))
    again = {"text": "còn năm 2018?", "reply_to_message": {**first.to_json(), "from": scene.server.bot_user}}
    again["reply_to_message"]["chat"] = scene.server.chats[GROUP]
    sent = await reply(scene, again, 2)
    assert sent.text == "Trả lời: còn năm 2018?"
    assert [asked[1] for asked in scene.assistant.asked] == [(), ("hộ nghèo ?",)]


async def test_answers_commands_for_it(scene: Scene) -> None:
    assert (await reply(scene, command("/ask hộ nghèo?"))).text == "Trả lời: hộ nghèo?"
    assert (await reply(scene, command("/ask@danchung_bot"), 2)).text == SERVICE.ask_what


async def test_keeps_silent_otherwise(scene: Scene) -> None:
    other = {"id": 99, "is_bot": True, "first_name": "B", "username": "other_bot"}
    theirs = {"message_id": 1, "date": 1, "chat": {"id": GROUP, "type": "group", "title": "a"}, "from": other}
    for content in (
        {"text": "hộ nghèo?"},
        mention("@danchung_bot_2 hộ nghèo?", "@danchung_bot_2"),
        {"text": "hộ nghèo?", "reply_to_message": {**theirs, "text": "a"}},
        command("/help@other_bot"),
        command("/unknown"),
        {"sticker": {"file_id": "a", "file_unique_id": "a", "type": "regular", "width": 9, "height": 9,
                     "is_animated": False, "is_video": False}},
        {**mention("@danchung_bot hộ nghèo?"), "from": other},
    ):  # fmt: skip
        await scene.server.send(content, chat_id=GROUP)
    sent = await reply(scene, mention("@danchung_bot đây?"))
    assert sent.text == "Trả lời: đây?"
    assert len(scene.server.messages) == 1


async def test_stays_in_the_topic_of_a_forum(scene: Scene) -> None:
    scene.server.topics.add(77)
    opened = {"message_id": 77, "date": 1, "chat": {"id": GROUP, "type": "supergroup", "title": "a"},
              "forum_topic_created": {"name": "Chủ đề", "icon_color": 7322096},
              "from": scene.server.bot_user}  # fmt: skip
    in_topic = {"message_thread_id": 77, "is_topic_message": True, "reply_to_message": opened}
    await scene.server.send({"text": "không hỏi bot", **in_topic}, chat_id=GROUP)
    scene.assistant.hold("hộ nghèo?")
    await scene.server.send({**mention("@danchung_bot hộ nghèo?"), **in_topic}, chat_id=GROUP)
    (typing,) = await scene.server.until_called("sendChatAction")
    scene.assistant.let_go("hộ nghèo?")
    (sent,) = await scene.server.until_sent()
    assert (sent.thread, sent.text) == (77, "Trả lời: hộ nghèo?")
    assert typing.parameters["message_thread_id"] == "77"


async def test_one_message_however_long_the_answer(scene: Scene) -> None:
    passage = "Dài lắm. " * 400 + "tạo việc làm cho 1.234 lao động"
    long = "\n".join(f"Câu {number} về việc làm." for number in range(100))
    scene.assistant.prepared["dài?"] = answered(long, *(citation(n, passage=passage) for n in range(1, 9)))
    sent = await reply(scene, mention("@danchung_bot dài?"))
    assert len(sent.text) <= TEXT_UNITS
    assert "Dài lắm" not in sent.text and "“tạo việc làm cho 1.234 lao động”" in sent.text
    await reply(scene, mention("@danchung_bot sau?"), 2)
    assert len(scene.server.messages) == 2


async def test_passages_open_in_the_private_chat(living: Scene) -> None:
    sent = await reply(living, command("/ask Năm 2021 giải quyết việc làm cho bao nhiêu lao động?"))
    assert sent.button("[1]")["url"] == "https://t.me/danchung_bot?start=p_1_20_79"


async def test_everybody_has_a_conversation_of_their_own(scene: Scene) -> None:
    for count, person in enumerate((5, 6, 5), start=1):
        sender = {"id": person, "is_bot": False, "first_name": "A"}
        await reply(scene, {**mention(f"@danchung_bot câu {count}"), "from": sender}, count)
    assert [asked[1] for asked in scene.assistant.asked] == [(), (), ("câu 1",)]
