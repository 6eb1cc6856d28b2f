"""Misbehaviour on demand."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


class Trouble(Enum):
    """What may happen to a call."""

    REFUSED_BEFORE = "the call has no effect and an error is answered"
    CLOSED_BEFORE = "the call has no effect and the connection is closed"
    HUNG = "the call has no effect and nothing is ever answered"
    HUNG_AFTER = "the call has its effect, but nothing is ever answered"
    CLOSED_AFTER = "the call has its effect, but the connection is closed before the answer"


@dataclass(frozen=True)
class Fault:
    """One call's misfortune; ``code`` and ``retry_after`` (seconds) shape an error answer."""

    trouble: Trouble
    code: int = 500
    retry_after: int | None = None


class Faults:
    """Faults waiting for the next calls of each method."""

    def __init__(self) -> None:
        self._waiting: dict[str, list[Fault]] = {}
        self.released = asyncio.Event()
        self.weather: Callable[[str], Fault | None] | None = None

    def add(self, method: str, fault: Fault, times: int = 1) -> None:
        self._waiting.setdefault(method.lower(), []).extend([fault] * times)

    def take(self, method: str) -> Fault | None:
        waiting = self._waiting.get(method.lower())
        if waiting:
            return waiting.pop(0)
        return self.weather(method) if self.weather else None
