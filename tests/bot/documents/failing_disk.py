"""A disk that fails at the N-th write, and at every one after it if it is full."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

_WRITES = ("os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.truncate")
_CHANGES = ("INSERT", "UPDATE", "DELETE")


class Disk:
    """Counts what is written under a folder, and what is changed in databases."""

    def __init__(self) -> None:
        self.folder: str | None = None
        self.fails_at: int | None = None
        self.stays_full = True
        self.count = 0

    @contextmanager
    def watching(self, folder: Path, fails_at: int | None = None, *, full: bool = True) -> Iterator[None]:
        self.folder, self.fails_at, self.stays_full, self.count = str(folder), fails_at, full, 0
        try:
            yield
        finally:
            self.folder = None

    def write(self) -> None:
        if self.folder is None:
            return
        self.count += 1
        if self.fails_at is None or self.count < self.fails_at:
            return
        if self.count == self.fails_at or self.stays_full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def audit(self, name: str, arguments: tuple[Any, ...]) -> None:
        if self.folder is None or not (name in _WRITES or name == "open"):
            return
        path = str(arguments[0])
        if (
            path.startswith(self.folder)
            and not path.endswith(".lock")
            and (name != "open" or _writes(arguments))
        ):
            self.write()


def _writes(arguments: tuple[Any, ...]) -> bool:
    _, mode, flags = arguments
    if isinstance(mode, str):
        return any(letter in mode for letter in "wax+")
    return bool((flags or 0) & (os.O_WRONLY | os.O_RDWR))


DISK = Disk()
sys.addaudithook(DISK.audit)  # it can never be taken out again, and does nothing unless it watches


@event.listens_for(Engine, "before_cursor_execute")
def _statement(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
    if statement.lstrip().startswith(_CHANGES):
        DISK.write()


@event.listens_for(Engine, "commit")
def _commit(_connection: Any) -> None:
    DISK.write()
