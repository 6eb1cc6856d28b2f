"""The process that answers: it opens a workspace and does what is asked for until nobody is left to ask."""

import gc
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from multiprocessing.connection import Connection
from threading import Thread
from typing import Any

from bot.engine import Engine
from bot.logs import configure_logs
from bot.opening import Workspace
from bot.settings import Settings
from bot.wording.language import Language, speaking

OpenWorkspace = Callable[[Settings], Workspace]


def work(open_workspace: OpenWorkspace, settings: Settings, lines: Sequence[Connection]) -> None:
    """Open a workspace, say on every line whether it could be, and answer them side by side.

    Interrupts are for the process that asks: it ends its lines when it has no more questions, and they end by
    themselves when it is killed.
    """
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    configure_logs(sys.stderr)
    workspace = open_workspace(settings)
    try:
        _compute_alone()
        workspace.library()  # now, lest the first question wait for the model
        handlers = _handlers(workspace)
    except Exception as error:
        _tell_all(lines, error)
        return
    spare_from_collection()
    _tell_all(lines, None)
    threads = [Thread(target=_serve, args=(line, handlers)) for line in lines]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    workspace.close()


def spare_from_collection() -> None:
    """Let the collector of garbage pass over all that is loaded by now, and so stays.

    Going through it takes a tenth of a second, again and again, in which no thread does anything else.
    """
    gc.collect()
    gc.freeze()


def _compute_alone() -> None:
    """Embed with one thread: it leaves the other processors to the work around it.

    Two threads that wait for each other while more is to be done than there are processors took half as long
    again for each of a hundred questions at once; alone, a question is embedded 5 ms later.
    """
    import torch  # noqa: PLC0415  the process that asks, which imports this module too, needs none

    torch.set_num_threads(1)


def _handlers(workspace: Workspace) -> Mapping[str, Callable[..., object]]:
    engine, embedder = Engine(workspace), workspace.embedder
    return {
        "ask": partial(_in_language, engine.ask),
        "why": partial(_in_language, engine.why),
        "identity": lambda: (embedder.name, embedder.dimension),
        "embed_queries": embedder.embed_queries,
        "embed_passages": embedder.embed_passages,
    }


def _in_language(work: Callable[..., object], language: Language, *given: object) -> object:
    with speaking(language):
        return work(*given)


def _serve(line: Connection, handlers: Mapping[str, Callable[..., object]]) -> None:
    while True:
        try:
            name, given = line.recv()
        except EOFError:
            return
        try:
            line.send(_done(handlers[name], given))
        except OSError:  # who asked is gone
            return
        except Exception as error:  # what cannot be sent: whoever asked still waits
            line.send((None, TypeError(type(error).__name__)))


def _done(handler: Callable[..., object], given: Sequence[object]) -> tuple[Any, Exception | None]:
    try:
        return handler(*given), None
    except Exception as error:
        return None, error


def _tell_all(lines: Sequence[Connection], error: Exception | None) -> None:
    for line in lines:
        line.send((None, error))
