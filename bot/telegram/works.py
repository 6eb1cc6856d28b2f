"""Do what administrators have asked for, beside all that is asked, through restarts too."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from threading import Event
from typing import TypeVar

from bot.telegram.errand_turns import Turn, page_of
from bot.telegram.limits import TRIES
from bot.telegram.lines import Lines
from bot.telegram.logs import log_failure
from bot.telegram.outgoing import Response
from bot.telegram.posting import Post
from corpus.conversion.running import end_all
from retrieval.giving_way import give_way
from store import errands
from store.errands import Errand

T = TypeVar("T")

THREADS = 2
"""Files that are read at once, each in a process of its own."""

PROGRESS_SECONDS = 2.0
"""How often a message is edited to tell how far something is."""

ACT = "act"
"""The step that changes documents."""

JOINED = "joined"
"""The step of what is done together with another errand."""

ACTS = 0
"""Its line, for one change is made at a time; each person has a line for the other steps."""


class StoppedError(Exception):
    """The bot is being stopped; what was begun is undone, and done anew at the next start."""


@dataclass(slots=True)
class Report:
    """Tells in the message of an errand how far it is, but not more often than can be read."""

    errand: Errand
    post: Post
    told_at: float = 0.0
    _telling: set[asyncio.Task[None]] = field(default_factory=set)

    async def tell(self, text: str) -> None:
        """Show a text in the place of what the message says."""
        now = time.monotonic()
        if self.errand.shown is None or now - self.told_at < PROGRESS_SECONDS:
            return
        self.told_at = now
        await self.post.post(Response([Turn(self.errand, page_of(text)).message()]))

    def tell_from(self, loop: asyncio.AbstractEventLoop) -> Callable[[str], None]:
        """The same from a thread, which does not wait for it."""

        def begin(text: str) -> None:
            task = loop.create_task(self.tell(text))
            self._telling.add(task)
            task.add_done_callback(self._telling.discard)

        def tell(text: str) -> None:
            loop.call_soon_threadsafe(begin, text)

        return tell

    async def finish(self) -> None:
        """Wait until all is told, lest it come behind what the errand came to."""
        await asyncio.gather(*self._telling, return_exceptions=True)


Doer = Callable[[Errand, Report], Awaitable[Turn]]


class Works:
    """Works on errands that wait; what changes documents is done one after the other.

    Args:
        post: sends what errands have to say.
    """

    def __init__(self, post: Post) -> None:
        self._doers: dict[tuple[str, str], Doer] = {}
        self._post = post
        self._failed: Callable[[Errand], Awaitable[Turn]] | None = None
        self._threads = ThreadPoolExecutor(THREADS + 1, thread_name_prefix="works", initializer=give_way)
        self._lines = Lines(partial(log_failure, "errand_lost"))
        self._begun: set[int] = set()
        self._looking: set[asyncio.Task[None]] = set()
        self._stop = Event()

    def add(self, doers: Mapping[tuple[str, str], Doer], failed: Callable[[Errand], Awaitable[Turn]]) -> None:
        """Let somebody do some steps; ``failed`` tells what an errand comes to that failed each time."""
        self._doers.update(doers)
        self._failed = failed

    def look(self) -> None:
        """Begin with what waits; returns at once."""
        task = asyncio.create_task(self._look())
        self._looking.add(task)
        task.add_done_callback(self._looking.discard)

    async def aside(self, work: Callable[[], T]) -> T:
        """Do what takes time in a thread."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    def check(self) -> None:
        """Go on, unless the bot is being stopped.

        Raises:
            StoppedError: It is.
        """
        if self._stop.is_set():
            raise StoppedError

    async def close(self) -> None:
        """Stop; what is not done is begun anew at the next start."""
        self._stop.set()
        for task in list(self._looking):
            task.cancel()
        await self._lines.cancel()
        await asyncio.to_thread(end_all)  # threads that wait for a process end with it
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def _look(self) -> None:
        box = self._post.box
        for errand in await self._post.ledger.read(lambda session: errands.waiting(session, box)):
            if errand.id not in self._begun and (errand.kind, errand.step) in self._doers:
                self._begun.add(errand.id)
                line = ACTS if errand.step == ACT else int(errand.person)
                self._lines.add(line, partial(self._work, errand.id))

    async def _work(self, number: int) -> None:
        try:
            turn = await self._turn(number)
            if turn is not None:
                await self.show(turn)
        except StoppedError:
            return
        finally:
            self._begun.discard(number)
        self.look()  # the next step, or another try

    async def _turn(self, number: int) -> Turn | None:
        self.check()
        errand = await self._post.ledger.write(lambda session: errands.begin(session, number))
        if errand is None:
            return None
        try:
            if errand.tries <= TRIES:
                return await self._done(errand)
        except StoppedError:
            raise
        except Exception as error:
            self.check()  # what fails because the bot is stopped has not failed
            log_failure("errand_failed", error, step=errand.step, attempt=errand.tries)
            if errand.tries < TRIES:
                return None
        return await self._failed(errand) if self._failed else None

    async def _done(self, errand: Errand) -> Turn:
        report = Report(errand, self._post)
        try:
            return await self._doers[errand.kind, errand.step](errand, report)
        finally:
            await report.finish()

    async def show(self, turn: Turn) -> None:
        """Keep how an errand stands now, and show it."""
        await self._post.post(
            Response([turn.message(), *turn.others], turn.changes, afterwards=turn.afterwards),
            lambda session, rows: errands.save(session, shown_in(turn.errand, rows[0])),
        )


def shown_in(errand: Errand, row: int) -> Errand:
    """The errand with the row of its message, which stays the first that there was."""
    return errand if errand.shown is not None else replace(errand, shown=row)
