"""A channel at work: scripted assistant, conversations in memory, waits that end at once."""

import asyncio
import tempfile
import threading
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from bot.answer import Answer, Citation, Status
from bot.assistant import Assistant
from bot.opening import Workspace
from bot.question import Audience
from bot.settings import Settings
from bot.telegram import service
from bot.telegram.service import CHANNEL, Service
from store import turns
from store.database import FILE_NAME, Database, sqlite_url
from tests.telegram_server import TelegramServer

PASSAGE = "Trong kỳ, toàn tỉnh tạo việc làm cho 1.234 lao động. Tỷ lệ hộ nghèo giảm còn 5,6%."


def citation(n: int = 1, quote: str = "tạo việc làm cho 1.234 lao động", passage: str = PASSAGE) -> Citation:
    """A citation of a made-up document, true to its passage, which begins at 100."""
    start = 100 + passage.index(quote)
    return Citation(
        n, "bao_cao", "Báo cáo <việc làm> & thu nhập", "12/BC-UBND", "UBND tỉnh", None, start,
        start + len(quote), quote, passage, 100,
    )  # fmt: skip


def answered(text: str, *citations: Citation) -> Answer:
    return Answer(Status.ANSWERED, text, text, citations=citations)


@dataclass
class ScriptedAssistant:
    """Repeats the question unless another answer is prepared; a held question waits to be let go."""

    prepared: dict[str, Answer] = field(default_factory=dict)
    failing: set[str] = field(default_factory=set)
    asked: list[tuple[str, tuple[str, ...], Audience]] = field(default_factory=list)
    _held: dict[str, threading.Event] = field(default_factory=dict)

    def ask(
        self, message: str, conversation: Sequence[str] = (), audience: Audience = Audience.CITIZEN
    ) -> Answer:
        self.asked.append((message, tuple(conversation), audience))
        if message in self._held:
            self._held[message].wait()
        if message in self.failing:
            raise ValueError(f"cannot answer {message}")
        return self.prepared.get(message, answered(f"Trả lời: {message}"))

    def why(
        self, message: str, conversation: Sequence[str] = (), audience: Audience = Audience.CITIZEN
    ) -> Sequence[str]:
        return (f"Vì: {message}", f"Trước đó: {len(conversation)}, {audience}")

    def hold(self, message: str) -> None:
        self._held[message] = threading.Event()

    def let_go(self, message: str) -> None:
        self._held[message].set()

    def let_all_go(self) -> None:
        for event in self._held.values():
            event.set()


@cache
def _empty_store() -> bytes:
    """The file of a store without rows; making its tables takes longer than most tests."""
    with tempfile.TemporaryDirectory() as folder:
        Database.open(sqlite_url(Path(folder))).close()
        return (Path(folder) / FILE_NAME).read_bytes()


def open_store(folder: Path) -> Database:
    """A store without rows."""
    (folder / FILE_NAME).write_bytes(_empty_store())
    return Database.open(sqlite_url(folder))


@dataclass
class Scene:
    server: TelegramServer
    assistant: ScriptedAssistant = field(default_factory=ScriptedAssistant)
    engine: Assistant | None = None
    workspace: Workspace | None = None
    database: Database = field(default_factory=lambda: open_store(Path(tempfile.mkdtemp())))
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    pauses: list[float] = field(default_factory=list)
    settings: dict[str, object] = field(default_factory=dict)
    timeout_seconds: float = 5.0

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        await asyncio.sleep(0)

    def service(self) -> Service:
        defaults = {"telegram_token": self.server.token, "telegram_api": self.server.address}
        settings = Settings(_env_file=None, **{**defaults, **self.settings})
        return Service(
            settings,
            self.engine or self.assistant,
            self.database,
            self.workspace,
            pause=self.pause,
            timeout_seconds=self.timeout_seconds,
        )

    def turns(self, chat: str = "11") -> list[str]:
        """What is remembered of a chat."""
        with self.database.session() as session:
            found = turns.recent(session, CHANNEL, chat, 100, timedelta(hours=1), datetime.now(UTC))
        return [turn.asked for turn in found]

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[None]:
        """Serve until the block ends, then stop gracefully."""
        running = asyncio.create_task(self.service().run(self.stop))
        try:
            await self.server.until_called("getMe")
            yield
        finally:
            self.assistant.let_all_go()
            self.stop.set()
            await running
            self.database.close()

    @asynccontextmanager
    async def cut_short(self, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
        """Serve, and end without finishing anything; the store stays open."""
        monkeypatch.setattr(service, "STOP_SECONDS", 0.0)
        running = asyncio.create_task(self.service().run(self.stop))
        yield
        self.stop.set()
        await running
        monkeypatch.undo()
        self.assistant.let_all_go()
        self.stop.clear()
