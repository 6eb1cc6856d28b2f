"""How much one person, or one chat, may ask."""

import time
from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

MINUTE = 60.0
KEYS_KEPT = 10_000
"""People and chats that are counted; beyond that those who asked nothing lately are forgotten."""


@dataclass(slots=True)
class Quota:
    """At most ``most`` questions of a key within any ``seconds``."""

    most: int
    seconds: float = MINUTE
    clock: Callable[[], float] = time.monotonic
    _asked: dict[Hashable, deque[float]] = field(default_factory=dict)

    def take(self, key: Hashable) -> float:
        """Count a question; how many seconds it is too early, 0 when it may be asked."""
        now = self.clock()
        asked = self._recent(key, now)
        if len(asked) >= self.most:
            return asked[0] + self.seconds - now
        asked.append(now)
        return 0.0

    def _recent(self, key: Hashable, now: float) -> deque[float]:
        if len(self._asked) > KEYS_KEPT:
            self._asked = {
                each: times for each, times in self._asked.items() if times[-1] > now - self.seconds
            }
        asked = self._asked.setdefault(key, deque())
        while asked and asked[0] <= now - self.seconds:
            asked.popleft()
        return asked
