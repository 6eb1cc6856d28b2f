"""Inline keyboards (reply_markup), checked as the Bot API does."""

from tests.telegram_server.errors import bad_request

MAX_CALLBACK_DATA_BYTES = 64
MAX_COPY_TEXT_CHARACTERS = 256

ACTIONS = {"url", "callback_data", "switch_inline_query", "switch_inline_query_current_chat", "copy_text"}


def check_keyboard(markup: object) -> None:
    """Refuse what is no inline keyboard, or one with a button that Telegram would refuse."""
    if not isinstance(markup, dict) or set(markup) != {"inline_keyboard"}:
        raise bad_request("object expected as reply markup")
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" must be of type Array')
    for row in rows:
        for button in row:
            _check_button(button)


def _check_button(button: object) -> None:
    if not isinstance(button, dict) or not str(button.get("text", "")).strip():
        raise bad_request("can't parse inline keyboard button: text of the button must be non-empty")
    unknown = set(button) - ACTIONS - {"text"}
    if unknown:
        raise bad_request(f"can't parse inline keyboard button: unknown field {min(unknown)}")
    if len(ACTIONS & set(button)) != 1:
        raise bad_request("can't parse inline keyboard button: exactly one action is allowed")
    copied = button.get("copy_text")
    if copied is not None and not 1 <= len(copied["text"]) <= MAX_COPY_TEXT_CHARACTERS:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    data = button.get("callback_data")
    if data is not None and not 1 <= len(str(data).encode()) <= MAX_CALLBACK_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
