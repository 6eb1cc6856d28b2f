from datetime import timedelta

import pytest
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.telegram.limits import BACKOFF_MOST_SECONDS
from bot.telegram.persistence import persist


class Calls:
    """Fails with each error in turn, then succeeds; waits are noted and not waited."""

    def __init__(self, *errors: Exception) -> None:
        self.errors = list(errors)
        self.made = 0
        self.pauses: list[float] = []

    async def __call__(self) -> str:
        self.made += 1
        if self.errors:
            raise self.errors.pop(0)
        return "done"

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)

    async def persist(self, attempts: int | None = 5) -> str:
        return await persist(self, name="call", pause=self.pause, attempts=attempts)


@pytest.mark.parametrize(
    "error", [TimedOut(), NetworkError("a"), Conflict("a"), TelegramError("Invalid server response")]
)
async def test_tries_again_what_passes(error: Exception) -> None:
    calls = Calls(error, error)
    assert await calls.persist() == "done"
    assert calls.made == 3


@pytest.mark.parametrize("error", [BadRequest("a"), Forbidden("a"), InvalidToken("a"), ValueError("a")])
async def test_gives_up_at_once_on_what_does_not(error: Exception) -> None:
    calls = Calls(error)
    with pytest.raises(type(error)):
        await calls.persist()
    assert (calls.made, calls.pauses) == (1, [])


async def test_waits_as_long_as_a_flood_limit_says() -> None:
    calls = Calls(RetryAfter(timedelta(seconds=90)), RetryAfter(3))
    await calls.persist()
    assert calls.pauses == [90.5, 3.5]


async def test_backs_off_exponentially_up_to_a_bound() -> None:
    calls = Calls(*[TimedOut()] * 9)
    await calls.persist(attempts=10)
    assert all(earlier < later for earlier, later in zip(calls.pauses[:5], calls.pauses[1:6], strict=True))
    assert 32 < max(calls.pauses) <= BACKOFF_MOST_SECONDS


async def test_gives_up_after_so_many_attempts() -> None:
    calls = Calls(*[TimedOut()] * 5)
    with pytest.raises(TimedOut):
        await calls.persist(attempts=5)
    assert calls.made == 5


async def test_or_never() -> None:
    calls = Calls(*[TimedOut()] * 1000)
    assert await calls.persist(attempts=None) == "done"
