"""Withdrawing, replacing, the gate, going back: by buttons and commands of administrators, over HTTP."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.documents.exclusion import alone
from bot.engine import Engine
from bot.opening import Workspace
from bot.telegram import service
from bot.wording.vi_office import OFFICE
from bot.wording.vi_service import SERVICE
from retrieval.generations import current_id
from tests.bot.telegram.scene import Scene
from tests.bot.telegram.test_reading import answer, pressed
from tests.bot.telegram.test_uploading import (
    ADMINISTRATOR,
    ASKED,
    CITIZEN,
    FOREST,
    RICE,
    audit,
    documents,
    drafts,
    previewed,
    scene_data,
    shown,
)
from tests.telegram_server import SentMessage, TelegramServer
from tests.telegram_server.faults import Trouble

AUDITOR = 4
JOBS = "Năm 2021 giải quyết việc làm cho bao nhiêu lao động?"
GOLDEN = {
    "id": "lua", "style": "figure", "question": ASKED, "answerable": True,
    "must_contain": [["512.000"]], "figure_ids": ["x"],
}  # fmt: skip
JOBS_GOLDEN = {**GOLDEN, "id": "viec-lam", "question": JOBS, "must_contain": [["18.450"]]}


def demand(scene: Scene, *questions: dict[str, object]) -> None:
    lines = [json.dumps(each, ensure_ascii=False) for each in questions]
    (scene_data(scene) / "golden.jsonl").write_text("\n".join(lines), encoding="utf-8")


async def card(scene: Scene, words: str) -> SentMessage:
    listed = await answer(scene, f"/docs {words}", ADMINISTRATOR)
    return await pressed(scene, listed, "1")


async def published(scene: Scene, text: str = RICE, name: str = "lua.txt") -> None:
    before = len([each for each in scene.server.sent_to(ADMINISTRATOR) if "Đã công bố" in each.text])
    await scene.server.press(await previewed(scene, text, name), OFFICE.publish)
    await shown(scene, "Đã công bố", count=before + 1)


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


async def test_a_file_that_the_gate_refuses_can_be_thrown_away(living: Scene) -> None:
    demand(living, JOBS_GOLDEN)
    bad = "---\nnumber: 1/X\n---\nNăm 2021, toàn tỉnh giải quyết việc làm cho 11.111 lao động.\n"
    before = current_id(scene_data(living))
    await living.server.press(await previewed(living, bad, "viec-lam.md"), OFFICE.publish)
    refused = await shown(living, "Chưa đưa vào dùng")
    assert current_id(scene_data(living)) == before
    await living.server.press(refused, OFFICE.discard)
    await shown(living, OFFICE.discarded.format(name="viec-lam.md"))
    assert drafts(living) == []
    assert "18.450" in (await answer(living, JOBS)).text


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


async def test_the_audit_is_for_auditors_too_and_can_be_had_as_a_file(living: Scene) -> None:
    assert (await answer(living, "/audit", AUDITOR)).text == OFFICE.no_entries
    await published(living)
    last = await answer(living, "/audit", AUDITOR)
    assert "telegram:1 · thêm tài liệu · lua" in last.text
    await living.server.press(last, OFFICE.export)
    file = (await living.server.until_sent(3, chat_id=AUDITOR))[-1].file
    assert file is not None
    assert file.name == "nhat-ky.csv"
    rows = file.content.decode("utf-8-sig").splitlines()
    assert rows[0] == "at,actor,action,document,reason,details"
    assert ",telegram:1,document.added,lua," in rows[2]
    for chat in (2, CITIZEN):
        assert (await answer(living, "/audit", chat)).text == OFFICE.only_auditors
    await living.server.press(last, OFFICE.export, person=CITIZEN)
    await living.server.until_called("answerCallbackQuery", 3)
    assert living.server.toasts[-1] == OFFICE.only_auditors


async def test_questions_without_an_answer_by_what_they_are_about(living: Scene) -> None:
    assert "không có câu nào" in (await answer(living, "/unanswered", ADMINISTRATOR)).text
    for chat, question in (
        (11, "Năm 2017 trồng được bao nhiêu héc-ta rừng ngập mặn?"),
        (12, "Năm 2018 diện tích rừng ngập mặn là bao nhiêu?"),
        (12, "Nước mắm Phú Quốc bán được bao nhiêu lít?"),
    ):
        await answer(living, question, chat)
    wrong = await answer(living, JOBS, 13)
    await living.server.press(wrong, SERVICE.wrong)
    await living.server.until_sent(2, chat_id=13)
    await shown(living, "Ý kiến của người dùng")
    told = (await answer(living, "/unanswered", ADMINISTRATOR)).text
    assert told.startswith("4 câu chưa trả lời được hoặc bị báo sai")
    assert "rừng ngập mặn (2)" in told
    assert f"• {JOBS} ⚠️" in told
    assert "13" not in told.replace(JOBS, "")
    await answer(living, "/forget", 12)
    assert "Phú Quốc" not in (await answer(living, "/unanswered", ADMINISTRATOR)).text


async def test_who_else_changes_documents_is_named(living: Scene) -> None:
    preview = await previewed(living)
    with alone(scene_data(living), "cli:lan"):
        await living.server.press(preview, OFFICE.publish)
        busy = await shown(living, "cli:lan")
    assert "lua" not in documents(living)
    await living.server.press(busy, OFFICE.publish)
    await shown(living, "Đã công bố")


async def test_answers_go_on_while_something_is_published(
    living: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    began, go_on = asyncio.Event(), asyncio.Event()
    loop = asyncio.get_running_loop()
    embedder = living.workspace.embedder if living.workspace else None
    assert embedder is not None
    embed = type(embedder).embed_passages

    def slow(self: object, texts: object) -> object:
        loop.call_soon_threadsafe(began.set)
        asyncio.run_coroutine_threadsafe(go_on.wait(), loop).result(10)
        return embed(self, texts)  # type: ignore[arg-type]

    monkeypatch.setattr(type(embedder), "embed_passages", slow)
    await living.server.press(await previewed(living), OFFICE.publish)
    await began.wait()
    assert "18.450" in (await answer(living, JOBS)).text
    go_on.set()
    await shown(living, "Đã công bố")


@asynccontextmanager
async def cut_short(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    """Serve, and end without finishing anything; the store stays open."""
    monkeypatch.setattr(service, "STOP_SECONDS", 0.0)
    running = asyncio.create_task(scene.service().run(scene.stop))
    yield
    scene.stop.set()
    await running
    monkeypatch.undo()
    scene.stop.clear()


@pytest.fixture
def restarted(server: TelegramServer, office_copy: Workspace) -> Scene:
    """The small office that is served several times."""
    settings = {"data": office_copy.settings.data, "administrators": "1"}
    return Scene(
        server,
        engine=Engine(office_copy),
        workspace=office_copy,
        database=office_copy.database,
        settings=settings,
    )


async def test_previews_and_what_was_asked_for_survive_a_restart(
    restarted: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with cut_short(restarted, monkeypatch):
        preview = await previewed(restarted)
        await pressed(restarted, preview, "Số")
        await restarted.server.until_called("answerCallbackQuery")
    async with restarted.serving():
        await restarted.server.write("99/BC-UBND", chat_id=ADMINISTRATOR)
        await shown(restarted, "Đã sửa Số: ")
        again = await shown(restarted, "Số: 99/BC-UBND")
        await restarted.server.press(restarted.server.find(1, preview.message_id), OFFICE.publish)
        await shown(restarted, "Đã công bố")
        assert again.chat_id == ADMINISTRATOR
        assert "lua" in documents(restarted)


async def test_what_was_being_done_is_done_after_a_restart(
    restarted: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    restarted.server.trouble("getFile", Trouble.HUNG)
    async with cut_short(restarted, monkeypatch):
        await restarted.server.send_file(RICE.encode(), "lua.txt")
        await restarted.server.until_called("getFile")
    async with restarted.serving():
        await restarted.server.press(await shown(restarted, OFFICE.tap), OFFICE.publish)
        await shown(restarted, "Đã công bố")
        assert len(restarted.server.sent_to(ADMINISTRATOR)) == 1
