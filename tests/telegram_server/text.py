"""What Telegram takes as the text of a message.

After TDLib: ``parse_html`` and ``fix_formatted_text`` (td/telegram/MessageEntity.cpp), ``clean_input_string``
and ``is_empty_string`` (td/telegram/misc.cpp).
"""

import re
from dataclasses import dataclass, replace

from tests.telegram_server.errors import bad_request
from tests.telegram_server.html import Entity, parse_html, utf16_length

MAX_UTF16_UNITS = 4096

_TO_SPACE = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x20]")
_REMOVED = re.compile(r"[\r\u2028-\u202e\u0333\u033f\u030a]")
_EMPTY = re.compile(
    r"[ \n\u1680\u180e\u2000-\u200f\u202e\u202f\u205f\u2800\u3000\ufffc\ufeff\u00a0\U000e0000-\U000e007f]*"
)


@dataclass(frozen=True)
class FormattedText:
    text: str
    entities: tuple[Entity, ...]


def accept_text(text: str, parse_mode: str | None = None) -> FormattedText:
    """The text as people will see it; raises a `ApiError` where Telegram would."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    shown, entities = _parsed(text, parse_mode)
    trimmed = shown.lstrip(" \n")
    if _EMPTY.fullmatch(trimmed):
        raise bad_request("message text is empty")
    if utf16_length(trimmed.rstrip(" \n")) > MAX_UTF16_UNITS:
        raise bad_request("message is too long")
    moved = utf16_length(shown) - utf16_length(trimmed)
    return FormattedText(trimmed.rstrip(" \n"), tuple(replace(e, offset=e.offset - moved) for e in entities))


def _parsed(text: str, parse_mode: str | None) -> tuple[str, tuple[Entity, ...]]:
    if not parse_mode:
        return _seen(text), ()
    if parse_mode.upper() != "HTML":
        raise bad_request("unsupported parse_mode")
    return parse_html(text, _seen)


def _seen(text: str) -> str:
    return _TO_SPACE.sub(" ", _REMOVED.sub("", text))
