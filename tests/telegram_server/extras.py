"""What may stand beside the text of a message."""

from dataclasses import dataclass
from typing import Any

from tests.telegram_server.errors import bad_request
from tests.telegram_server.keyboards import check_keyboard
from tests.telegram_server.parameters import Parameters

PREVIEW_OPTIONS = {"is_disabled", "url", "prefer_small_media", "prefer_large_media", "show_above_text"}
REPLY_OPTIONS = {"message_id", "chat_id", "allow_sending_without_reply", "quote", "quote_parse_mode"}


@dataclass(frozen=True)
class Extras:
    """Buttons, the message that is replied to, the topic of a forum."""

    keyboard: tuple[tuple[dict[str, Any], ...], ...] = ()
    reply_to: int | None = None
    thread: int | None = None


def read_extras(given: Parameters, topics: set[int]) -> Extras:
    """The extras of a call; raises a `ApiError` where Telegram would."""
    markup = given.json("reply_markup", dict)
    if markup is not None:
        check_keyboard(markup)
    preview: dict[str, Any] = given.json("link_preview_options", dict) or {}
    _refuse_others(preview, PREVIEW_OPTIONS)
    reply: dict[str, Any] = given.json("reply_parameters", dict) or {}
    _refuse_others(reply, REPLY_OPTIONS)
    thread = given.integer("message_thread_id", 0) or None
    if thread is not None and thread not in topics:
        raise bad_request("message thread not found")
    rows = markup["inline_keyboard"] if markup else []
    return Extras(tuple(tuple(row) for row in rows), reply.get("message_id"), thread)


def _refuse_others(given: dict[str, Any], known: set[str]) -> None:
    unknown = set(given) - known
    if unknown:
        raise bad_request(f"unknown link preview or reply option {min(unknown)}")
