"""The peak memory of serving, measured from within the process that serves, with the one that answers."""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bot.backstage.assistant import RemoteAssistant
from bot.backstage.backstage import Backstage
from bot.opening import Workspace

AT_ONCE = 4
"""Questions that are answered at once."""


def measure(data: Path, questions: Sequence[str]) -> float:
    """The peak resident memory, in MiB, of the two processes that answer questions over a data folder.

    They import what ``serve`` imports and open what it opens; only Telegram is not called. What both have
    mapped from the same file counts twice.

    Raises:
        subprocess.CalledProcessError: the process failed.
    """
    command = [sys.executable, "-m", __name__, str(data)]
    finished = subprocess.run(  # noqa: S603  this very module
        command, input=json.dumps(questions), capture_output=True, text=True, encoding="utf-8", check=True
    )
    return float(finished.stdout)


@dataclass(frozen=True, slots=True)
class Resident:
    """What a process has in memory, in MiB: its own, and what it shares with files, which can be dropped."""

    own: float
    mapped: float


def resident() -> Resident:
    """The memory of this process now; zeros where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return Resident(0.0, 0.0)
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
    own, mapped = (int(lines[name].split()[0]) / 1024 for name in ("RssAnon", "RssFile"))
    return Resident(own, mapped)


def _serve(data: Path, questions: Sequence[str]) -> float:
    from scripts import serve  # noqa: F401, PLC0415  what it imports counts
    from scripts.environment import opened, settings_for  # noqa: PLC0415  not needed where this is measured from

    settings = settings_for(data)
    with opened(settings), closing(Backstage(Workspace, settings)) as backstage:
        with ThreadPoolExecutor(AT_ONCE) as pool:
            list(pool.map(RemoteAssistant(backstage).ask, questions))
        peaks = [_peak(process) for process in (os.getpid(), backstage.pid)]
    return sum(peaks) or _peak_where_nothing_tells()


def _peak(process: int) -> float:
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return 0.0
    # what getrusage says of a child may be the peak of the process that started it (execve(2))
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


def _peak_where_nothing_tells() -> float:
    """As macOS counts, in bytes, and of children that ended."""
    both = (resource.getrusage(of).ru_maxrss for of in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(both) / (1 << 20)


if __name__ == "__main__":
    sys.stdout.write(f"{_serve(Path(sys.argv[1]), json.load(sys.stdin))}\n")
