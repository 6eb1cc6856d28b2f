"""Telegram, one channel among others: thin over the same core that the terminal uses."""

import os

# python-telegram-bot 22 warns, at each flood limit, that its durations will be `timedelta`: accept that now.
os.environ.setdefault("PTB_TIMEDELTA", "true")
