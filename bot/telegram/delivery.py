"""The one call of the Bot API that brings a message, an edit or a file."""

from telegram import Bot, InputFile, LinkPreviewOptions, Message, ReplyParameters
from telegram.constants import ChatAction, ParseMode
from telegram.error import NetworkError, TelegramError

from bot.telegram.outgoing import Outgoing
from bot.telegram.persistence import passes

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)  # an address in a document is no invitation to fetch it


async def deliver(bot: Bot, outgoing: Outgoing) -> int:
    """Make the one call that brings a message; the message's id."""
    if outgoing.edits is not None and outgoing.deletes:
        await bot.delete_message(outgoing.chat, outgoing.edits)
        return outgoing.edits
    if outgoing.edits is not None:
        await bot.edit_message_text(
            outgoing.html,
            outgoing.chat,
            outgoing.edits,
            parse_mode=ParseMode.HTML,
            link_preview_options=_NO_PREVIEW,
            reply_markup=outgoing.markup(),
        )
        return outgoing.edits
    if outgoing.attachment is not None:
        return (await _send_file(bot, outgoing, outgoing.attachment)).message_id
    message = await bot.send_message(
        outgoing.chat,
        outgoing.html,
        parse_mode=ParseMode.HTML,
        link_preview_options=_NO_PREVIEW,
        message_thread_id=outgoing.thread,
        reply_parameters=_reply(outgoing),
        reply_markup=outgoing.markup(),
    )
    return message.message_id


def may_have_arrived(error: TelegramError) -> bool:
    """Whether a call failed in a way that leaves open if Telegram acted on it."""
    return isinstance(error, NetworkError) and passes(error)


async def try_line(bot: Bot, outgoing: Outgoing) -> None:
    """Make a call that may be repeated at will, to learn whether calls get through again.

    Raises:
        telegram.error.TelegramError: they do not.
    """
    try:
        await bot.send_chat_action(outgoing.chat, ChatAction.TYPING, message_thread_id=outgoing.thread)
    except TelegramError as error:
        if passes(error):
            raise


async def _send_file(bot: Bot, outgoing: Outgoing, attachment: bytes) -> Message:
    file = InputFile(attachment, outgoing.file_name)
    send = bot.send_photo if outgoing.picture else bot.send_document
    return await send(
        outgoing.chat,
        file,
        caption=outgoing.html or None,
        parse_mode=ParseMode.HTML,
        message_thread_id=outgoing.thread,
        reply_parameters=_reply(outgoing),
        reply_markup=outgoing.markup(),
    )


def _reply(outgoing: Outgoing) -> ReplyParameters | None:
    if outgoing.reply_to is None:
        return None
    # the question may have been deleted meanwhile; its answer is still wanted
    return ReplyParameters(outgoing.reply_to, allow_sending_without_reply=True)
