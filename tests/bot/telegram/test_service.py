"""End to end, over real HTTP."""

import asyncio
import json
import unicodedata

import pytest

from bot.answer import Answer, Status
from bot.question import Audience
from bot.telegram.connection import TokenError
from bot.telegram.limits import FLOOD_SLACK_SECONDS
from bot.wording import vi
from bot.wording.vi_reading import READING
from tests.bot.telegram.scene import Scene, answered, citation
from tests.telegram_server import TelegramServer
from tests.telegram_server.faults import Trouble

SAID = vi.CHANNEL


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("/start", SAID.start),
        ("/start p_123", READING.gone),
        ("/help", SAID.help),
        ("/help@danchung_bot", SAID.help),
        ("/bay", SAID.unknown_command),
    ],
)
async def test_commands(scene: Scene, text: str, said: str) -> None:
    await scene.server.write(text)
    (message,) = await scene.server.until_sent()
    assert message.text == said
    assert scene.assistant.asked == []


async def test_answers_with_the_evidence(scene: Scene) -> None:
    scene.assistant.prepared["việc làm?"] = answered("1.234 lao động\n6 tháng đầu năm", citation())
    await scene.server.write("việc làm?")
    (message,) = await scene.server.until_sent()
    assert message.text.startswith("1.234 lao động\n6 tháng đầu năm\n\n[1] Báo cáo <việc làm> & thu nhập\n")
    assert message.spans("bold") == [
        "1.234 lao động", "[1] Báo cáo <việc làm> & thu nhập", "tạo việc làm cho 1.234 lao động",
    ]  # fmt: skip
    (block,) = message.spans("expandable_blockquote")
    assert block.splitlines()[1] == "Số 12/BC-UBND · UBND tỉnh"
    assert block.endswith("5,6%.")
    sent = scene.server.called("sendMessage")[0].parameters
    assert json.loads(sent["link_preview_options"]) == {"is_disabled": True}


async def test_refuses_without_evidence(scene: Scene) -> None:
    refusal = Answer(
        Status.NOT_FOUND, "q", "Không có số liệu này.", citations=(citation(),), missing="năm 2030",
        nearest=("Báo cáo A",),
    )  # fmt: skip
    scene.assistant.prepared["2030?"] = refusal
    await scene.server.write("2030?")
    (message,) = await scene.server.until_sent()
    assert message.text == (
        f"Không có số liệu này.\n\n{SAID.missing_label}năm 2030\n\n{SAID.nearest_label}\n• Báo cáo A"
    )
    assert message.spans("expandable_blockquote") == []


@pytest.mark.parametrize(
    "text",
    [
        unicodedata.normalize("NFD", "hộ nghèo còn bao nhiêu?"),
        "ho ngheo co duoc cap the bhyt k",
        "👍🏽👨‍👩‍👧",
        "<b>&amp; đậm</i> ' OR 1=1 --",
        "\u202eغير\u0300" * 3,
        "rất dài " * 500,
        "// không phải lệnh",
    ],
)
async def test_passes_on_what_was_typed(scene: Scene, text: str) -> None:
    await scene.server.write(text)
    await scene.server.until_sent()
    assert [message for message, *_ in scene.assistant.asked] == [text]
    assert {call.outcome for call in scene.server.calls} == {"ok"}


async def test_sends_long_answers_in_several_messages_in_order(scene: Scene) -> None:
    sentences = [f"Câu thứ {number} nói về một việc." for number in range(500)]
    scene.assistant.prepared["kể hết"] = answered(" ".join(sentences), citation())
    await scene.server.write("kể hết")
    messages = await scene.server.until_sent(4)
    assert " ".join(message.text for message in messages).startswith(" ".join(sentences))
    assert all(message.text.endswith(".") for message in messages)


@pytest.mark.parametrize(
    "content",
    [{"sticker": {"file_id": "a", "file_unique_id": "a", "type": "regular", "width": 9, "height": 9,
                  "is_animated": False, "is_video": False}},
     {"voice": {"file_id": "a", "file_unique_id": "a", "duration": 3}},
     {"location": {"latitude": 21.0, "longitude": 105.8}}],
)  # fmt: skip
async def test_says_that_it_reads_text_only(scene: Scene, content: dict[str, object]) -> None:
    await scene.server.send(content)
    (message,) = await scene.server.until_sent()
    assert message.text == SAID.text_only


async def test_an_album_gets_one_reply(scene: Scene) -> None:
    photo = [{"file_id": "a", "file_unique_id": "a", "width": 9, "height": 9}]
    for _ in range(3):
        await scene.server.send({"photo": photo, "media_group_id": "7"})
    await scene.server.write("/help")
    messages = await scene.server.until_sent(2)
    assert sorted(message.text for message in messages) == sorted([SAID.no_files, SAID.help])


async def test_keeps_silent_in_groups_and_about_service_messages(scene: Scene) -> None:
    await scene.server.write("hộ nghèo?", chat_id=-5)
    await scene.server.write("/unknown", chat_id=-5)
    await scene.server.send({"new_chat_title": "Tên mới"})
    await scene.server.write("/help", chat_id=11)
    assert [message.chat_id for message in await scene.server.until_sent()] == [11]
    assert scene.assistant.asked == []


async def test_remembers_until_told_to_forget(scene: Scene) -> None:
    for count, text in enumerate(("một", "hai", "/new", "ba"), start=1):
        await scene.server.write(text)
        await scene.server.until_sent(count)
    assert scene.server.messages[2].text == SAID.forgotten
    assert scene.assistant.asked == [
        ("một", (), Audience.CITIZEN), ("hai", ("một",), Audience.CITIZEN), ("ba", (), Audience.CITIZEN),
    ]  # fmt: skip


async def test_forgets_the_question_that_is_still_being_answered(scene: Scene) -> None:
    scene.assistant.hold("chậm")
    await scene.server.write("chậm")
    await scene.server.write("/new")
    await scene.server.until_called("sendChatAction")
    scene.assistant.let_go("chậm")
    messages = await scene.server.until_sent(2)
    assert [message.text for message in messages] == ["Trả lời: chậm", SAID.forgotten]
    assert scene.turns() == []


async def test_nothing_waits_behind_a_slow_answer_but_its_own_chat(scene: Scene) -> None:
    scene.assistant.hold("chậm")
    await scene.server.write("chậm", chat_id=1)
    await scene.server.write("sau", chat_id=1)
    await scene.server.write("/help", chat_id=1)
    await scene.server.write("nhanh", chat_id=2)
    quick = await scene.server.until_sent(2)
    assert {(message.chat_id, message.text) for message in quick} == {(1, SAID.help), (2, "Trả lời: nhanh")}
    assert ("sau", (), Audience.CITIZEN) not in scene.assistant.asked

    scene.assistant.let_go("chậm")
    messages = await scene.server.until_sent(3, chat_id=1)
    assert [message.text for message in messages[1:]] == ["Trả lời: chậm", "Trả lời: sau"]


async def test_keeps_the_order_within_each_chat(scene: Scene) -> None:
    for number in range(20):
        for chat_id in (1, 2, 3):
            await scene.server.write(f"câu {number}", chat_id=chat_id)
    await scene.server.until_sent(60)
    for chat_id in (1, 2, 3):
        texts = [message.text for message in scene.server.sent_to(chat_id)]
        assert texts == [f"Trả lời: câu {number}" for number in range(20)]


async def test_types_while_it_answers(scene: Scene) -> None:
    scene.assistant.hold("chậm")
    await scene.server.write("chậm", chat_id=3)
    (call,) = await scene.server.until_called("sendChatAction")
    assert call.parameters == {"chat_id": "3", "action": "typing"}
    assert scene.server.messages == []


@pytest.mark.parametrize("trouble", [Trouble.HUNG, Trouble.CLOSED_BEFORE, Trouble.REFUSED_BEFORE])
async def test_answers_even_if_typing_fails(scene: Scene, trouble: Trouble) -> None:
    scene.server.trouble("sendChatAction", trouble)
    scene.assistant.hold("câu hỏi")
    await scene.server.write("câu hỏi")
    await scene.server.until_called("sendChatAction")
    scene.assistant.let_go("câu hỏi")
    (message,) = await scene.server.until_sent()
    assert message.text == "Trả lời: câu hỏi"


async def test_apologises_when_no_answer_can_be_made(scene: Scene) -> None:
    scene.assistant.failing.add("hỏng")
    await scene.server.write("hỏng")
    await scene.server.write("lành")
    messages = await scene.server.until_sent(2)
    assert [message.text for message in messages] == [SAID.failed, "Trả lời: lành"]


async def test_apologises_when_an_answer_is_refused(scene: Scene) -> None:
    scene.server.refuse("sendMessage", 400)
    await scene.server.write("câu hỏi")
    (message,) = await scene.server.until_sent()
    assert message.text == SAID.failed


async def test_goes_on_when_a_person_blocked_it(scene: Scene) -> None:
    scene.server.blocked_by.add(1)
    await scene.server.write("câu hỏi", chat_id=1)
    await scene.server.until_called("sendMessage")
    await scene.server.write("câu hỏi", chat_id=2)
    (message,) = await scene.server.until_sent()
    assert message.chat_id == 2
    assert len(scene.server.called("sendMessage")) == 2


async def test_obeys_flood_limits(scene: Scene) -> None:
    scene.server.flood("sendMessage", retry_after=17, times=2)
    await scene.server.write("câu hỏi")
    (message,) = await scene.server.until_sent()
    assert message.text == "Trả lời: câu hỏi"
    assert scene.pauses == [17 + FLOOD_SLACK_SECONDS] * 2


async def test_backs_off_while_telegram_is_in_trouble(scene: Scene) -> None:
    scene.server.refuse("sendMessage", 502, times=2)
    scene.server.trouble("sendMessage", Trouble.CLOSED_BEFORE)
    await scene.server.write("câu hỏi")
    (message,) = await scene.server.until_sent()
    assert message.text == "Trả lời: câu hỏi"
    assert 1 <= scene.pauses[0] < scene.pauses[1] < scene.pauses[2] <= 6


async def test_sends_again_what_hangs(server: TelegramServer) -> None:
    scene = Scene(server, timeout_seconds=0.2)
    async with scene.serving():
        server.trouble("sendMessage", Trouble.HUNG)
        await server.write("câu hỏi")
        (message,) = await server.until_sent()
    assert message.text == "Trả lời: câu hỏi"
    assert [call.outcome for call in server.called("sendMessage")] == ["hung", "ok"]


async def test_polls_on_through_trouble(scene: Scene) -> None:
    scene.server.refuse("getUpdates", 500, times=3)
    scene.server.flood("getUpdates", retry_after=3)
    scene.server.refuse("getUpdates", 409)
    scene.server.trouble("getUpdates", Trouble.CLOSED_BEFORE)
    for count in (1, 2):
        await scene.server.write(f"câu {count}")
        await scene.server.until_sent(count)
    assert [message.text for message in scene.server.messages] == ["Trả lời: câu 1", "Trả lời: câu 2"]
    assert 3 + FLOOD_SLACK_SECONDS in scene.pauses


async def test_starts_through_trouble(server: TelegramServer) -> None:
    server.refuse("getMe", 500, times=30)
    server.refuse("deleteWebhook", 502)
    server.refuse("setMyCommands", 400)
    scene = Scene(server)
    async with scene.serving():
        await server.write("câu hỏi")
        await server.until_sent()


async def test_shows_its_commands(scene: Scene) -> None:
    await scene.server.until_called("setMyCommands", 4)
    names = {key: [each["command"] for each in menu] for key, menu in scene.server.menus.items()}
    everybody = ["new", "why", "docs", "figures", "chart", "help", "forget"]
    groups = ["ask", "help"]
    assert names == {
        ("default", ""): everybody,
        ("default", "en"): everybody,
        ("all_group_chats", ""): groups,
        ("all_group_chats", "en"): groups,
    }


async def test_finishes_what_was_begun_when_stopped(server: TelegramServer) -> None:
    scene = Scene(server)
    running = asyncio.create_task(scene.service().run(scene.stop))
    scene.assistant.hold("chậm")
    await server.write("chậm")
    await server.write("sau")
    await server.until_called("sendChatAction")
    await server.updates.until(lambda waiting: not waiting)
    scene.stop.set()
    await asyncio.wait({running}, timeout=0.05)
    assert not running.done()
    scene.assistant.let_go("chậm")
    await running
    assert [message.text for message in server.messages] == ["Trả lời: chậm", "Trả lời: sau"]


async def test_does_not_wait_for_ever_when_stopped(
    server: TelegramServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.service.STOP_SECONDS", 0.05)
    scene = Scene(server)
    running = asyncio.create_task(scene.service().run(scene.stop))
    scene.assistant.hold("chậm")
    await server.write("chậm")
    await server.until_called("sendChatAction")
    scene.stop.set()
    await running
    scene.assistant.let_go("chậm")
    assert server.messages == []


async def test_stops_while_telegram_is_out_of_reach(server: TelegramServer) -> None:
    server.trouble("getMe", Trouble.CLOSED_BEFORE, times=10**6)
    async with Scene(server).serving():
        await server.until_called("getMe", 3)


@pytest.mark.parametrize("token", ["", None])
def test_needs_a_token(server: TelegramServer, token: str | None) -> None:
    with pytest.raises(TokenError, match="TELEGRAM_BOT_TOKEN"):
        Scene(server, settings={"telegram_token": token}).service()


@pytest.mark.parametrize("token", ["123456789:AAanotherTokenOfTheSameForm-abcdefgh", "nonsense"])
async def test_stops_when_the_token_is_refused(server: TelegramServer, token: str) -> None:
    scene = Scene(server, settings={"telegram_token": token})
    with pytest.raises(TokenError) as refused:
        await scene.service().run(scene.stop)
    assert token not in repr(refused.value)
    assert refused.value.__cause__ is None


async def test_stops_when_the_token_is_revoked(server: TelegramServer) -> None:
    scene = Scene(server)
    running = asyncio.create_task(scene.service().run(scene.stop))
    await server.until_called("setMyCommands")
    server.token = "123456789:AAtheTokenThatReplacedTheFirst-abcdef"
    await server.write("câu hỏi")
    with pytest.raises(TokenError):
        await running


async def test_goes_through_a_proxy(server: TelegramServer) -> None:
    settings = {"telegram_api": "http://telegram.invalid/", "telegram_proxy": server.address}
    scene = Scene(server, settings=settings)
    async with scene.serving():
        await server.write("câu hỏi")
        await server.until_sent()


async def test_why_explains_the_last_answer(scene: Scene) -> None:
    await scene.server.write("/why")
    (nothing,) = await scene.server.until_sent()
    assert nothing.text.startswith("Chưa có câu trả lời nào")
    for number, question in enumerate(("số hộ nghèo?", "còn năm 2017?"), start=2):
        await scene.server.write(question)
        await scene.server.until_sent(number)
    await scene.server.write("/why")
    *_, why = await scene.server.until_sent(4)
    assert why.text == "Vì: còn năm 2017?\nTrước đó: 1, citizen"
