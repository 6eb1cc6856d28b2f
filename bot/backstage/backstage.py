"""The process that answers, as those who ask see it."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from queue import Empty, SimpleQueue
from threading import Lock

import structlog

from bot.backstage.process import OpenWorkspace, work
from bot.settings import Settings

LINES = 6
"""Calls at once: those that a channel makes for questions, and some for adding documents."""

STOP_SECONDS = 0.5
"""How long ending waits for what is still asked, and then for the process: who asked has had its time."""

_log = structlog.get_logger()


class LostError(Exception):
    """The process ended, and so did the one started in its place: what was asked may well be the cause."""


@dataclass(frozen=True, slots=True)
class _Run:
    """One life of the process; ``free`` are those of its ``lines`` that nobody calls on."""

    process: SpawnProcess
    lines: Sequence[Connection]
    free: "SimpleQueue[Connection]" = field(default_factory=SimpleQueue)


class Backstage:
    """Starts the process, calls it from many threads, and starts it anew when it ends by itself.

    Args:
        open_workspace: opens what the process answers from; it is called there, and so must be importable.
        settings: those of the workspace.

    Raises:
        Exception: what kept the workspace from being opened.
    """

    def __init__(self, open_workspace: OpenWorkspace, settings: Settings) -> None:
        self._open_workspace = open_workspace
        self._settings = settings
        self._changing = Lock()
        self._run = self._started()

    @property
    def pid(self) -> int:
        """The process's number in the system."""
        return self._run.process.pid or 0

    def call(self, name: str, *given: object) -> object:
        """Have something done, and wait for it.

        Raises:
            LostError: the process ended twice over it.
            Exception: what it failed with.
        """
        for _ in range(2):
            run = self._run
            try:
                result, error = self._exchange(run, (name, given))
            except (EOFError, OSError):
                self._replace(run)
                continue
            if error is not None:
                raise error
            return result
        raise LostError

    def close(self) -> None:
        """End the process; what it is at is finished first, if that does not take long."""
        with self._changing, suppress(Empty):
            for _ in self._run.lines:
                self._run.free.get(timeout=STOP_SECONDS)
        self._end(self._run)

    def _exchange(self, run: _Run, message: object) -> tuple[object, Exception | None]:
        line = run.free.get()
        try:
            line.send(message)
            answer: tuple[object, Exception | None] = line.recv()
        finally:
            run.free.put(line)  # one that is broken too, for those who wait must learn of it
        return answer

    def _replace(self, lost: _Run) -> None:
        with self._changing:
            if self._run is lost:  # else another thread was here first
                _log.error("answering_process_lost")
                lost.process.kill()
                self._end(lost)
                self._run = self._started()

    def _started(self) -> _Run:
        context = get_context("spawn")  # a fork would share locks that other threads hold
        pairs = [context.Pipe() for _ in range(LINES)]
        process = context.Process(
            target=work,
            args=(self._open_workspace, self._settings, [theirs for _, theirs in pairs]),
            name="answering",
            daemon=True,
        )
        process.start()
        run = _Run(process, [ours for ours, _ in pairs])
        for _, theirs in pairs:
            theirs.close()
        for line in run.lines:
            _, error = line.recv()
            if error is not None:
                raise error
            run.free.put(line)
        return run

    @staticmethod
    def _end(run: _Run) -> None:
        for line in run.lines:
            line.close()
        run.process.join(STOP_SECONDS)
        if run.process.is_alive():
            run.process.kill()
