"""One process at a time changes documents, and one that died does not keep the others out."""

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

LOCK = ".index.lock"
OWNER = ".index.owner.json"


@dataclass(frozen=True, slots=True)
class Owner:
    """Who changes documents: the person, the process and its machine, since when (ISO 8601, UTC)."""

    actor: str
    process: int
    machine: str
    since: str


class BusyError(Exception):
    """Another process is changing documents; ``owner`` is ``None`` in the moment before it says who it is."""

    def __init__(self, data: Path, owner: Owner | None) -> None:
        super().__init__(f"{data} is being changed by {owner}")
        self.data = data
        self.owner = owner


@contextmanager
def alone(data: Path, actor: str) -> Iterator[Owner | None]:
    """Change documents as the only one; yields the owner before who died at it, if one did.

    The lock is the operating system's, which frees it with the process that held it: an owner whose lock is
    free is stale, whatever its file says.

    Raises:
        BusyError: Another process is at it.
    """
    data.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(data / LOCK, timeout=0):
            dead = owner(data)
            _sign(data, actor)
            try:
                yield dead
            finally:
                (data / OWNER).unlink(missing_ok=True)
    except Timeout:
        raise BusyError(data, owner(data)) from None


def owner(data: Path) -> Owner | None:
    """Who signed last and did not sign off; ``None`` when nobody did."""
    try:
        return Owner(**json.loads((data / OWNER).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _sign(data: Path, actor: str) -> None:
    me = Owner(actor, os.getpid(), socket.gethostname(), datetime.now(UTC).isoformat(timespec="seconds"))
    (data / OWNER).write_text(json.dumps(asdict(me), ensure_ascii=False), encoding="utf-8")
