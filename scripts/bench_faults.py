"""Kill the bot again and again while Telegram is in trouble, and count what was lost or doubled, by question.

It needs the fake Telegram server of the tests, and so a clone of the project.
"""

import asyncio
import os
import random
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any, TypedDict

from bot.telegram.service import CHANNEL
from scripts.clone import fake_telegram
from scripts.fault_tally import Life, out_of_order, tally
from scripts.output import print_json, print_line
from store import outbox
from store.database import Database, sqlite_url

FLOODS, ERRORS, HANGS = 0.05, 0.05, 0.02
"""Shares of calls that are flooded, fail, or are never answered; half of these last take effect."""

KILLED_WITHIN_SECONDS = 1.0
"""The kill comes at any moment after a message, not just when one was accepted."""

IN_FLIGHT_SECONDS = 0.3
"""So long Telegram may still take what the killed bot had sent before."""

PATIENCE_SECONDS = 900.0
SETTLED_SECONDS = 5.0
"""So long nothing may come after the last answer, lest a duplicate be missed."""


class Measured(TypedDict):
    """What became of the questions; see :class:`scripts.fault_tally.Tally`."""

    questions: int
    chats: int
    kills: int
    floods: int
    errors: int
    hangs: int
    receipts_hung: int
    receipts_killed: int
    lost: int
    doubled: int
    more_than_doubled: int
    without_cause: int
    chats_out_of_order: int
    seconds: float


def run(questions: int, chats: int, kills: int, seed: int, *, as_json: bool) -> int:
    """Run and report; the exit code is 1 when something was lost, out of order or doubled without cause."""
    measured = asyncio.run(measure(questions, chats, kills, seed))
    if as_json:
        print_json(measured)
    else:
        for name, value in measured.items():
            print_line(f"{name:20} {value:10}")
    return 0 if is_well(measured) else 1


def is_well(measured: Measured) -> bool:
    """Whether nothing was lost, and each copy too many is of an answer whose own receipt got lost."""
    return not (measured["lost"] or measured["chats_out_of_order"] or measured["without_cause"])


async def measure(questions: int, chats: int, kills: int, seed: int) -> Measured:
    """Ask, kill, and count."""
    server_type, weather_type = _fake()
    chance = random.Random(seed)  # noqa: S311  no secret
    asked = [(1 + n % chats, f"câu {n // chats} của {1 + n % chats}") for n in range(questions)]
    with tempfile.TemporaryDirectory(prefix="danchung-") as folder:
        async with server_type.running() as server:
            trial = Trial(server, weather_type(chance, FLOODS, ERRORS, HANGS), Path(folder), asked, chance)
            server.faults.weather = trial.weather
            started = time.monotonic()
            await trial.ask_and_kill(kills)
            return trial.measured(kills, time.monotonic() - started)


@dataclass
class Trial:
    """One run; the server and its weather are those of the tests."""

    server: Any
    weather: Any
    folder: Path
    asked: Sequence[tuple[int, str]]
    chance: random.Random
    lives: list[Life] = field(default_factory=list)

    async def ask_and_kill(self, kills: int) -> None:
        """Part of the questions, a kill amid the answers, and so on; at the end all answers are awaited."""
        bounds = [n * len(self.asked) // (kills + 1) for n in range(kills + 2)]
        for first, last in pairwise(bounds):
            messages, calls = len(self.server.messages), len(self.server.calls)
            async with self._bot():
                for chat, text in self.asked[first:last]:
                    await self.server.write(text, chat_id=chat)
                if last < len(self.asked):
                    await self._until_more(self.chance.randint(1, max(1, last - first)))
                else:
                    await self._until_all()
            await asyncio.sleep(IN_FLIGHT_SECONDS)
            self.lives.append(self._life(self.server.messages[messages:], self.server.calls[calls:]))

    def measured(self, kills: int, seconds: float) -> Measured:
        """What became of the questions."""
        counted = tally(self.asked, self.lives)
        came = [(message.chat_id, message.text) for message in self.server.messages]
        return Measured(
            questions=len(self.asked),
            chats=len({chat for chat, _ in self.asked}),
            kills=kills,
            floods=self.weather.floods,
            errors=self.weather.errors,
            hangs=self.weather.hangs,
            receipts_hung=counted.receipts_hung,
            receipts_killed=counted.receipts_killed,
            lost=counted.lost,
            doubled=counted.doubled,
            more_than_doubled=counted.more_than_doubled,
            without_cause=counted.without_cause,
            chats_out_of_order=out_of_order(self.asked, came),
            seconds=round(seconds, 1),
        )

    async def _until_more(self, count: int) -> None:
        wanted = len(self.server.messages) + count
        async with asyncio.timeout(PATIENCE_SECONDS):
            while len(self.server.messages) < wanted:
                await self.server.next_message()
        await asyncio.sleep(self.chance.uniform(0, KILLED_WITHIN_SECONDS))

    async def _until_all(self) -> None:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not set(self.asked) <= {(each.chat_id, each.text) for each in self.server.messages}:
                await self.server.next_message()
        count = -1
        while count != len(self.server.messages):
            count = len(self.server.messages)
            await asyncio.sleep(SETTLED_SECONDS)

    @asynccontextmanager
    async def _bot(self) -> AsyncIterator[None]:
        """A bot in a process of its own; the end of the block is SIGKILL."""
        given = {
            "TELEGRAM_BOT_TOKEN": self.server.token,
            "DANCHUNG_TELEGRAM_API": self.server.address,
            "DANCHUNG_DATA": str(self.folder),
            "DANCHUNG_QUESTIONS_PER_MINUTE": "100000",
        }
        with (self.folder / "bot.log").open("ab") as log:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "scripts.echo_bot", env={**os.environ, **given}, stderr=log
            )
            try:
                yield
            finally:
                process.kill()
                await process.wait()

    def _life(self, messages: Sequence[Any], calls: Sequence[Any]) -> Life:
        said = {(each.chat_id, each.source): (each.chat_id, each.text) for each in messages}
        unanswered = [call.parameters for call in calls if call.outcome == "unacknowledged"]
        return Life(
            accepted=[(each.chat_id, each.text) for each in messages],
            hung=[said[int(each["chat_id"]), each["text"]] for each in unanswered],
            unrecorded={said[sent] for sent in self._unrecorded() if sent in said},
        )

    def _unrecorded(self) -> list[tuple[int, str]]:
        """The chats and the texts of what the bot has still to send, as far as it knows."""
        database = Database.open(sqlite_url(self.folder))
        with database.session() as session:
            left = [outbox.load(session, row) for row, *_ in outbox.waiting(session, self._box)]
        database.close()
        return [(int(kept.chat), str(kept.payload["html"])) for kept in left if kept is not None]

    @property
    def _box(self) -> str:
        return f"{CHANNEL}:{self.server.token.partition(':')[0]}"


def _fake() -> tuple[Any, Any]:
    package = fake_telegram()
    return package.TelegramServer, package.weather.Weather
