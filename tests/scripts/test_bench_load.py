import pytest

from scripts.bench_load import Served, compare


def test_a_bot_is_compared_with_the_core_and_with_a_question_that_comes_alone() -> None:
    together = [0.1 * n for n in range(1, 22)]  # the 95th of a hundred between the smallest and the largest
    free = Served(alone=[0.04, 0.06, 0.05], together=together, whole=2.1, blocked=0.02)
    paced = Served(alone=[9.0], together=[each + 1 for each in together], whole=4.2, blocked=0.03)
    loaded = compare(12.5, free, paced)
    assert (loaded["chats"], loaded["depth"]) == (21, 21)
    assert loaded["channel_per_second"] == pytest.approx(10)
    assert loaded["throughput_ratio"] == pytest.approx(0.8)
    assert loaded["paced_per_second"] == pytest.approx(5)
    assert loaded["single_median_ms"] == pytest.approx(50)
    assert loaded["p95_ms"] == pytest.approx(2_000)
    assert loaded["paced_p95_ms"] == pytest.approx(3_000)
    assert loaded["p95_over_depth"] == pytest.approx(2.0 / (0.05 * 21))
    assert loaded["loop_blocked_ms"] == pytest.approx(30)
