"""Try again what may succeed later."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError
from tenacity import (
    AsyncRetrying,
    RetryCallState,
    retry_if_exception,
    stop_after_attempt,
    stop_never,
    wait_exponential_jitter,
)

from bot.telegram.limits import (
    ATTEMPTS,
    BACKOFF_FIRST_SECONDS,
    BACKOFF_MOST_SECONDS,
    FLOOD_SLACK_SECONDS,
)
from bot.telegram.logs import log_failure

T = TypeVar("T")
Pause = Callable[[float], Awaitable[None]]
"""Waits so many seconds; tests put their own in the place of `asyncio.sleep`."""

_FINAL = (BadRequest, ChatMigrated, Forbidden, InvalidToken)
"""Refusals that stay; all else passes: the network, the server, floods, another process that polls."""

_BACKOFF = wait_exponential_jitter(initial=BACKOFF_FIRST_SECONDS, max=BACKOFF_MOST_SECONDS)


async def persist(
    call: Callable[[], Awaitable[T]],
    *,
    name: str,
    pause: Pause = asyncio.sleep,
    attempts: int | None = ATTEMPTS,
) -> T:
    """Make a call of the Bot API, and make it again while its failure is one that passes.

    A flood limit (429) is obeyed to the second it names; server errors and time-outs are met with
    exponential back-off. A call whose answer got lost is made again too: a message may then arrive twice,
    which is better than not at all.

    Args:
        call: makes the call anew each time.
        name: what to call it in the log.
        pause: how to wait.
        attempts: how often to try, at most; ``None`` for as long as it takes.

    Raises:
        telegram.error.TelegramError: the last failure, or the first that does not pass.
    """
    stop = stop_never if attempts is None else stop_after_attempt(attempts)
    retrying = AsyncRetrying(
        retry=retry_if_exception(passes),
        wait=_wait,
        stop=stop,
        sleep=pause,
        reraise=True,
        before_sleep=lambda state: _log(name, state),
    )
    return await retrying(call)


def passes(error: BaseException) -> bool:
    """Whether a failure may be gone at the next try."""
    return isinstance(error, TelegramError) and not isinstance(error, _FINAL)


def _wait(state: RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    if isinstance(error, RetryAfter):
        return _seconds(error.retry_after) + FLOOD_SLACK_SECONDS
    return _BACKOFF(state)


def _seconds(duration: int | timedelta) -> float:
    return duration.total_seconds() if isinstance(duration, timedelta) else duration


def _log(name: str, state: RetryCallState) -> None:
    error = state.outcome.exception() if state.outcome else None
    if isinstance(error, Exception):
        log_failure("call_failed", error, call=name, attempt=state.attempt_number)
