"""Many chats that ask at once, against the core alone; needs the fake Telegram server, and so a clone."""

import asyncio
import statistics
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypedDict

from bot.assistant import Assistant
from bot.engine import Engine
from bot.opening import Workspace
from bot.settings import Settings
from bot.telegram.desk import SEATS
from bot.telegram.service import Service
from bot.wording.vi import COMMANDS
from scripts.environment import scratch
from scripts.failures import CommandError
from scripts.index import index
from store.intake import files_under

ALONE = 20
"""Questions that one chat asks one after the other."""

TICK_SECONDS = 0.005


class Loaded(TypedDict):
    """What a run found: throughput in answers a second, times in milliseconds.

    ``depth`` is how many questions wait before the last one; ``p95_over_depth`` is the 95th percentile over
    the median of a single chat times that.
    """

    chats: int
    core_per_second: float
    channel_per_second: float
    throughput_ratio: float
    single_median_ms: float
    p95_ms: float
    depth: int
    p95_over_depth: float
    loop_blocked_ms: float


def measure(questions: Sequence[str], documents: Path, chats: int) -> Loaded:
    """Index the documents, ask the core by itself, then through the channel."""
    files = files_under([documents])
    if not files:
        raise CommandError(COMMANDS.no_documents.format(paths=documents))
    with scratch() as workspace:
        index(workspace, files)
        asked = [questions[n % len(questions)] for n in range(chats)]
        engine = Engine(workspace)
        for question in asked:
            engine.ask(question)  # so that neither run pays for what is kept in memory later
        core = _core_rate(engine, asked)
        return asyncio.run(_channel(workspace, engine, asked, core))


def _core_rate(engine: Assistant, asked: Sequence[str]) -> float:
    started = time.perf_counter()
    with ThreadPoolExecutor(SEATS) as pool:
        list(pool.map(engine.ask, asked))
    return len(asked) / (time.perf_counter() - started)


async def _channel(workspace: Workspace, engine: Assistant, asked: Sequence[str], core: float) -> Loaded:
    async with _fake().running() as server:
        settings = Settings(
            data=workspace.settings.data,
            telegram_token=server.token,
            telegram_api=server.address,
            questions_per_minute=10**6,
        )
        # without waiting: the pace that Telegram sets, 30 messages a second, is no measure of the channel
        service = Service(settings, engine, workspace.database, pause=_no_pause)
        stop = asyncio.Event()
        running = asyncio.create_task(service.run(stop))
        try:
            return await _measured(server, asked, core)
        finally:
            stop.set()
            await running


async def _measured(server: Any, asked: Sequence[str], core: float) -> Loaded:  # noqa: ANN401
    alone = [await _answer_time(server, 10**6, question) for question in asked[:ALONE]]
    blocked = asyncio.create_task(_blocked())
    started = time.monotonic()
    times = await asyncio.gather(
        *(_answer_time(server, chat, question) for chat, question in enumerate(asked, start=1))
    )
    seconds = time.monotonic() - started
    blocked.cancel()
    single = statistics.median(alone)
    p95 = statistics.quantiles(times, n=20)[-1]
    return Loaded(
        chats=len(asked),
        core_per_second=core,
        channel_per_second=len(asked) / seconds,
        throughput_ratio=len(asked) / seconds / core,
        single_median_ms=1000 * single,
        p95_ms=1000 * p95,
        depth=len(asked),
        p95_over_depth=p95 / (single * len(asked)),
        loop_blocked_ms=1000 * await blocked,
    )


async def _answer_time(server: Any, chat: int, question: str) -> float:  # noqa: ANN401
    before = len(server.sent_to(chat))
    started = time.monotonic()
    await server.write(question, chat_id=chat)
    while len(server.sent_to(chat)) == before:
        await server.next_message()
    return time.monotonic() - started


async def _blocked() -> float:
    """The longest time that the event loop did not come round, until cancelled."""
    longest = 0.0
    try:
        while True:
            began = time.monotonic()
            await asyncio.sleep(TICK_SECONDS)
            longest = max(longest, time.monotonic() - began - TICK_SECONDS)
    except asyncio.CancelledError:
        return longest


async def _no_pause(_seconds: float) -> None:
    await asyncio.sleep(0)


def _fake() -> Any:  # noqa: ANN401
    try:
        from tests.telegram_server import TelegramServer  # noqa: PLC0415  only a clone has it
    except ImportError:
        raise CommandError(COMMANDS.needs_clone) from None
    return TelegramServer
