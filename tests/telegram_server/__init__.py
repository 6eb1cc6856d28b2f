"""A strict imitation of the Telegram Bot API, over real HTTP on loopback.

It keeps chats, updates and sent messages in memory, refuses what Telegram refuses (and unknown methods and
parameters, which Telegram lets pass), records every call, and misbehaves on demand. Rules are read from
https://core.telegram.org/bots/api and from TDLib's sources; nothing here is shared with the bot's own code.
"""

from tests.telegram_server.records import Call, SentMessage
from tests.telegram_server.server import TelegramServer

__all__ = ["Call", "SentMessage", "TelegramServer"]
