import pytest

from bot.wording.vi_service import SERVICE
from store import feedback, inbox, outbox
from tests.bot.telegram.scene import Scene
from tests.bot.telegram.test_reading import answer, pressed

ADMINISTRATOR = 1


@pytest.mark.parametrize("command", ["/grant 5 cán bộ", "/revoke 5", "/status"])
@pytest.mark.parametrize("chat", [2, 11])
async def test_only_administrators_may(living: Scene, command: str, chat: int) -> None:
    assert (await answer(living, command, chat)).text == SERVICE.only_administrators


@pytest.mark.parametrize("command", ["/grant", "/grant 5", "/grant x cán bộ", "/grant 5 vua", "/revoke x"])
async def test_says_how_roles_are_given(living: Scene, command: str) -> None:
    assert (await answer(living, command, ADMINISTRATOR)).text == SERVICE.grant_how


async def test_ids_may_be_long(living: Scene) -> None:
    granted = await answer(living, "/grant 7123456789 Official", ADMINISTRATOR)
    assert granted.text == SERVICE.granted.format(person=7123456789, role="cán bộ")


async def test_tells_its_state(living: Scene) -> None:
    await answer(living, "/help")
    text = (await answer(living, "/status", ADMINISTRATOR)).text
    assert "Văn bản: 6" in text
    assert "1 đang chờ, 1 đã xong, 0 gác lại" in text


async def test_administrators_have_a_menu_of_their_own(living: Scene) -> None:
    await living.server.until_called("setMyCommands", 7)
    names = [each["command"] for each in living.server.menus["chat:1", ""]]
    assert {"status", "grant", "revoke", "docs", "reindex", "rollback", "audit"} <= set(names)
    auditor = [each["command"] for each in living.server.menus["chat:4", ""]]
    assert "audit" in auditor
    assert "reindex" not in auditor


async def test_forgets_a_person(living: Scene) -> None:
    await answer(living, "Năm 2021 giải quyết việc làm cho bao nhiêu lao động?")
    other = await answer(living, "Năm 2019 cấp bao nhiêu thẻ bảo hiểm y tế cho trẻ sơ sinh?", 12)
    first = living.server.sent_to(11)[0]
    await living.server.press(first, SERVICE.good)
    await living.server.until_called("answerCallbackQuery")
    assert (await answer(living, "/forget")).text == SERVICE.forgotten
    assert living.turns("11") == []
    assert living.turns("12") != []
    with living.database.session() as session:
        box = "telegram:123456789"
        assert outbox.by_message(session, box, "11", str(first.message_id)) is None
        assert outbox.by_message(session, box, "12", str(other.message_id)) is not None
        assert feedback.load(session, 1) is None
        assert inbox.waiting(session, box) == []
    assert (await answer(living, "còn năm 2020?")).text != ""


async def test_limits_how_fast_one_may_ask(living: Scene) -> None:
    asked = [await answer(living, "Tỷ lệ hộ nghèo là bao nhiêu?") for _ in range(30)]
    assert not any(message.text.startswith("Bạn hỏi hơi nhanh") for message in asked)
    assert (await answer(living, "Tỷ lệ hộ nghèo?")).text.startswith("Bạn hỏi hơi nhanh")
    assert not (await answer(living, "Tỷ lệ hộ nghèo?", 12)).text.startswith("Bạn hỏi hơi nhanh")


async def test_offers_questions_that_it_can_answer(living: Scene) -> None:
    message = await answer(living, "Năm 2019 cấp bao nhiêu thẻ bảo hiểm y tế cho trẻ sơ sinh?")
    more = await pressed(living, message, SERVICE.more)
    assert more.text == SERVICE.more_heading
    for text in more.buttons():
        chosen = await pressed(living, more, text)
        assert chosen.text.startswith("Bạn chọn: ")
        assert chosen.button("[1]")
    assert "3.655" in living.server.sent_to(11)[2].text
