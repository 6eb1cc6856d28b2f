"""The channel from start to graceful stop."""

import asyncio
from collections.abc import Awaitable, Callable

from telegram import BotCommand
from telegram.error import InvalidToken, TelegramError

from bot.assistant import Assistant
from bot.conversations import StoredConversations
from bot.people import People
from bot.settings import Settings
from bot.telegram.asking import Asking, Quotas
from bot.telegram.connection import TokenError, connect
from bot.telegram.desk import Desk
from bot.telegram.dispatcher import Dispatcher
from bot.telegram.guiding import Guide
from bot.telegram.ledger import Ledger
from bot.telegram.limits import STOP_SECONDS, TIMEOUT_SECONDS
from bot.telegram.logs import log, log_failure
from bot.telegram.metrics import Metrics
from bot.telegram.pace import Pace
from bot.telegram.persistence import Pause, persist
from bot.telegram.polling import Poller
from bot.telegram.rendering import render_text
from bot.telegram.router import Router
from bot.telegram.sending import Sender
from bot.telegram.typing_action import TypingAction
from bot.wording import vi
from bot.wording.channel import ChannelWording
from bot.wording.service import ServiceWording
from bot.wording.vi_service import SERVICE
from store.database import Database

CHANNEL = "telegram"


class Service:
    """One bot, served until it is told to stop.

    Args:
        settings: token, address of the Bot API server, proxy, people.
        assistant: answers.
        database: holds what must not be lost.
        wording: the bot's own words around answers.
        words: the bot's words about everything else.
        pause: how to wait between tries.
        timeout_seconds: how long one call to Telegram may take.

    Raises:
        TokenError: there is no token.
    """

    def __init__(  # noqa: PLR0913  what the channel is made of
        self,
        settings: Settings,
        assistant: Assistant,
        database: Database,
        *,
        wording: ChannelWording = vi.CHANNEL,
        words: ServiceWording = SERVICE,
        pause: Pause = asyncio.sleep,
        timeout_seconds: float = TIMEOUT_SECONDS,
    ) -> None:
        self._bot = connect(settings, timeout_seconds)
        self._wording = wording
        self._pause = pause
        self.metrics = Metrics()
        self._ledger = Ledger(database)
        conversations = StoredConversations(database, CHANNEL, settings.conversation_minutes)
        self._desk = Desk(assistant, conversations)
        # update_ids are those of one bot, and another may come to the same store
        box = f"{CHANNEL}:{self._bot.token.partition(':')[0]}"
        asking = Asking(
            self._desk,
            self._ledger,
            People.of(settings, CHANNEL),
            box,
            TypingAction(self._bot),
            Quotas.of(settings.questions_per_minute),
            wording,
            words,
            self.metrics,
        )
        guide = Guide(wording)
        (apology,) = render_text(wording.failed)
        self._sender = Sender(self._bot, self._ledger, box, apology, Pace(pause), pause, self.metrics)
        router = Router(
            wording,
            asking.ask,
            self._desk.room,
            commands={"start": guide.start, "help": guide.help, "new": asking.new},
            slow=frozenset({"new"}),
        )
        self._dispatcher = Dispatcher(self._bot, self._ledger, box, router, self._sender, self.metrics)
        self._poller = Poller(self._bot, self._dispatcher.take, pause)
        self._began = False

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until ``stop`` is set, then finish what was begun.

        Raises:
            TokenError: Telegram refuses the token, now or later.
        """
        work = asyncio.create_task(self._work())
        stopping = asyncio.create_task(stop.wait())
        try:
            await asyncio.wait({work, stopping}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            failed = work.done()
            work.cancel()
            stopping.cancel()
            await asyncio.wait({work, stopping})
            await self._finish()
        if failed:
            work.result()

    async def _work(self) -> None:
        try:
            await self._persist("getMe", self._bot.initialize)
            await self._persist("deleteWebhook", self._bot.delete_webhook)
            self._began = True
            await self._sender.resume()
            await self._dispatcher.resume()
            await self._show_commands()
            log.info("serving")
            await self._poller.poll()
        except InvalidToken:
            # python-telegram-bot puts the token into the message of this error.
            raise TokenError(
                "Telegram không nhận token này: kiểm tra TELEGRAM_BOT_TOKEN và địa chỉ máy chủ."
            ) from None

    async def _show_commands(self) -> None:
        commands = [BotCommand(command.name, command.description) for command in self._wording.commands]
        try:
            await self._bot.set_my_commands(commands)
        except TelegramError as error:  # a menu that is missing or old stops nobody from asking
            log_failure("menu_not_set", error)

    async def _finish(self) -> None:
        try:
            async with asyncio.timeout(STOP_SECONDS):
                if self._began:
                    await self._dispatcher.finish()
                    await self._sender.lines.finish()
                    await self._poller.confirm()
        except TimeoutError:
            log.warning("stopped_before_all_was_answered")  # what is left goes on at the next start
        finally:
            self._dispatcher.cancel()
            self._sender.lines.cancel()
            self._desk.close()
            await asyncio.to_thread(self._ledger.close)
            await self._bot.shutdown()
            log.info("stopped")

    async def _persist(self, name: str, call: Callable[[], Awaitable[object]]) -> None:
        await persist(call, name=name, pause=self._pause, attempts=None)
