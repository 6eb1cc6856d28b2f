"""Change documents in forks of a process that has everything imported, and kill each at its moment.

    python -m tests.bot.documents.killed_administrator DATA

Each line of standard input names a change and the seconds after which it is killed, or ``inf``; for each,
a line says how it ended, ``killed`` or ``done``, and after how many seconds.
"""

import os
import signal
import sys
import time
from pathlib import Path

from bot import opening
from bot.documents.administering import Administration
from bot.opening import Workspace
from bot.settings import Settings
from corpus.archives import Upload
from store.prepared import prepare
from tests.hashed_embedder import HashedEmbedder

RICE = "Vụ đông xuân năm {n}, sản lượng lúa của huyện đạt {n}.000 tấn."


def run(act: str, n: int, data: Path) -> None:
    opening.load_embedder = lambda _model="": HashedEmbedder()
    opening.embedder_name = lambda _model="": HashedEmbedder.name
    workspace = Workspace(Settings(_env_file=None, data=data, database_url=None))
    administration = Administration(workspace, "cli:ma")
    new = prepare(Upload(f"lua-{n}.txt", RICE.format(n=n).encode()))
    match act:
        case "add":
            administration.add([new])
        case "replace":
            administration.replace("doi", prepare(Upload("doi.txt", RICE.format(n=n).encode())))
        case "withdraw":
            administration.withdraw("doi")
        case "remove":
            administration.remove("doi")
        case "rollback":
            administration.rollback()
    workspace.close()


def run_for(act: str, n: int, seconds: float, data: Path) -> str:
    started = time.monotonic()
    child = os.fork()
    if child == 0:
        try:
            run(act, n, data)
        finally:
            os._exit(0)
    while time.monotonic() - started < seconds:
        if os.waitpid(child, os.WNOHANG) != (0, 0):
            return f"done {time.monotonic() - started}"
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return f"{'killed' if os.WIFSIGNALED(status) else 'done'} {time.monotonic() - started}"


if __name__ == "__main__":
    for number, line in enumerate(sys.stdin, start=2000):
        name, moment = line.split()
        sys.stdout.write(run_for(name, number, float(moment), Path(sys.argv[1])) + "\n")
        sys.stdout.flush()
