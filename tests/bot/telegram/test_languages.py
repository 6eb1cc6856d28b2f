"""The bot's own words in the language of the person's program; documents as they are."""

from bot.wording import en, vi, vi_reading, vi_service
from tests.bot.telegram.scene import Scene
from tests.bot.telegram.test_reading import KITCHENS, pressed
from tests.telegram_server import SentMessage

ENGLISH = {"id": 11, "is_bot": False, "first_name": "Guest", "language_code": "en-GB"}
JOBS = "Năm 2021 giải quyết việc làm cho bao nhiêu lao động?"


async def ask(scene: Scene, text: str) -> SentMessage:
    """The answer to somebody whose program speaks English."""
    count = len(scene.server.sent_to(11))
    command = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
    entities = {"entities": command} if text.startswith("/") else {}
    await scene.server.send({"text": text, "from": ENGLISH, **entities})
    return (await scene.server.until_sent(count + 1, chat_id=11))[-1]


async def press(scene: Scene, message: SentMessage, button: str) -> None:
    """The same person presses a button."""
    query = str(len(scene.server.callback_queries) + 10_000)
    scene.server.callback_queries.add(query)
    shown = {**message.to_json(), "chat": scene.server.chats[11], "from": scene.server.bot_user}
    data = message.button(button)["callback_data"]
    await scene.server.updates.push(
        callback_query={"id": query, "from": ENGLISH, "message": shown, "chat_instance": "1", "data": data}
    )


async def test_help_and_refusals_are_english(living: Scene) -> None:
    assert (await ask(living, "/start")).text.startswith(en.CHANNEL.start)
    assert (await ask(living, "/help")).text.startswith(en.CHANNEL.help)
    assert (await ask(living, "/nothing")).text == en.CHANNEL.unknown_command
    assert (await ask(living, "/new")).text == en.CHANNEL.forgotten
    assert (await ask(living, "/figures")).text == en.SERVICE.figures_how
    assert (await ask(living, "/docs zzz")).text == en.READING.no_documents_with.format(words="zzz")
    assert (await ask(living, "xin chào")).text == en.ANSWERS.declined_chat
    refused = await ask(living, "Đà Nẵng năm 2021 giải quyết việc làm cho bao nhiêu lao động?")
    assert refused.text.startswith("I did not find this in the documents: this for Đà Nẵng.")
    assert en.CHANNEL.nearest_label in refused.text


async def test_an_answer_is_vietnamese_amid_english_buttons(living: Scene) -> None:
    message = await ask(living, JOBS)
    assert "18.450" in message.text
    assert {en.SERVICE.more, en.SERVICE.wrong, en.READING.copy_citation} <= set(message.buttons())
    assert "lao động" in message.button(en.READING.copy_citation)["copy_text"]["text"]
    await press(living, message, "[1]")
    passage = (await living.server.until_sent(2, chat_id=11))[-1]
    assert "· passage 1/2" in passage.text
    assert en.READING.card in passage.buttons()
    await press(living, message, en.SERVICE.good)
    await living.server.until_called("answerCallbackQuery", 2)
    assert living.server.toasts[-1] == en.SERVICE.thanks
    assert (await ask(living, "/why")).text.startswith("Looked up: ")


async def test_each_person_is_spoken_to_in_their_own(living: Scene) -> None:
    await ask(living, "/help")
    await living.server.write("/help", chat_id=12)
    (other,) = await living.server.until_sent(1, chat_id=12)
    assert other.text.startswith(vi.CHANNEL.help)
    await living.server.write(JOBS, chat_id=12)
    answer = (await living.server.until_sent(2, chat_id=12))[-1]
    assert vi_service.SERVICE.more in answer.buttons()
    assert vi_reading.READING.card in (await pressed(living, answer, "[1]")).buttons()


async def test_administrators_are_told_in_vietnamese(living: Scene) -> None:
    await living.server.write("/help", chat_id=1)
    await living.server.until_sent(1, chat_id=1)
    await press(living, await ask(living, JOBS), en.SERVICE.good)
    report = (await living.server.until_sent(2, chat_id=1))[-1]
    assert report.text.startswith("Ý kiến của người dùng: ")


async def test_what_is_internal_stays_so_in_english(living: Scene) -> None:
    assert "17 bếp" not in (await ask(living, KITCHENS)).text


async def test_inline_results_are_the_same_for_everybody(living: Scene) -> None:
    living.server.inline_queries.add("7")
    await living.server.updates.push(
        inline_query={"id": "7", "from": ENGLISH, "query": "lao động", "offset": ""}
    )
    await living.server.until_called("answerInlineQuery")
    assert vi_service.SERVICE.open_passage in str(living.server.inline_answers)
