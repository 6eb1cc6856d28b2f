"""Bring messages to a chat."""

from collections.abc import Sequence
from functools import partial

from telegram import Bot, LinkPreviewOptions
from telegram.constants import ParseMode

from bot.telegram.persistence import Pause, persist

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)  # an address in a document is no invitation to fetch it


class Delivery:
    """Sends messages in order; each is tried again as long as its failure is one that passes."""

    def __init__(self, bot: Bot, pause: Pause) -> None:
        self._bot = bot
        self._pause = pause

    async def send(self, chat_id: int, messages: Sequence[str]) -> None:
        """Send HTML messages to a chat, one after another.

        Raises:
            telegram.error.TelegramError: a message was refused for good; those after it are not sent.
        """
        for message in messages:
            call = partial(
                self._bot.send_message,
                chat_id,
                message,
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
            )
            await persist(call, name="sendMessage", pause=self._pause)
