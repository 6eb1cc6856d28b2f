"""The store, from the event loop."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass, field
from functools import partial
from threading import Lock
from typing import Any, TypeVar

from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from store.database import Database

T = TypeVar("T")
Work = Callable[[Session], T]

READERS = 2


@dataclass(frozen=True, slots=True)
class _Entry:
    work: Work[Any]
    promise: "Future[Any]" = field(default_factory=Future)


class Ledger:
    """Writes one after another in a thread; those that wait together are committed together.

    A write is in the database when it returns. One that fails leaves nothing and harms no other: those that
    were to be committed with it are done again, each by itself, so that they must only change the session.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="ledger")
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="reader")
        self._pending: list[_Entry] = []
        self._lock = Lock()

    async def write(self, work: Work[T]) -> T:
        """Do something in a transaction."""
        entry = _Entry(work)
        with self._lock:
            self._pending.append(entry)
        self._writer.submit(self._commit_pending)
        result: T = await asyncio.wrap_future(entry.promise)
        return result

    async def read(self, work: Work[T]) -> T:
        """Look something up."""
        # in the context of the task, which tells the language that is spoken
        read = partial(copy_context().run, self._read, work)
        return await asyncio.get_running_loop().run_in_executor(self._readers, read)

    def close(self) -> None:
        """Commit what waits, and end the threads."""
        self._writer.shutdown()
        self._readers.shutdown()

    def _read(self, work: Work[T]) -> T:
        with self._database.session() as session:
            return work(session)

    def _commit_pending(self) -> None:
        with self._lock:
            entries, self._pending = self._pending, []
        begun = [entry for entry in entries if entry.promise.set_running_or_notify_cancel()]
        if not begun:
            return
        try:
            results = self._commit(begun)
        except OperationalError as error:  # it is no fault of theirs, and would be the same again
            _break(begun, error)
        except Exception as error:
            if len(begun) == 1:
                _break(begun, error)
                return
            for entry in begun:
                self._commit_alone(entry)
        else:
            for entry, result in zip(begun, results, strict=True):
                entry.promise.set_result(result)

    def _commit(self, entries: Sequence[_Entry]) -> list[Any]:
        with self._database.writing() as session:
            return [entry.work(session) for entry in entries]

    def _commit_alone(self, entry: _Entry) -> None:
        try:
            (result,) = self._commit([entry])
        except Exception as error:
            entry.promise.set_exception(error)
        else:
            entry.promise.set_result(result)


def _break(entries: Sequence[_Entry], error: Exception) -> None:
    for entry in entries:
        entry.promise.set_exception(error)
