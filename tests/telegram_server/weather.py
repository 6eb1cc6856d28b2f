"""Trouble by chance, as much of each kind as is wanted."""

import random
from dataclasses import dataclass

from tests.telegram_server.faults import Fault, Trouble

RETRY_AFTER_SECONDS = (1, 3)
STORMY = {"sendmessage", "editmessagetext"}


@dataclass
class Weather:
    """Which calls are flooded, fail or hang; half of those that hang take effect."""

    chance: random.Random
    flood_share: float
    error_share: float
    hang_share: float
    floods: int = 0
    errors: int = 0
    hangs: int = 0

    def __call__(self, method: str) -> Fault | None:
        if method.lower() not in STORMY:
            return None
        drawn = self.chance.random()
        if drawn < self.flood_share:
            self.floods += 1
            return Fault(Trouble.REFUSED_BEFORE, 429, self.chance.randint(*RETRY_AFTER_SECONDS))
        if drawn < self.flood_share + self.error_share:
            self.errors += 1
            return Fault(Trouble.REFUSED_BEFORE, 500)
        if drawn < self.flood_share + self.error_share + self.hang_share:
            self.hangs += 1
            return Fault(self.chance.choice((Trouble.HUNG, Trouble.HUNG_AFTER)))
        return None
