"""What the server remembers of the bot."""

from dataclasses import dataclass
from typing import Any

from tests.telegram_server.html import Entity


@dataclass(frozen=True)
class SentMessage:
    """A message as the person sees it; ``source`` is the text as the bot sent it."""

    chat_id: int
    message_id: int
    text: str
    entities: tuple[Entity, ...]
    source: str

    def spans(self, type_: str) -> list[str]:
        """The texts of all entities of a type."""
        encoded = self.text.encode("utf-16-le")
        return [
            encoded[2 * e.offset : 2 * (e.offset + e.length)].decode("utf-16-le")
            for e in self.entities
            if e.type == type_
        ]

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
