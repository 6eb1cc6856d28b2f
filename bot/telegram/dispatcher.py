"""From an update to messages in the outbox, once, whatever happens in between."""

import asyncio
from collections.abc import Sequence
from functools import partial

from sqlalchemy.orm import Session
from telegram import Bot, Update
from telegram.error import TelegramError

from bot.telegram.incoming import Incoming, Pressed, Said, Searched, read_update
from bot.telegram.ledger import Ledger
from bot.telegram.limits import TRIES
from bot.telegram.lines import Lines
from bot.telegram.logs import log, log_failure
from bot.telegram.metrics import Metrics
from bot.telegram.outgoing import Response
from bot.telegram.posting import Post
from bot.telegram.router import Router
from bot.wording.language import Language, speak
from store import audit, inbox
from store.inbox import ASIDE, Received, Waiting

SET_ASIDE = "update.set_aside"
"""The act of the audit when an update failed each time it was tried."""


class Dispatcher:
    """Keeps updates in the inbox, has them dealt with in order, and puts the replies into the outbox.

    A chat has two lines: one for questions, and one for what takes no time, which so never waits behind an
    answer. An update is done in the same transaction that keeps the replies to it.
    """

    def __init__(  # noqa: PLR0913, PLR0917  what it stands between
        self, bot: Bot, ledger: Ledger, channel: str, router: Router, post: Post, metrics: Metrics
    ) -> None:
        self._bot = bot
        self._ledger = ledger
        self._channel = channel
        self._router = router
        self._post = post
        self._metrics = metrics
        self._questions = Lines(partial(log_failure, "update_lost"))
        self._quick = Lines(partial(log_failure, "update_lost"))

    async def take(self, updates: Sequence[Update]) -> None:
        """Keep updates and begin with them; they are safe when this returns."""
        coming = {update.update_id: (update, said) for update in updates if (said := self._read(update))}
        received = [_received(update, said) for update, said in coming.values()]
        if not received:
            return
        kept = await self._ledger.write(lambda session: inbox.receive(session, self._channel, received))
        for waiting in kept:
            self._begin(waiting, coming[waiting.update_id][1])

    async def resume(self) -> None:
        """Begin with what an earlier run left."""
        left = await self._ledger.read(lambda session: inbox.waiting(session, self._channel))
        for waiting in left:
            incoming = self._read(Update.de_json(dict(waiting.payload), self._bot))
            if incoming is not None:
                self._begin(waiting, incoming)
        if left:
            log.info("updates_resumed", updates=len(left))

    async def finish(self) -> None:
        """Wait until everything was dealt with."""
        await self._questions.finish()
        await self._quick.finish()

    async def cancel(self) -> None:
        """Leave what is not done yet to the next run."""
        await self._questions.cancel()
        await self._quick.cancel()

    def _read(self, update: Update) -> Incoming | None:
        try:
            return read_update(update, self._bot)
        except Exception as error:
            log_failure("update_unreadable", error)
            return None

    def _begin(self, waiting: Waiting, incoming: Incoming) -> None:
        kind = type(incoming).__name__.lower()
        self._metrics.updates.labels(kind).inc()
        lines = self._questions if self._router.takes_time(incoming) else self._quick
        lines.add(_line(incoming), lambda: self._handle(waiting, incoming))

    async def _handle(self, waiting: Waiting, incoming: Incoming) -> None:
        speak(_language(incoming))
        response = await self._respond(waiting, incoming)
        rows = await self._ledger.write(partial(self._conclude, waiting, response))
        self._post.send(response, rows)
        if isinstance(incoming, Pressed):
            await self._release(incoming, response.toast)

    async def _respond(self, waiting: Waiting, incoming: Incoming) -> Response:
        for tries in range(waiting.tries + 1, TRIES + 1):
            async with self._router.room_for(incoming):
                # committed while it is worked on, not before: what kills the process takes longer than that
                counted = asyncio.create_task(
                    self._ledger.write(lambda session: inbox.begin(session, waiting.id))
                )
                try:
                    return await self._router.respond(incoming)
                except Exception as error:
                    log_failure("answering_failed", error, attempt=tries)
                finally:
                    await counted
        return self._set_aside(waiting, incoming)

    def _set_aside(self, waiting: Waiting, incoming: Incoming) -> Response:
        log.error("update_set_aside", update=waiting.update_id)
        self._metrics.set_aside.inc()
        apology = self._router.apologise(incoming)
        return Response(apology.messages, [partial(_record_set_aside, self._channel, waiting)], apology.toast)

    def _conclude(self, waiting: Waiting, response: Response, session: Session) -> list[int]:
        inbox.finish(session, waiting.id)
        return self._post.keep(session, response)

    async def _release(self, pressed: Pressed, toast: str | None) -> None:
        """Let the button look released; a courtesy that a query too old no longer takes."""
        try:
            await self._bot.answer_callback_query(pressed.query, toast)
        except TelegramError as error:
            log_failure("button_not_released", error)


def _received(update: Update, incoming: Incoming) -> Received:
    chat = "" if isinstance(incoming, Searched) else str(incoming.place.chat)
    return Received(update.update_id, chat, str(incoming.person.id), update.to_dict())


def _language(incoming: Incoming) -> Language:
    """That of the person's program; what is found inline is the same to everybody."""
    shared = isinstance(incoming, Searched)
    return Language.VIETNAMESE if shared else Language.of(incoming.person.language)


def _line(incoming: Incoming) -> int:
    return incoming.place.chat if isinstance(incoming, Said | Pressed) else incoming.person.id


def _record_set_aside(channel: str, waiting: Waiting, session: Session) -> None:
    inbox.finish(session, waiting.id, ASIDE)
    audit.record(session, channel, SET_ASIDE, details={"update": waiting.update_id})
