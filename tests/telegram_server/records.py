"""What the server remembers of the bot."""

from dataclasses import dataclass
from typing import Any

from tests.telegram_server.html import Entity


@dataclass(frozen=True)
class File:
    """A file that the bot sent; ``kind`` is the parameter that it came in."""

    kind: str
    name: str
    content: bytes


@dataclass(frozen=True)
class SentMessage:
    """A message as the person sees it; ``source`` is the text as the bot sent it."""

    chat_id: int
    message_id: int
    text: str
    entities: tuple[Entity, ...]
    source: str
    keyboard: tuple[tuple[dict[str, Any], ...], ...] = ()
    reply_to: int | None = None
    thread: int | None = None
    file: File | None = None

    def spans(self, type_: str) -> list[str]:
        """The texts of all entities of a type."""
        encoded = self.text.encode("utf-16-le")
        return [
            encoded[2 * e.offset : 2 * (e.offset + e.length)].decode("utf-16-le")
            for e in self.entities
            if e.type == type_
        ]

    def buttons(self) -> list[str]:
        """The texts of all buttons, row by row."""
        return [button["text"] for row in self.keyboard for button in row]

    def button(self, text: str) -> dict[str, Any]:
        """The first button whose text begins so."""
        for row in self.keyboard:
            for button in row:
                if button["text"].startswith(text):
                    return button
        raise AssertionError(f"no button {text!r} among {self.buttons()}")

    def to_json(self) -> dict[str, Any]:
        return {
            "message_id": self.message_id,
            "date": 1_700_000_000,
            "chat": {"id": self.chat_id, "type": "private"},
            "text": self.text,
            "entities": [vars(entity) for entity in self.entities],
        }


@dataclass(frozen=True)
class Call:
    """A call as it came in, and how it ended: ``ok``, or the code of the refusal, or the trouble it met."""

    method: str
    parameters: dict[str, str]
    outcome: str
