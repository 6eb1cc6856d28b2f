"""What each kind of message sets in motion."""

import time
from functools import partial
from typing import Any

from telegram import Message, Update
from telegram.error import BadRequest
from telegram.ext import Application, CallbackContext, CommandHandler, MessageHandler, filters

from bot.telegram.delivery import Delivery
from bot.telegram.desk import Desk, Reply
from bot.telegram.lines import Lines
from bot.telegram.logs import log, log_failure
from bot.telegram.rendering import render_text
from bot.telegram.typing_action import TypingAction
from bot.wording.channel import ChannelWording

_ASKED = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE

Context = CallbackContext[Any, Any, Any, Any]


class Handlers:
    """Private chats, for now: commands are answered at once, questions wait in the line of their chat."""

    def __init__(
        self,
        desk: Desk,
        delivery: Delivery,
        lines: Lines,
        typing: TypingAction,
        wording: ChannelWording,
    ) -> None:
        self._desk = desk
        self._delivery = delivery
        self._lines = lines
        self._typing = typing
        self._wording = wording

    def register(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        """Take charge of an application's updates."""
        handlers = (
            CommandHandler("start", partial(self._say, self._wording.start), _ASKED),
            CommandHandler("help", partial(self._say, self._wording.help), _ASKED),
            CommandHandler("new", self._forget, _ASKED),
            MessageHandler(_ASKED & filters.COMMAND, partial(self._say, self._wording.unknown_command)),
            MessageHandler(_ASKED & filters.TEXT, self._ask),
            MessageHandler(_ASKED & ~filters.StatusUpdate.ALL, self._decline),
        )
        application.add_handlers(handlers)
        application.add_error_handler(self._log_error)

    async def _say(self, text: str, update: Update, _context: Context) -> None:
        await self._delivery.send(_message(update).chat_id, render_text(text))

    async def _ask(self, update: Update, _context: Context) -> None:
        message = _message(update)
        chat_id, text = message.chat_id, message.text or ""
        self._lines.add(chat_id, lambda: self._answer(chat_id, text))

    async def _forget(self, update: Update, _context: Context) -> None:
        chat_id = _message(update).chat_id
        # In line: a question still being answered belongs to what is forgotten.
        self._lines.add(chat_id, lambda: self._forget_conversation(chat_id))

    async def _decline(self, update: Update, context: Context) -> None:
        message = _message(update)
        album = message.media_group_id
        if album is not None and context.chat_data is not None:
            if context.chat_data.get("album") == album:
                return  # an album comes as one message a picture; it needs one reply
            context.chat_data["album"] = album
        await self._delivery.send(message.chat_id, render_text(self._wording.text_only))

    async def _answer(self, chat_id: int, text: str) -> None:
        started = time.monotonic()
        async with self._typing.shown(chat_id):
            reply = await self._reply(chat_id, text)
        try:
            await self._delivery.send(chat_id, reply.messages)
        except BadRequest as error:
            log_failure("answer_refused", error, chat=chat_id)
            await self._delivery.send(chat_id, render_text(self._wording.failed))
        milliseconds = round(1000 * (time.monotonic() - started))
        log.info("answered", status=reply.status, messages=len(reply.messages), ms=milliseconds)

    async def _reply(self, chat_id: int, text: str) -> Reply:
        try:
            return await self._desk.answer(str(chat_id), text)
        except Exception as error:
            log_failure("answering_failed", error)
            return Reply(render_text(self._wording.failed), "error")

    async def _forget_conversation(self, chat_id: int) -> None:
        await self._desk.forget(str(chat_id))
        await self._delivery.send(chat_id, render_text(self._wording.forgotten))

    async def _log_error(self, _update: object, context: Context) -> None:
        if context.error is not None:
            log_failure("update_failed", context.error)


def _message(update: Update) -> Message:
    """The message of an update that the filters let pass, which always has one."""
    message = update.message
    if message is None:
        raise LookupError("update without a message")
    return message
