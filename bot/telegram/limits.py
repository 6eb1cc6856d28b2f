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

TIMEOUT_SECONDS = 15.0
"""How long a connection, and then an answer, is waited for; getUpdates has `POLL_SECONDS` on top."""

FLOOD_SLACK_SECONDS = 0.5
"""Added to `retry_after`, which Telegram rounds to whole seconds."""

BACKOFF_FIRST_SECONDS = 1.0
BACKOFF_MOST_SECONDS = 60.0
"""Bounds of the exponential back-off after server errors and time-outs."""

ATTEMPTS = 10
"""How often a reply is tried before it is given up: about five minutes with the back-off above."""

STOP_SECONDS = 10.0
"""How long a graceful stop waits for what was begun."""
