"""The channel from start to graceful stop."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

from telegram import BotCommand
from telegram.error import InvalidToken, TelegramError

from bot.assistant import Assistant
from bot.conversations import Conversations
from bot.settings import Settings
from bot.telegram.application import TokenError, build_application
from bot.telegram.delivery import Delivery
from bot.telegram.desk import Desk
from bot.telegram.handlers import Handlers
from bot.telegram.limits import STOP_SECONDS, TIMEOUT_SECONDS
from bot.telegram.lines import Lines
from bot.telegram.logs import log, log_failure
from bot.telegram.persistence import Pause, persist
from bot.telegram.polling import Poller
from bot.telegram.typing_action import TypingAction
from bot.wording import vi
from bot.wording.channel import ChannelWording


class Service:
    """One bot, served until it is told to stop.

    Args:
        settings: token, address of the Bot API server, proxy.
        assistant: answers.
        conversations: remembers.
        wording: the bot's own words.
        pause: how to wait between tries.
        timeout_seconds: how long one call to Telegram may take.

    Raises:
        TokenError: there is no token.
    """

    def __init__(  # noqa: PLR0913  what the channel is made of
        self,
        settings: Settings,
        assistant: Assistant,
        conversations: Conversations,
        *,
        wording: ChannelWording = vi.CHANNEL,
        pause: Pause = asyncio.sleep,
        timeout_seconds: float = TIMEOUT_SECONDS,
    ) -> None:
        self._application = build_application(settings, timeout_seconds)
        self._bot = self._application.bot
        self._wording = wording
        self._pause = pause
        self._desk = Desk(assistant, conversations, wording)
        self._lines = Lines(partial(log_failure, "reply_lost"))
        self._poller = Poller(self._bot, self._application.update_queue, pause)
        Handlers(
            self._desk, Delivery(self._bot, pause), self._lines, TypingAction(self._bot), wording
        ).register(self._application)

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
            await self._persist("getMe", self._application.initialize)
            await self._persist("deleteWebhook", self._bot.delete_webhook)
            await self._application.start()
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
                if self._application.running:
                    await self._application.stop()
                    await self._lines.finish()
                    await self._poller.confirm()
        except TimeoutError:
            log.warning("stopped_before_all_was_answered")
        finally:
            self._desk.close()
            await self._application.shutdown()
            await self._bot.shutdown()  # the application does not, when it could not even begin
            log.info("stopped")

    async def _persist(self, name: str, call: Callable[[], Awaitable[object]]) -> None:
        await persist(call, name=name, pause=self._pause, attempts=None)
