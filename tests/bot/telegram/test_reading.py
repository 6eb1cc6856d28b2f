"""Passages and documents by buttons and links, over the small office."""

from pathlib import Path

import pytest

from bot.documents.originals import keep
from bot.reading_room import Quoted
from bot.telegram.limits import CALLBACK_BYTES, PAYLOAD_CHARACTERS
from bot.telegram.links import PassageLink
from bot.wording.vi_reading import READING
from store.visible import visible_version
from tests.bot.telegram.scene import Scene
from tests.telegram_server import SentMessage

JOBS = "Năm 2021 giải quyết việc làm cho bao nhiêu lao động?"
KITCHENS = "Năm 2021 xử phạt bao nhiêu bếp ăn tập thể?"


async def answer(scene: Scene, question: str, chat: int = 11) -> SentMessage:
    await scene.server.write(question, chat_id=chat)
    return (await scene.server.until_sent(len(scene.server.sent_to(chat)) + 1, chat_id=chat))[-1]


async def pressed(scene: Scene, message: SentMessage, text: str) -> SentMessage:
    """The message that a button brings."""
    before = len(scene.server.sent_to(message.chat_id))
    await scene.server.press(message, text)
    return (await scene.server.until_sent(before + 1, chat_id=message.chat_id))[-1]


async def turned(scene: Scene, message: SentMessage, text: str) -> SentMessage:
    """The message after a button edited it."""
    edits = len(scene.server.called("editMessageText"))
    await scene.server.press(message, text)
    await scene.server.until_called("editMessageText", edits + 1)
    return scene.server.find(message.chat_id, message.message_id)


async def test_a_number_opens_the_passage_with_the_quote_marked(living: Scene) -> None:
    shown = await pressed(living, await answer(living, JOBS), "[1]")
    assert shown.text.startswith(
        "Báo cáo giải quyết việc làm và giảm nghèo năm 2021 · đoạn 1/2\n\nI. KẾT QUẢ"
    )
    assert shown.spans("underline") == ["Năm 2021, toàn tỉnh giải quyết việc làm cho 18.450 lao động"]
    await living.server.until_called("answerCallbackQuery")
    assert living.server.callback_queries == set()


async def test_pages_turn_in_place(living: Scene) -> None:
    first = await pressed(living, await answer(living, JOBS), "[1]")
    assert READING.earlier not in first.buttons()
    second = await turned(living, first, READING.later)
    assert "đoạn 2/2" in second.text
    assert second.spans("underline") == []
    assert READING.later not in second.buttons()
    again = await turned(living, second, READING.earlier)
    assert (again.text, again.entities) == (first.text, first.entities)


async def test_the_card_tells_of_the_document(living: Scene) -> None:
    passage = await pressed(living, await answer(living, JOBS), "[1]")
    card = await pressed(living, passage, READING.card)
    assert card.text.splitlines()[:3] == [
        "Báo cáo giải quyết việc làm và giảm nghèo năm 2021",
        "Số, ký hiệu: 31/BC-UBND",
        "Ngày ban hành: 10/01/2022",
    ]
    assert "2 đoạn" in card.text
    opened = await pressed(living, card, READING.read)
    assert "đoạn 1/2" in opened.text


async def test_the_card_gives_the_file_that_was_read(living: Scene) -> None:
    content = "Tệp gốc".encode()
    with living.database.session() as session:
        document = visible_version(session, 1, {"public"})
    assert document is not None
    passage = await pressed(living, await answer(living, JOBS), "[1]")
    assert READING.file not in (await pressed(living, passage, READING.card)).buttons()
    keep(Path(str(living.settings["data"])), document.sha256, content)
    sent = await pressed(living, await pressed(living, passage, READING.card), READING.file)
    assert sent.file is not None
    assert (sent.file.name, sent.file.content) == ("viec-lam.md", content)


async def test_the_citation_is_copied_by_one_touch(living: Scene) -> None:
    message = await answer(living, JOBS)
    assert message.button(READING.copy_citation)["copy_text"] == {
        "text": "“Năm 2021, toàn tỉnh giải quyết việc làm cho 18.450 lao động” "
        "(số 31/BC-UBND ngày 10/01/2022: Báo cáo giải quyết việc làm và giảm nghèo năm 2021; đoạn 1)"
    }


async def test_a_long_citation_comes_as_a_message(living: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.telegram.passage_pages.COPY_CHARACTERS", 20)
    shown = await pressed(living, await answer(living, JOBS), READING.copy_citation)
    assert shown.spans("code") == [shown.text]
    assert shown.text.startswith("“Năm 2021, toàn tỉnh") and shown.text.endswith("; đoạn 1)")


async def test_a_deep_link_opens_a_passage(living: Scene) -> None:
    data = (await answer(living, JOBS)).button("[1]")["callback_data"]
    _, version, start, end, _ = data.split(":")
    opened = await answer(living, f"/start p_{version}_{start}_{end}", chat=12)
    assert opened.spans("underline") == ["Năm 2021, toàn tỉnh giải quyết việc làm cho 18.450 lao động"]


@pytest.mark.parametrize("payload", ["p_", "p_1", "p_x_1_2", "p_99999999999_1_2", "p_999_0_1", "p_1_2_3_4_5"])
async def test_a_link_to_nothing_says_so(living: Scene, payload: str) -> None:
    assert (await answer(living, f"/start {payload}")).text == READING.gone


async def test_lists_and_searches_documents(living: Scene) -> None:
    everything = await answer(living, "/docs")
    assert everything.text.startswith("5 văn bản:")
    found = await answer(living, "/docs nguoi cao tuoi")
    assert found.text.splitlines()[0] == "1 văn bản có “nguoi cao tuoi”:"
    card = await pressed(living, found, "1")
    assert card.text.startswith("Công văn về chăm lo người cao tuổi\nLoại: Công văn")
    nothing = await answer(living, "/docs <b>")
    assert nothing.text == READING.no_documents_with.format(words="<b>")


async def test_a_long_list_has_pages(living: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.telegram.catalogue.PAGE", 2)
    first = await answer(living, "/docs")
    last = await turned(living, await turned(living, first, READING.onward), READING.onward)
    assert last.text.splitlines()[2].startswith("5. ")
    assert last.buttons() == ["5", READING.back]
    back = await turned(living, last, READING.back)
    assert back.buttons() == ["3", "4", READING.back, READING.onward]


async def test_data_of_buttons_is_within_the_limit() -> None:
    largest = 10**9 - 1
    link = PassageLink(Quoted(largest, largest, largest), largest)
    assert len(link.data()) <= CALLBACK_BYTES
    assert len(link.payload()) <= PAYLOAD_CHARACTERS
    assert PassageLink.parse(link.data()[2:]) == link
