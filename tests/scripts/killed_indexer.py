"""Index in forks of a process that has everything imported, and kill each at its moment.

    python -m tests.scripts.killed_indexer DATA DOCUMENTS

Each line of standard input is a number of seconds after which a run is killed, or ``inf``; for each, a
line says how it ended: ``killed`` or ``done``, and after how many seconds.
"""

import os
import signal
import sys
import time
from pathlib import Path

from bot import opening
from bot.settings import Settings
from scripts import index as indexing
from scripts.environment import opened
from store.intake import files_under
from tests.hashed_embedder import HashedEmbedder


def run(data: Path, documents: Path) -> None:
    opening.load_embedder = lambda _model="": HashedEmbedder()
    opening.embedder_name = lambda _model="": HashedEmbedder.name
    with opened(Settings(data=data, database_url=None, _env_file=None)) as workspace:
        indexing.index(workspace, files_under([documents]))


def run_for(seconds: float, data: Path, documents: Path) -> str:
    started = time.monotonic()
    child = os.fork()
    if child == 0:
        run(data, documents)
        os._exit(0)
    while time.monotonic() - started < seconds:
        if os.waitpid(child, os.WNOHANG) != (0, 0):
            return f"done {time.monotonic() - started}"
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return f"{'killed' if os.WIFSIGNALED(status) else 'done'} {time.monotonic() - started}"


if __name__ == "__main__":
    for line in sys.stdin:
        sys.stdout.write(run_for(float(line), Path(sys.argv[1]), Path(sys.argv[2])) + "\n")
        sys.stdout.flush()
