"""The channel from start to graceful stop."""

import asyncio
from collections.abc import Awaitable, Callable

from telegram.error import InvalidToken

from bot.assistant import Assistant
from bot.opening import Workspace
from bot.people import People, Role
from bot.settings import Settings
from bot.telegram.assembly import assemble
from bot.telegram.connection import TokenError, connect
from bot.telegram.counter import Counter
from bot.telegram.dispatcher import Dispatcher
from bot.telegram.housekeeping import EVERY_SECONDS, tidy
from bot.telegram.http import LOCAL, Health, metrics_application, serve_http
from bot.telegram.lag import watch_lag
from bot.telegram.ledger import Ledger
from bot.telegram.limits import BOT_MESSAGES_PER_SECOND, STOP_SECONDS, TIMEOUT_SECONDS
from bot.telegram.logs import log, log_failure
from bot.telegram.menus import show_menus
from bot.telegram.metrics import Metrics
from bot.telegram.office import Office, Wordings
from bot.telegram.pace import Pace
from bot.telegram.persistence import Pause, persist
from bot.telegram.polling import Poller
from bot.telegram.posting import Post
from bot.telegram.sending import Sender
from bot.telegram.webhook import Webhook
from bot.wording.spoken import CHANNEL as CHANNEL_WORDS
from bot.wording.spoken import READING, SERVICE
from bot.wording.vi_documents import DOCUMENTS
from bot.wording.vi_office import OFFICE
from store.database import Database

CHANNEL = "telegram"
WORDS = Wordings(CHANNEL_WORDS, READING, SERVICE, OFFICE, DOCUMENTS)


class Service:
    """One bot, served until it is told to stop.

    Args:
        settings: token, address of the Bot API server, proxy, people.
        assistant: answers.
        database: holds what must not be lost.
        workspace: the documents that administrators work on; without it nobody can.
        pause: how to wait between tries.
        timeout_seconds: how long one call to Telegram may take.

    Raises:
        CannotStartError: there is no token, or a webhook without its secret.
    """

    def __init__(  # noqa: PLR0913  what it stands between
        self,
        settings: Settings,
        assistant: Assistant,
        database: Database,
        workspace: Workspace | None = None,
        *,
        pause: Pause = asyncio.sleep,
        timeout_seconds: float = TIMEOUT_SECONDS,
    ) -> None:
        self._bot = connect(settings, timeout_seconds)
        self._settings = settings
        self._pause = pause
        self.metrics = Metrics()
        self._ledger = Ledger(database)
        # update_ids are those of one bot, and another may come to the same store
        self._box = f"{CHANNEL}:{self._bot.token.partition(':')[0]}"
        self._people = People.of(settings, CHANNEL)
        pace = Pace(settings.messages_per_second or BOT_MESSAGES_PER_SECOND, pause)
        self._sender = Sender(self._bot, self._ledger, self._box, WORDS.answers, pace, pause, self.metrics)
        office = Office(
            self._bot, self._box, self._ledger, self._people, WORDS, self.metrics, self._sender.lines
        )
        post = Post(self._ledger, self._box, self._sender)
        counter = (
            Counter.open(office, post, workspace, settings, pause, timeout_seconds) if workspace else None
        )
        self._parts = assemble(office, settings, assistant, database, counter)
        self._dispatcher = Dispatcher(
            self._bot, self._ledger, self._box, self._parts.router, post, self.metrics
        )
        self._health = Health(self._ledger)
        self._serving = asyncio.Event()
        take = self._dispatcher.take
        self._receiver: Poller | Webhook = (
            Webhook(self._bot, take, settings, pause, self._health)
            if settings.webhook_url
            else Poller(self._bot, take, pause)
        )

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until ``stop`` is set, then finish what was begun.

        Raises:
            TokenError: Telegram refuses the token, now or later.
        """
        work = asyncio.create_task(self._work())
        aside = [
            asyncio.create_task(each) for each in (self._tidy(), self._watch(), self._learn(), self._tell())
        ]
        stopping = asyncio.create_task(stop.wait())
        try:
            await asyncio.wait({work, stopping}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            failed = work.done()
            for task in (work, stopping, *aside):
                task.cancel()
            await asyncio.wait({work, stopping, *aside})
            await self._finish()
        if failed:
            work.result()

    async def _work(self) -> None:
        try:
            await self._persist("getMe", self._bot.initialize)
            self._health.began = True
            await self._sender.resume()
            await self._dispatcher.resume()
            if self._parts.counter is not None:
                await self._parts.counter.resume()
            people = await self._ledger.read(
                lambda session: {
                    role: self._people.with_role(session, {role})
                    for role in (Role.ADMINISTRATOR, Role.AUDITOR)
                }
            )
            await show_menus(self._bot, WORDS.service, people)
            log.info("serving")
            self._serving.set()
            await self._receiver.receive()
        except InvalidToken:
            # python-telegram-bot puts the token into the message of this error.
            raise TokenError(
                "Telegram không nhận token này: kiểm tra TELEGRAM_BOT_TOKEN và địa chỉ máy chủ."
            ) from None

    async def _tidy(self) -> None:
        minutes = self._settings.conversation_minutes
        while True:
            try:
                await self._ledger.write(lambda session: tidy(session, self._box, minutes))
                if self._parts.counter is not None:
                    await self._parts.counter.tidy()
            except Exception as error:
                log_failure("tidying_failed", error)
            await asyncio.sleep(EVERY_SECONDS)

    async def _watch(self) -> None:
        await self._serving.wait()  # what is loaded before holds up nobody
        await watch_lag(self.metrics)

    async def _learn(self) -> None:
        try:
            await self._parts.guide.learn_examples()
        except Exception as error:  # /help is as good without
            log_failure("examples_failed", error)

    async def _tell(self) -> None:
        port = self._settings.metrics_port
        if port is None:
            return
        try:
            async with serve_http(metrics_application(self.metrics, self._health), LOCAL, port):
                await asyncio.Event().wait()
        except OSError as error:  # people are served all the same
            log_failure("metrics_not_served", error)

    async def _finish(self) -> None:
        try:
            async with asyncio.timeout(STOP_SECONDS):
                if self._health.began:
                    await self._dispatcher.finish()
                    await self._sender.lines.finish()
                    await self._receiver.confirm()
        except TimeoutError:
            log.warning("stopped_before_all_was_answered")  # what is left goes on at the next start
        finally:
            await self._dispatcher.cancel()
            if self._parts.counter is not None:
                await self._parts.counter.close()
            await self._sender.lines.cancel()
            self._parts.desk.close()
            await asyncio.to_thread(self._ledger.close)
            await self._bot.shutdown()
            log.info("stopped")

    async def _persist(self, name: str, call: Callable[[], Awaitable[object]]) -> None:
        await persist(call, name=name, pause=self._pause, attempts=None)
