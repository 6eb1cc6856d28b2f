from bot.telegram.limits import BOT_MESSAGES_PER_SECOND, CHAT_BURST, GROUP_BURST
from bot.telegram.pace import CHATS_KEPT, Bucket, Pace


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0
        self.pauses: list[float] = []

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds

    def pace(self, per_second: float = BOT_MESSAGES_PER_SECOND) -> Pace:
        return Pace(per_second, self.pause, lambda: self.now)


def test_a_bucket_lets_a_burst_through_and_then_keeps_its_rate() -> None:
    bucket = Bucket(rate=2, burst=3)
    assert [bucket.wait(10.0) for _ in range(6)] == [0, 0, 0, 0.5, 1.0, 1.5]
    assert bucket.wait(20.0) == 0


async def test_a_chat_gets_one_message_a_second_after_a_burst() -> None:
    clock = Clock()
    pace = clock.pace()
    for _ in range(CHAT_BURST + 10):
        await pace.turn(1)
    assert [round(pause, 6) for pause in clock.pauses] == [1.0] * 10


async def test_a_group_gets_twenty_a_minute() -> None:
    clock = Clock()
    pace = clock.pace()
    for _ in range(GROUP_BURST + 20):
        await pace.turn(-1)
    assert round(clock.now - 1000, 6) == 60


async def test_all_chats_together_get_thirty_a_second() -> None:
    clock = Clock()
    pace = clock.pace()
    for chat in range(1, 30 + 61):
        await pace.turn(chat)
    assert round(clock.now - 1000, 6) == 2


async def test_a_bot_that_pays_for_more_may_send_more() -> None:
    clock = Clock()
    pace = clock.pace(per_second=1_000)
    for chat in range(1, 1_001):
        await pace.turn(chat)
    assert clock.pauses == []


async def test_chats_that_are_free_are_forgotten() -> None:
    clock = Clock()
    pace = clock.pace()
    for chat in range(1, CHATS_KEPT + 3):
        await pace.turn(chat)
    assert len(pace._chats) < CHATS_KEPT
