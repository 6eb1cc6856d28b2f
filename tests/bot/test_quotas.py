from bot.quotas import KEYS_KEPT, Quota


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_so_many_within_any_minute() -> None:
    clock = Clock()
    quota = Quota(2, clock=clock)
    assert [quota.take("a"), quota.take("a"), quota.take("b")] == [0, 0, 0]
    clock.now += 20
    assert quota.take("a") == 40
    clock.now += 40
    assert [quota.take("a"), quota.take("a"), quota.take("a")] == [0, 0, 60]


def test_who_asked_nothing_lately_is_forgotten() -> None:
    clock = Clock()
    quota = Quota(1, clock=clock)
    for key in range(KEYS_KEPT + 1):
        quota.take(key)
    clock.now += 61
    quota.take("new")
    assert len(quota._asked) == 1
