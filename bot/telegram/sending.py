"""Bring what is in the outbox to its chats."""

import asyncio
from collections.abc import Awaitable
from functools import partial

from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, InvalidToken, TelegramError

from bot.telegram.delivery import deliver, may_have_arrived, try_line
from bot.telegram.ledger import Ledger
from bot.telegram.lines import Lines
from bot.telegram.logs import log, log_failure
from bot.telegram.metrics import Metrics
from bot.telegram.outgoing import Outgoing
from bot.telegram.pace import Pace
from bot.telegram.persistence import Pause, persist
from bot.telegram.rendering import render_text
from bot.wording.channel import ChannelWording
from store import outbox
from store.outbox import REFUSED, SENT


class Sender:
    """Sends the messages of a chat one after another; chats run side by side.

    A message is tried again until Telegram takes it or refuses it for good, through restarts too. One whose
    sending was begun, and whose receipt was not recorded, may arrive twice, which is better than not at all.
    """

    def __init__(  # noqa: PLR0913, PLR0917  what sending takes
        self,
        bot: Bot,
        ledger: Ledger,
        channel: str,
        wording: ChannelWording,
        pace: Pace,
        pause: Pause,
        metrics: Metrics,
    ) -> None:
        self._bot = bot
        self._ledger = ledger
        self._channel = channel
        self._wording = wording
        self._pace = pace
        self._pause = pause
        self._metrics = metrics
        self.lines = Lines(partial(log_failure, "sending_failed"))

    async def resume(self) -> None:
        """Go on with what an earlier run left."""
        left = await self._ledger.read(lambda session: outbox.waiting(session, self._channel))
        begun = sum(attempts > 0 for _, _, attempts in left)
        if left:
            log.info("sending_resumed", messages=len(left), may_arrive_twice=begun)
        self._metrics.may_arrive_twice.inc(begun)
        for row, chat, _ in left:
            self.send(int(chat), row)

    def send(self, chat: int, row: int, outgoing: Outgoing | None = None) -> None:
        """Put a message that was kept at the end of its chat's line; returns at once."""
        self.lines.add(chat, lambda: self._send(row, outgoing))

    async def _send(self, row: int, outgoing: Outgoing | None) -> None:
        counted: Awaitable[None] | None = None
        if outgoing is None or outgoing.is_edit:
            kept = await self._ledger.write(lambda session: outbox.begin(session, row))
            if kept is None:
                return  # a newer edit took its place
            known = Outgoing.model_validate(kept.payload)
            outgoing = await self._target(known.model_copy(update={"attachment": kept.attachment}))
        else:  # committed while the message is on its way
            count = partial(outbox.count_attempt, row=row)
            counted = asyncio.create_task(self._ledger.write(count))
        state, message = await self._deliver(outgoing)
        # At once, for the ledger keeps the order; and to the end even when the bot is stopped right now: what
        # arrived must not be sent again.
        await asyncio.shield(self._ledger.write(lambda session: outbox.finish(session, row, state, message)))
        if counted is not None:
            await counted
        self._metrics.messages.labels(state).inc()

    async def _target(self, outgoing: Outgoing) -> Outgoing:
        if outgoing.edits_row is None:
            return outgoing
        row = outgoing.edits_row
        edited = await self._ledger.read(lambda session: outbox.load(session, row))
        message = edited.message if edited else None
        return outgoing.model_copy(update={"edits": int(message) if message else None})

    async def _deliver(self, outgoing: Outgoing) -> tuple[str, str | None]:
        try:
            return SENT, str(await self._persist(outgoing))
        except ChatMigrated as error:
            moved = outgoing.model_copy(update={"chat": error.new_chat_id, "reply_to": None})
            return SENT, str(await self._persist(moved))
        except InvalidToken:
            raise
        except BadRequest as error:
            if outgoing.deletes or "not modified" in error.message:  # it is as it should be
                return SENT, str(outgoing.edits)
            log_failure("message_refused", error)
            return await self._apologise(outgoing)
        except TelegramError as error:
            log_failure("reply_lost", error)
            return REFUSED, None

    async def _apologise(self, outgoing: Outgoing) -> tuple[str, str | None]:
        """Say that an answer could not be sent, rather than nothing."""
        (apology,) = render_text(self._wording.failed)
        plain = Outgoing(chat=outgoing.chat, thread=outgoing.thread, html=apology)
        try:
            return REFUSED, str(await self._persist(plain))
        except TelegramError as error:
            log_failure("reply_lost", error)
            return REFUSED, None

    async def _persist(self, outgoing: Outgoing) -> int:
        """Make the call until it succeeds or is refused for good.

        One that may have arrived is made again only when Telegram has answered another call: while no receipt
        comes through, a message would arrive as often as it is tried.
        """
        doubtful = False

        async def call() -> int:
            nonlocal doubtful
            if doubtful:
                await try_line(self._bot, outgoing)
                self._metrics.may_arrive_twice.inc()
            await self._pace.turn(outgoing.chat)
            doubtful = False
            try:
                return await deliver(self._bot, outgoing)
            except TelegramError as error:
                doubtful = may_have_arrived(error) and not outgoing.is_edit
                raise

        return await persist(call, name="sending", pause=self._pause, attempts=None)
