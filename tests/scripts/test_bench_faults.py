"""A small run of the benchmark: real processes, really killed."""

import json

import pytest

from scripts import bench_faults
from scripts.bench_faults import Measured, is_well
from tests.scripts.conftest import Run

GOOD: Measured = {
    "questions": 24, "chats": 6, "kills": 2, "floods": 1, "errors": 1, "hangs": 1,
    "receipts_hung": 1, "receipts_killed": 0, "lost": 0, "doubled": 1, "more_than_doubled": 0,
    "without_cause": 0, "chats_out_of_order": 0, "seconds": 1.0,
}  # fmt: skip


def test_nothing_is_lost_or_out_of_order(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_faults, "SETTLED_SECONDS", 0.5)
    result = run("bench", "faults", "--questions", 24, "--chats", 6, "--kills", 2, "--seed", 1, "--json")
    measured = json.loads(result.stdout)
    assert result.exit_code == 0
    assert (measured["lost"], measured["chats_out_of_order"], measured["without_cause"]) == (0, 0, 0)


@pytest.mark.parametrize("fault", [{"lost": 1}, {"chats_out_of_order": 1}, {"without_cause": 1}])
def test_fails_on_what_was_lost_moved_or_doubled_without_cause(fault: dict[str, int]) -> None:
    assert is_well(GOOD)
    assert not is_well({**GOOD, **fault})  # type: ignore[typeddict-item]
