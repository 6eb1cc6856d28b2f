"""How late the event loop is."""

import asyncio
import time

from bot.telegram.metrics import Metrics

TICK_SECONDS = 0.02
WINDOW_SECONDS = 10.0
"""The longest lag of this window and of the one before is told."""


async def watch_lag(metrics: Metrics) -> None:
    """Measure until cancelled."""
    before = 0.0
    while True:
        longest, end = 0.0, time.monotonic() + WINDOW_SECONDS
        while (began := time.monotonic()) < end:
            await asyncio.sleep(TICK_SECONDS)
            longest = max(longest, time.monotonic() - began - TICK_SECONDS)
            metrics.loop_lag.set(max(before, longest))
        before = longest
