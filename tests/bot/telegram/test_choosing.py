from bot.answer import Answer, Status
from bot.wording.vi_service import SERVICE
from tests.bot.telegram.scene import Scene

WHICH = Answer(Status.CLARIFY, "q", "Bạn hỏi năm nào?", options=("năm 2019 " * 9, "năm 2020 <b>"))


async def test_a_choice_is_asked_and_named(scene: Scene) -> None:
    scene.assistant.prepared["bao nhiêu?"] = WHICH
    await scene.server.write("bao nhiêu?")
    (message,) = await scene.server.until_sent()
    assert "1. năm 2019" in message.text and message.buttons()[1] == "2. năm 2020 <b>"
    await scene.server.press(message, "2.")
    chosen = (await scene.server.until_sent(2))[1]
    assert chosen.text == "Bạn chọn: năm 2020 <b>\n\nTrả lời: năm 2020 <b>"
    assert scene.assistant.asked[-1][:2] == ("năm 2020 <b>", ("bao nhiêu?",))


async def test_a_choice_under_a_message_that_was_forgotten_is_old(scene: Scene) -> None:
    scene.assistant.prepared["bao nhiêu?"] = WHICH
    await scene.server.write("bao nhiêu?")
    (message,) = await scene.server.until_sent()
    await scene.server.write("/forget")
    await scene.server.until_sent(2)
    await scene.server.press(message, "1.")
    await scene.server.until_called("answerCallbackQuery")
    assert scene.server.toasts == [SERVICE.old_button]


async def test_a_button_that_is_unknown_does_nothing(scene: Scene) -> None:
    scene.assistant.prepared["bao nhiêu?"] = WHICH
    await scene.server.write("bao nhiêu?")
    (message,) = await scene.server.until_sent()
    for count, data in enumerate(("zzz", "o:x", "o:99", "f:evil", ":"), start=1):
        message.keyboard[0][0]["callback_data"] = data
        await scene.server.press(message, "1.")
        await scene.server.until_called("answerCallbackQuery", count)
    assert len(scene.server.messages) == 1
