"""Put paragraphs into as few messages as Telegram's limit allows."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.telegram.limits import TEXT_UNITS
from bot.telegram.markup import Nodes, is_visible, length, to_text
from bot.telegram.splitting import split_nodes


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What stays in one message if it fits into one at all.

    ``gap`` stands between it and the paragraph above when both are in the same message.
    """

    nodes: Nodes
    gap: str = "\n\n"


def pack(paragraphs: Iterable[Paragraph], limit: int = TEXT_UNITS) -> list[Nodes]:
    """Messages of at most ``limit`` UTF-16 units, in order, none of them blank.

    A paragraph that does not fit below the others begins a new message; only one that is longer than a
    whole message is parted, on its structure (`split_nodes`).
    """
    messages: list[Nodes] = []
    for paragraph in paragraphs:
        for piece in split_nodes(paragraph.nodes, limit):
            if not is_visible(to_text(piece)):
                continue
            joined: Nodes = (*messages[-1], paragraph.gap, *piece) if messages else piece
            if messages and length(joined) <= limit:
                messages[-1] = joined
            else:
                messages.append(piece)
    return messages
