"""Internal documents are invisible to citizens, in every path."""

import io

import pytest
from openpyxl import load_workbook
from sqlalchemy import update

from bot.wording.vi_reading import READING
from bot.wording.vi_service import SERVICE
from store.models import DocumentRow
from tests.bot.telegram.scene import Scene
from tests.bot.telegram.test_reading import KITCHENS, answer, pressed

OFFICIAL, CITIZEN = 2, 11
SECRETS = ("17 bếp", "bếp ăn tập thể trong khu công nghiệp", "nội bộ kiểm tra")


def told(scene: Scene, chat: int = CITIZEN) -> str:
    """Everything that a chat was told, buttons and toasts too."""
    messages = scene.server.sent_to(chat)
    shown = [f"{each.text}\n{each.keyboard}" for each in messages]
    return "\n".join([*shown, *scene.server.toasts, *map(str, scene.server.inline_answers)])


async def test_an_official_is_answered_from_internal_documents_and_a_citizen_is_not(living: Scene) -> None:
    assert "17 bếp ăn" in (await answer(living, KITCHENS, OFFICIAL)).text
    await answer(living, KITCHENS)
    assert not any(secret in told(living) for secret in SECRETS)


async def test_titles_and_counts_leave_them_out(living: Scene) -> None:
    assert (await answer(living, "/docs", OFFICIAL)).text.startswith("6 văn bản:")
    await answer(living, "/docs")
    await answer(living, "/docs noi bo kiem tra")
    assert (await answer(living, "/docs")).text.startswith("5 văn bản:")
    assert not any(secret in told(living) for secret in SECRETS)


async def test_links_and_buttons_do_not_open_them(living: Scene) -> None:
    official = await answer(living, KITCHENS, OFFICIAL)
    data = official.button("[1]")["callback_data"]
    passage = await pressed(living, official, "[1]")
    card = passage.button(READING.card)["callback_data"]
    _, version, start, end, _ = data.split(":")
    await answer(living, f"/start p_{version}_{start}_{end}")
    mine = living.server.sent_to(CITIZEN)[-1]
    assert mine.text == READING.gone
    # a button of a message that somebody else got, pressed by force
    citation, file = data.replace("p:", "q:", 1), card.replace("k:", "r:", 1)
    for count, forged in enumerate((data, card, citation, file, f"{data[:-1]}:0", "c", "m"), start=3):
        living.server.callback_queries.add(forged)
        shown = {**mine.to_json(), "chat": living.server.chats[CITIZEN], "from": living.server.bot_user}
        person = {"id": CITIZEN, "is_bot": False, "first_name": "A"}
        await living.server.updates.push(
            callback_query={
                "id": forged, "from": person, "message": shown, "chat_instance": "1", "data": forged,
            }
        )  # fmt: skip
        await living.server.until_called("answerCallbackQuery", count - 1)
    assert len(living.server.sent_to(CITIZEN)) == 1
    assert not any(secret in told(living) for secret in SECRETS)


async def test_charts_and_figures_leave_them_out(living: Scene) -> None:
    assert (await answer(living, "/chart bếp ăn")).text == SERVICE.no_chart
    await answer(living, "/figures bếp ăn")
    assert "17" in (await answer(living, "/figures bếp ăn", OFFICIAL)).text
    assert not any(secret in told(living) for secret in SECRETS)


async def test_workbooks_leave_them_out(living: Scene) -> None:
    workbooks = []
    for chat in (OFFICIAL, CITIZEN):
        listed = await answer(living, "/figures năm", chat)
        file = (await pressed(living, listed, SERVICE.excel)).file
        assert file is not None
        workbooks.append(str(list(load_workbook(io.BytesIO(file.content)).active.values)))  # type: ignore[union-attr]
    assert ["17 bếp" in each for each in workbooks] == [True, False]
    assert not any(secret in workbooks[1] for secret in SECRETS)


async def test_explanations_leave_them_out(living: Scene) -> None:
    for chat in (OFFICIAL, CITIZEN):
        await answer(living, KITCHENS, chat)
    assert "17 bếp" in (await answer(living, "/why", OFFICIAL)).text
    assert "/why" not in (await answer(living, "/why")).text
    assert not any(secret in told(living) for secret in SECRETS)


async def test_inline_results_leave_them_out_whoever_asks(living: Scene) -> None:
    for count, person in enumerate((OFFICIAL, CITIZEN), start=1):
        await living.server.search("bếp ăn", person=person)
        await living.server.until_called("answerInlineQuery", count)
    assert [each["results"] for each in living.server.inline_answers] == [[], []]


async def test_examples_and_suggestions_leave_them_out(living: Scene) -> None:
    await answer(living, "/help")
    message = await answer(living, "Năm 2021 giải quyết việc làm cho bao nhiêu lao động?")
    await pressed(living, message, SERVICE.more)
    assert not any(secret in told(living) for secret in SECRETS)


async def test_in_a_group_an_official_is_answered_like_a_citizen(living: Scene) -> None:
    person = {"id": OFFICIAL, "is_bot": False, "first_name": "Cán bộ"}
    command = [{"type": "bot_command", "offset": 0, "length": 4}]
    await living.server.send({"text": f"/ask {KITCHENS}", "entities": command, "from": person}, chat_id=-5)
    await living.server.until_sent(1, chat_id=-5)
    assert not any(secret in told(living, -5) for secret in SECRETS)


async def test_what_became_internal_is_hidden_in_its_older_versions(living: Scene) -> None:
    data = (await answer(living, "Năm 2019 cấp bao nhiêu thẻ bảo hiểm y tế cho trẻ sơ sinh?")).button("[1]")
    _, version, start, end, _ = data["callback_data"].split(":")
    with living.database.session() as session:
        session.execute(update(DocumentRow).where(DocumentRow.id == int(version)).values(audience="internal"))
    assert (await answer(living, f"/start p_{version}_{start}_{end}")).text == READING.gone


@pytest.mark.parametrize("by_settings", [True, False])
async def test_a_granted_role_opens_and_a_revoked_one_closes(living: Scene, by_settings: bool) -> None:
    if not by_settings:
        assert "nay là cán bộ" in (await answer(living, f"/grant {CITIZEN} cán bộ", 1)).text
        assert "17 bếp ăn" in (await answer(living, KITCHENS)).text
        await answer(living, "/new")
        assert "không còn vai trò" in (await answer(living, f"/revoke {CITIZEN}", 1)).text
        assert "17 bếp ăn" not in (await answer(living, KITCHENS)).text
    else:
        assert "không có vai trò" in (await answer(living, "/revoke 2", 1)).text
        assert "17 bếp ăn" in (await answer(living, KITCHENS, OFFICIAL)).text
