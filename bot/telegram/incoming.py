"""What people send, as far as the bot takes notice of it."""

import re
from dataclasses import dataclass
from datetime import datetime

from telegram import Bot, CallbackQuery, InlineQuery, Message, MessageEntity, Update
from telegram.constants import ChatType

_COMMAND = re.compile(r"/(?P<name>\w+)(?:@(?P<bot>\w+))?\s*(?P<rest>.*)", re.DOTALL | re.ASCII)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was said; ``thread`` is the topic of a forum."""

    chat: int
    thread: int | None = None
    private: bool = True


@dataclass(frozen=True, slots=True)
class Person:
    """Who said it; ``language`` is the code of the language of their program, where it tells."""

    id: int
    language: str | None = None


@dataclass(frozen=True, slots=True)
class SentFile:
    """A document or a picture that somebody sent: what Telegram calls it, its name, its bytes if it tells."""

    id: str
    name: str
    size: int | None
    caption: str | None


@dataclass(frozen=True, slots=True)
class Said:
    """A message to the bot; ``text`` is ``None`` when it is no text, and lacks the bot's name in a group.

    ``command`` is the name of a command, and ``text`` then what stands behind it. ``answers`` is the message
    of the bot that this one replies to. ``album`` is that of a file which was sent with others.
    """

    place: Place
    person: Person
    message: int
    at: datetime
    text: str | None
    command: str | None = None
    edited: bool = False
    answers: int | None = None
    album: str | None = None
    file: SentFile | None = None


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button under a message of the bot."""

    place: Place
    person: Person
    message: int
    query: str
    data: str


@dataclass(frozen=True, slots=True)
class Searched:
    """Words typed after the bot's name in any chat (inline mode); ``offset`` is that of the next page."""

    person: Person
    query: str
    text: str
    offset: str


Incoming = Said | Pressed | Searched


def read_update(update: Update, bot: Bot) -> Incoming | None:
    """What an update says to the bot; ``None`` when it is nothing to the bot."""
    if update.callback_query:
        return _pressed(update.callback_query)
    if update.inline_query:
        return _searched(update.inline_query)
    message = update.message or update.edited_message
    if message is None or message.from_user is None or message.from_user.is_bot:
        return None
    return _said(message, bot, edited=update.edited_message is not None)


def _pressed(query: CallbackQuery) -> Pressed | None:
    if query.message is None or query.data is None:
        return None
    thread = query.message.message_thread_id if isinstance(query.message, Message) else None
    place = Place(query.message.chat.id, thread, query.message.chat.type == ChatType.PRIVATE)
    person = Person(query.from_user.id, query.from_user.language_code)
    return Pressed(place, person, query.message.message_id, query.id, query.data)


def _searched(query: InlineQuery) -> Searched:
    person = Person(query.from_user.id, query.from_user.language_code)
    return Searched(person, query.id, query.query, query.offset)


def _said(message: Message, bot: Bot, *, edited: bool) -> Said | None:
    assert message.from_user is not None  # noqa: S101  the caller looked
    private = message.chat.type == ChatType.PRIVATE
    command, text, to_other = _command(message, bot)
    answers = _answered(message, bot)
    mentioned, text = (False, text) if private else _without_mention(message, bot, text)
    if to_other or not (private or command or mentioned or answers) or _is_news(message):
        return None
    if not private and text is None:
        return None  # a picture in a group is not meant for the bot
    return Said(
        Place(message.chat_id, message.message_thread_id if message.is_topic_message else None, private),
        Person(message.from_user.id, message.from_user.language_code),
        message.message_id,
        (edited and message.edit_date) or message.date,
        text,
        command,
        edited,
        answers,
        message.media_group_id,
        _file(message),
    )


def _file(message: Message) -> SentFile | None:
    """The file of a message; a picture has no name, so it gets one of its own."""
    if message.document:
        sent = message.document
        name = sent.file_name or f"tai-lieu-{message.message_id}"
        return SentFile(sent.file_id, name, sent.file_size, message.caption)
    if message.photo:
        largest = message.photo[-1]  # the sizes come in order
        name = f"anh-{message.date:%Y%m%d}-{message.message_id}.jpg"
        return SentFile(largest.file_id, name, largest.file_size, message.caption)
    return None


def _command(message: Message, bot: Bot) -> tuple[str | None, str | None, bool]:
    """The command, the text without it, and whether it is meant for another bot."""
    first = message.entities[0] if message.entities else None
    if not message.text or first is None or first.type != MessageEntity.BOT_COMMAND or first.offset:
        return None, message.text, False
    match = _COMMAND.match(message.text)
    if match is None:
        return None, message.text, False
    meant = match["bot"]
    other = meant is not None and meant.lower() != bot.username.lower()
    return match["name"].lower(), match["rest"].strip(), other


def _without_mention(message: Message, bot: Bot, text: str | None) -> tuple[bool, str | None]:
    name = f"@{bot.username}".lower()
    mentions = message.parse_entities([MessageEntity.MENTION]).values() if message.text else ()
    found = [each for each in mentions if each.lower() == name]
    for each in found:
        text = (text or "").replace(each, " ", 1)
    return bool(found), " ".join(text.split()) if found and text is not None else text


def _answered(message: Message, bot: Bot) -> int | None:
    replied = message.reply_to_message
    if replied is None or replied.from_user is None or replied.from_user.id != bot.id:
        return None
    # Telegram marks every message of a forum topic as a reply to the message that opened it
    return None if replied.forum_topic_created else replied.message_id


def _is_news(message: Message) -> bool:
    """Whether it tells of the chat itself, as that somebody came or left."""
    return message.text is None and message.effective_attachment is None
