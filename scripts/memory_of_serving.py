"""The peak memory of a process that serves, measured from within such a process."""

import json
import resource
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

AT_ONCE = 4
"""Questions that are answered at once."""

_STATUS = Path("/proc/self/status")


def measure(data: Path, questions: Sequence[str]) -> float:
    """The peak resident memory, in MiB, of a process that answers questions over a data folder.

    The process imports what ``serve`` imports and opens what it opens; only Telegram is not called.

    Raises:
        subprocess.CalledProcessError: the process failed.
    """
    command = [sys.executable, "-m", __name__, str(data)]
    finished = subprocess.run(  # noqa: S603  this very module
        command, input=json.dumps(questions), capture_output=True, text=True, encoding="utf-8", check=True
    )
    return float(finished.stdout)


def _peak() -> float:
    if _STATUS.exists():
        # what getrusage says of a child may be the peak of the process that started it (execve(2))
        line = next(line for line in _STATUS.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20)  # macOS counts bytes


@dataclass(frozen=True, slots=True)
class Resident:
    """What a process has in memory, in MiB: its own, and what it shares with files, which can be dropped."""

    own: float
    mapped: float


def resident() -> Resident:
    """The memory of this process now; zeros where the system does not tell."""
    if not _STATUS.exists():
        return Resident(0.0, 0.0)
    lines = dict(line.split(":", 1) for line in _STATUS.read_text().splitlines())
    own, mapped = (int(lines[name].split()[0]) / 1024 for name in ("RssAnon", "RssFile"))
    return Resident(own, mapped)


def _serve(data: Path, questions: Sequence[str]) -> None:
    from scripts import serve  # noqa: F401, PLC0415  what it imports counts
    from scripts.environment import engine_over  # noqa: PLC0415  not needed where this is measured from

    with engine_over(data) as engine, ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(engine.ask, questions))


if __name__ == "__main__":
    _serve(Path(sys.argv[1]), json.load(sys.stdin))
    sys.stdout.write(f"{_peak()}\n")
