"""The methods of the Bot API that the bot may call, with all parameters they take."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.telegram_server.errors import ApiError, bad_request
from tests.telegram_server.extras import read_extras
from tests.telegram_server.files import get_file, send_document, send_photo
from tests.telegram_server.inline import answer_inline_query
from tests.telegram_server.parameters import Parameters
from tests.telegram_server.text import accept_text

if TYPE_CHECKING:
    from tests.telegram_server.server import TelegramServer

CHAT_ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
}  # fmt: skip
MAX_CALLBACK_ANSWER_LENGTH = 200
MAX_COMMANDS = 100
MAX_COMMAND_DESCRIPTION_LENGTH = 256


async def get_me(server: "TelegramServer", _given: Parameters) -> object:
    return server.bot_user


async def get_updates(server: "TelegramServer", given: Parameters) -> object:
    limit = given.integer("limit", 100)
    if not 1 <= limit <= 100:
        raise bad_request("limit must be between 1 and 100")
    allowed = given.json("allowed_updates", list)
    if allowed is not None:
        server.allowed_updates = {str(kind) for kind in allowed}
    return await server.updates.get(given.integer("offset", 0), limit, given.integer("timeout", 0))


async def delete_webhook(server: "TelegramServer", given: Parameters) -> object:
    if given.boolean("drop_pending_updates"):
        await server.updates.drop()
    return True


async def set_webhook(server: "TelegramServer", given: Parameters) -> object:
    secret = given.text("secret_token")
    if not given.text("url").startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
        raise bad_request("secret token contains unallowed characters")
    server.webhook = dict(given.given)
    return True


async def set_my_commands(server: "TelegramServer", given: Parameters) -> object:
    commands = given.json("commands", list)
    scope: dict[str, Any] = given.json("scope", dict) or {"type": "default"}
    if commands is None or len(commands) > MAX_COMMANDS:
        raise bad_request("wrong list of commands")
    for command in commands:
        _check_command(command)
    name = f"{scope['type']}:{scope['chat_id']}" if "chat_id" in scope else str(scope["type"])
    server.menus[name, given.optional("language_code") or ""] = commands
    return True


async def send_message(server: "TelegramServer", given: Parameters) -> object:
    chat_id = server.open_chat(given.integer("chat_id"))
    formatted = accept_text(given.text("text"), given.optional("parse_mode"))
    return server.keep(chat_id, formatted, given.optional("text") or "", read_extras(given, server.topics))


async def edit_message_text(server: "TelegramServer", given: Parameters) -> object:
    message = server.find(server.open_chat(given.integer("chat_id")), given.integer("message_id"))
    formatted = accept_text(given.text("text"), given.optional("parse_mode"))
    extras = read_extras(given, server.topics)
    old = (message.text, message.entities, message.keyboard)
    if old == (formatted.text, formatted.entities, extras.keyboard):
        raise bad_request("message is not modified")
    return server.replace(message, formatted, given.optional("text") or "", extras)


async def delete_message(server: "TelegramServer", given: Parameters) -> object:
    server.drop(server.find(server.open_chat(given.integer("chat_id")), given.integer("message_id")))
    return True


async def send_chat_action(server: "TelegramServer", given: Parameters) -> object:
    server.open_chat(given.integer("chat_id"))
    if given.text("action") not in CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    return True


async def answer_callback_query(server: "TelegramServer", given: Parameters) -> object:
    query_id = given.text("callback_query_id")
    if query_id not in server.callback_queries:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if len(given.optional("text") or "") > MAX_CALLBACK_ANSWER_LENGTH:
        raise bad_request("MESSAGE_TOO_LONG")
    server.callback_queries.remove(query_id)
    server.toasts.append(given.optional("text") or "")
    return True


@dataclass(frozen=True)
class Method:
    run: Callable[["TelegramServer", Parameters], Awaitable[object]]
    parameters: frozenset[str]


def _method(run: Callable[["TelegramServer", Parameters], Awaitable[object]], parameters: str = "") -> Method:
    return Method(run, frozenset(parameters.split()))


_MESSAGE = "chat_id text parse_mode link_preview_options reply_markup"

_FILE = "chat_id message_thread_id caption parse_mode reply_parameters reply_markup"

METHODS = {
    "getMe": _method(get_me),
    "getUpdates": _method(get_updates, "offset limit timeout allowed_updates"),
    "deleteWebhook": _method(delete_webhook, "drop_pending_updates"),
    "setMyCommands": _method(set_my_commands, "commands scope language_code"),
    "sendMessage": _method(
        send_message, f"{_MESSAGE} message_thread_id disable_notification protect_content reply_parameters"
    ),
    "editMessageText": _method(edit_message_text, f"{_MESSAGE} message_id"),
    "deleteMessage": _method(delete_message, "chat_id message_id"),
    "sendPhoto": _method(send_photo, f"{_FILE} photo"),
    "getFile": _method(get_file, "file_id"),
    "sendDocument": _method(send_document, f"{_FILE} document disable_content_type_detection"),
    "answerInlineQuery": _method(
        answer_inline_query, "inline_query_id results cache_time is_personal next_offset button"
    ),
    "setWebhook": _method(
        set_webhook, "url secret_token allowed_updates max_connections drop_pending_updates"
    ),
    "sendChatAction": _method(send_chat_action, "chat_id message_thread_id action"),
    "answerCallbackQuery": _method(answer_callback_query, "callback_query_id text show_alert url cache_time"),
}


def _check_command(command: object) -> None:
    name = str(command.get("command", "")) if isinstance(command, dict) else ""
    plain = name.isascii() and name.replace("_", "a").isalnum() and name == name.lower()
    if not plain or len(name) > 32:
        raise bad_request("BOT_COMMAND_INVALID")
    description = str(command["description"]).strip() if isinstance(command, dict) else ""
    if not 1 <= len(description) <= MAX_COMMAND_DESCRIPTION_LENGTH:
        raise ApiError(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
