"""What Telegram allows, and how long the channel waits for it.

Sources: https://core.telegram.org/bots/api (the method named at each constant) and
https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this.
"""

TEXT_UNITS = 4_096
"""UTF-16 code units in the text of a message, after entities are parsed (sendMessage)."""

TYPING_SECONDS = 5.0
"""How long a client shows "typing…" after one action, or until a message arrives (sendChatAction)."""

POLL_SECONDS = 30
"""How long one getUpdates waits for an update; a connection that is idle longer is cut by some proxies."""

POLL_UPDATES = 20
"""How many updates one getUpdates takes (up to 100): reading more would hold the event loop up for long."""

TIMEOUT_SECONDS = 15.0
"""How long a connection, and then an answer, is waited for; getUpdates has `POLL_SECONDS` on top."""

FLOOD_SLACK_SECONDS = 0.5
"""Added to `retry_after`, which Telegram rounds to whole seconds."""

BACKOFF_FIRST_SECONDS = 1.0
BACKOFF_MOST_SECONDS = 60.0
"""Bounds of the exponential back-off after server errors and time-outs."""

ATTEMPTS = 10
"""How often a call is tried before it is given up, where it may be given up at all."""

TRIES = 3
"""How often an update is tried before it is set aside."""

LATE_SECONDS = 60
"""An answer that comes later than this after its question begins with an excuse."""

STOP_SECONDS = 9.0
"""How long a graceful stop waits for what was begun; closing connections must fit into ten seconds too."""

CHAT_MESSAGES_PER_SECOND = 1.0
CHAT_BURST = 5
"""One chat: about a message a second, short bursts allowed (FAQ)."""

BOT_MESSAGES_PER_SECOND = 30.0
"""All chats together (FAQ), unless a bot pays for more: a setting then says how many."""

GROUP_MESSAGES_PER_MINUTE = 20
GROUP_BURST = 5
"""One group (FAQ)."""

CAPTION_UNITS = 1_024
"""UTF-16 code units in a caption, after entities are parsed (sendPhoto, sendDocument)."""

CALLBACK_BYTES = 64
"""Bytes of the data of a button (InlineKeyboardButton.callback_data)."""

COPY_CHARACTERS = 256
"""Characters that a button can copy (CopyTextButton.text)."""

PAYLOAD_CHARACTERS = 64
"""Characters of A-Za-z0-9_- behind /start in a deep link (https://core.telegram.org/bots/features#deep-linking)."""

INLINE_RESULTS = 50
"""Results of one answer to an inline query (answerInlineQuery)."""

UPDATE_BYTES = 2**20
"""The largest update that a webhook takes; those of Telegram are some kilobytes."""

FILE_BYTES = 50 * 2**20
"""The largest file that a bot may send (sendDocument)."""

DOWNLOAD_BYTES = 20 * 2**20
"""The largest file that a bot may fetch (getFile)."""
