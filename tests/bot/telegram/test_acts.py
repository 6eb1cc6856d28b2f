"""Withdrawing, replacing, going back: by buttons and commands of administrators, over HTTP."""

import pytest

from bot.wording.vi_office import OFFICE
from bot.wording.vi_service import SERVICE
from retrieval.generations import current_id
from tests.bot.telegram.deeds import AUDITOR, GOLDEN, JOBS, JOBS_GOLDEN, card, demand, published
from tests.bot.telegram.scene import Scene
from tests.bot.telegram.test_reading import answer, pressed
from tests.bot.telegram.test_uploading import (
    ADMINISTRATOR,
    ASKED,
    CITIZEN,
    FOREST,
    audit,
    documents,
    previewed,
    scene_data,
    shown,
)


async def test_a_document_is_withdrawn_once_that_is_confirmed(living: Scene) -> None:
    question = await pressed(living, await card(living, "việc làm"), OFFICE.withdraw)
    assert question.text == OFFICE.confirm_withdraw.format(document="viec-lam")
    assert "viec-lam" in documents(living)
    await living.server.press(question, OFFICE.yes)
    await shown(living, OFFICE.withdrawn.format(document="viec-lam"))
    assert "viec-lam" not in documents(living)
    assert "18.450" not in (await answer(living, JOBS)).text
    assert audit(living)[1].actor == "telegram:1"


async def test_withdrawing_can_be_called_off(living: Scene) -> None:
    question = await pressed(living, await card(living, "việc làm"), OFFICE.withdraw)
    await living.server.press(question, OFFICE.cancel)
    await shown(living, OFFICE.cancelled)
    assert "viec-lam" in documents(living)


async def test_a_document_is_replaced_by_the_file_that_comes_next(living: Scene) -> None:
    request = await pressed(living, await card(living, "việc làm"), OFFICE.replace)
    assert request.text == OFFICE.send_file.format(document="viec-lam")
    assert "3.410" in (await answer(living, "Năm 2019 cấp bao nhiêu thẻ bảo hiểm y tế?", 1)).text
    preview = await previewed(living)
    assert OFFICE.replaces.format(document="viec-lam") in preview.text
    await living.server.press(preview, OFFICE.publish)
    await shown(living, "Đã công bố")
    assert "lua" in documents(living)
    assert "viec-lam" not in documents(living)
    assert "Thay" not in (await previewed(living, FOREST, "rung.txt")).text


async def test_only_administrators_see_these_buttons(living: Scene) -> None:
    listed = await answer(living, "/docs việc làm")
    assert OFFICE.withdraw not in (await pressed(living, listed, "1")).buttons()
    mine = await card(living, "việc làm")
    await living.server.press(mine, OFFICE.withdraw, person=CITIZEN)
    await living.server.until_called("answerCallbackQuery", 3)
    assert living.server.toasts[-1] == SERVICE.only_administrators


async def test_the_gate_refuses_with_its_list_and_a_reason_goes_past_it(living: Scene) -> None:
    demand(living, JOBS_GOLDEN)
    question = await pressed(living, await card(living, "việc làm"), OFFICE.withdraw)
    await living.server.press(question, OFFICE.yes)
    refused = await shown(living, "Chưa đưa vào dùng: mất 1 câu")
    assert f"[viec-lam] {JOBS}" in refused.text
    assert "viec-lam" in documents(living)
    assert (await pressed(living, refused, OFFICE.force)).text == OFFICE.ask_reason
    assert (await answer(living, "ừ", ADMINISTRATOR)).text == OFFICE.bad_reason
    await living.server.write("số liệu đã có báo cáo mới", chat_id=ADMINISTRATOR)
    await shown(living, OFFICE.withdrawn.format(document="viec-lam"))
    assert "viec-lam" not in documents(living)
    forced = next(each for each in audit(living) if each.action == "generation.forced")
    assert (forced.actor, forced.reason) == ("telegram:1", "số liệu đã có báo cáo mới")
    assert any(each.action == "generation.refused" for each in audit(living))


async def test_an_earlier_index_comes_back(living: Scene) -> None:
    first = current_id(scene_data(living))
    await published(living)
    listed = await answer(living, "/generations", ADMINISTRATOR)
    assert listed.text.count(OFFICE.in_use) == 1
    assert first in listed.text
    question = await answer(living, "/rollback", ADMINISTRATOR)
    assert first in question.text
    await living.server.press(question, OFFICE.yes)
    await shown(living, OFFICE.rolled_back.format(generation=first))
    assert "lua" not in documents(living)
    assert (await answer(living, "/rollback ../x", ADMINISTRATOR)).text == OFFICE.no_generation


async def test_golden_questions_are_asked_now(living: Scene) -> None:
    await living.server.write("/golden", chat_id=ADMINISTRATOR)
    await shown(living, OFFICE.no_golden)
    demand(living, GOLDEN, JOBS_GOLDEN)
    await living.server.write("/golden", chat_id=ADMINISTRATOR)
    told = await shown(living, "Đúng 1/2 câu hỏi mẫu")
    assert f"chưa đúng: [lua] {ASKED}" in told.text


async def test_the_index_is_built_anew_where_it_has_to_be(living: Scene) -> None:
    await living.server.write("/reindex", chat_id=ADMINISTRATOR)
    await shown(living, OFFICE.up_to_date)


@pytest.mark.parametrize("command", ["reindex", "golden", "rollback", "generations", "unanswered"])
@pytest.mark.parametrize("chat", [2, AUDITOR, CITIZEN])
async def test_commands_are_for_administrators(living: Scene, command: str, chat: int) -> None:
    assert (await answer(living, f"/{command}", chat)).text == SERVICE.only_administrators
