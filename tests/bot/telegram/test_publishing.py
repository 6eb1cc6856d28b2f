"""Publishing beside the gate, beside others who change documents, and beside questions, over HTTP."""

import asyncio

import pytest

from bot.documents.exclusion import alone
from bot.wording.vi_office import OFFICE
from retrieval.generations import current_id
from tests.bot.telegram.deeds import JOBS, JOBS_GOLDEN, demand
from tests.bot.telegram.scene import Scene
from tests.bot.telegram.test_reading import answer
from tests.bot.telegram.test_uploading import documents, drafts, previewed, scene_data, shown


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
