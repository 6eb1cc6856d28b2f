"""Telegram, one channel among others: thin over the same core that the terminal uses."""
