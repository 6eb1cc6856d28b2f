"""Many chats that ask at once, against the core alone; needs the fake Telegram server, and so a clone."""

import asyncio
import os
import socket
import statistics
import sys
import time
from asyncio.subprocess import DEVNULL
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypedDict

import aiohttp

from bot.assistant import Assistant
from bot.engine import Engine
from bot.telegram.desk import SEATS
from bot.wording.vi import COMMANDS
from scripts.clone import fake_telegram
from scripts.environment import scratch
from scripts.failures import CommandError
from scripts.index import index
from store.intake import files_under

ALONE = 20
"""Questions that are asked one after the other."""

ROUNDS = 3
"""Times that all ask at once, of the core and of each bot; the best counts, for others work here too."""

PATIENCE_SECONDS = 600.0
"""A run that takes longer has failed."""

LAG = "danchung_event_loop_lag_seconds "


LIFTED, KEPT = 1_000_000, 30
"""Messages a second that the bot may send: as many as it can, and as many as Telegram allows to all."""

TOKEN = "{bot}:AAFakeTokenOfTheBenchmark-abcdefghij"  # noqa: S105  no secret
"""Each bot is another one, for it takes no update twice."""


class Loaded(TypedDict):
    """What a run found: throughput in answers a second, times in milliseconds.

    What is ``paced`` is of a bot that keeps to the 30 messages a second of Telegram, which no burst of more
    chats can beat; the rest of one without that limit, as for a bot that pays for more. ``depth`` is how many
    questions wait before the last one; ``p95_over_depth`` is the 95th percentile over the median of a
    question that comes alone times that.
    """

    chats: int
    core_per_second: float
    channel_per_second: float
    throughput_ratio: float
    paced_per_second: float
    single_median_ms: float
    p95_ms: float
    paced_p95_ms: float
    depth: int
    p95_over_depth: float
    loop_blocked_ms: float


@dataclass(frozen=True, slots=True)
class Served:
    """What one bot did, in seconds.

    The time of each question that came ``alone`` and of each that came ``together``, that from the first of
    these to the last answer, and for how long its event loop was ``blocked`` at most.
    """

    alone: Sequence[float]
    together: Sequence[float]
    whole: float
    blocked: float


def compare(core_per_second: float, free: Served, paced: Served) -> Loaded:
    """A bot without a limit and one that keeps to it, against the core alone."""
    depth = len(free.together)
    single, p95 = statistics.median(free.alone), _p95(free.together)
    return Loaded(
        chats=depth,
        core_per_second=core_per_second,
        channel_per_second=depth / free.whole,
        throughput_ratio=depth / free.whole / core_per_second,
        paced_per_second=depth / paced.whole,
        single_median_ms=1000 * single,
        p95_ms=1000 * p95,
        paced_p95_ms=1000 * _p95(paced.together),
        depth=depth,
        p95_over_depth=p95 / (single * depth),
        loop_blocked_ms=1000 * max(free.blocked, paced.blocked),
    )


def _p95(times: Sequence[float]) -> float:
    return statistics.quantiles(times, n=20, method="inclusive")[-1]


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
        core = max(_core_rate(engine, asked) for _ in range(ROUNDS))
        data = workspace.settings.data
        free, paced = (asyncio.run(_serve(data, asked, pace)) for pace in (LIFTED, KEPT))
        return compare(core, free, paced)


def _core_rate(engine: Assistant, asked: Sequence[str]) -> float:
    started = time.perf_counter()
    with ThreadPoolExecutor(SEATS) as pool:
        list(pool.map(engine.ask, asked))
    return len(asked) / (time.perf_counter() - started)


async def _serve(data: Path, asked: Sequence[str], per_second: int) -> Served:
    """The bot in a process of its own, as it is served; Telegram is this process."""
    port = free_port()
    async with _fake().running(TOKEN.format(bot=per_second)) as server:
        given = {
            "TELEGRAM_BOT_TOKEN": server.token,
            "DANCHUNG_TELEGRAM_API": server.address,
            "DANCHUNG_DATA": str(data),
            "DANCHUNG_MESSAGES_PER_SECOND": str(per_second),
            "DANCHUNG_QUESTIONS_PER_MINUTE": "1000000",
            "DANCHUNG_METRICS_PORT": str(port),
        }
        command = (sys.executable, "-c", "from scripts.main import main; main()", "serve")
        process = await asyncio.create_subprocess_exec(*command, env={**os.environ, **given}, stderr=DEVNULL)
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                return await _ask(server, asked, port)
        finally:
            process.terminate()
            await process.wait()


async def _ask(server: Any, asked: Sequence[str], port: int) -> Served:  # noqa: ANN401
    # once before, as with the core, so that neither pays for what is kept in memory later
    await _one_by_one(server, asked, first_chat=10**6)
    alone = await _one_by_one(server, asked[:ALONE], first_chat=2 * 10**6)
    rounds = [await _at_once(server, asked, first_chat=1 + n * len(asked)) for n in range(ROUNDS)]
    whole, together = min(rounds)
    return Served(alone, together, whole, await _lag(port))


async def _at_once(server: Any, asked: Sequence[str], first_chat: int) -> tuple[float, list[float]]:  # noqa: ANN401
    """The time until all are answered, and that of each."""
    started = time.monotonic()
    times = await asyncio.gather(
        *(_answer_time(server, chat, question) for chat, question in enumerate(asked, start=first_chat))
    )
    return time.monotonic() - started, times


async def _one_by_one(server: Any, asked: Sequence[str], first_chat: int) -> list[float]:  # noqa: ANN401
    """Questions one after the other, each from a chat of its own, for a chat gets one message a second."""
    return [await _answer_time(server, chat, each) for chat, each in enumerate(asked, start=first_chat)]


async def _answer_time(server: Any, chat: int, question: str) -> float:  # noqa: ANN401
    before = len(server.sent_to(chat))
    started = time.monotonic()
    await server.write(question, chat_id=chat)
    while len(server.sent_to(chat)) == before:
        await server.next_message()
    return time.monotonic() - started


async def _lag(port: int) -> float:
    """How long the event loop of the bot was blocked at most, lately."""
    address = f"http://127.0.0.1:{port}/metrics"
    async with aiohttp.ClientSession() as session, session.get(address) as response:
        text = await response.text()
    return next(float(line.split()[1]) for line in text.splitlines() if line.startswith(LAG))


def free_port() -> int:
    """A port of the loopback interface that nobody uses."""
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        port: int = opened.getsockname()[1]
        return port


def _fake() -> Any:  # noqa: ANN401
    return fake_telegram().TelegramServer
