"""Read files in a process of its own, bounded in time and memory, and killed with all it started."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import corpus
from corpus.conversion.converted import Converted, from_json
from corpus.conversion.limits import SCAN_SECONDS, SECONDS
from corpus.formats import Format
from corpus.refusal import DocumentRefusedError, Reason

T = TypeVar("T")

_SUFFIX = {Format.OFFICE: "doc", Format.IMAGE: "img"}
_KEPT = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "TESSDATA_PREFIX", "VIRTUAL_ENV", "LD_LIBRARY_PATH")
_running: set[subprocess.Popen[bytes]] = set()


def convert(content: bytes, form: Format, seconds: float | None = None) -> Converted:
    """Convert the bytes of a file.

    Raises:
        DocumentRefusedError: It cannot be taken in, or takes more time or memory than a document may.
    """
    limit = seconds if seconds is not None else seconds_for(form)
    name = f"input.{_SUFFIX.get(form, form.value)}"
    return run_apart("corpus.conversion.worker", [form.value], name, content, limit, from_json)


def seconds_for(form: Format) -> float:
    """How long a file of a format may take."""
    return SCAN_SECONDS if form in {Format.PDF, Format.IMAGE} else SECONDS


def run_apart(  # noqa: PLR0913, PLR0917  what a process is given, and how its answer is read
    module: str,
    arguments: list[str],
    name: str,
    content: bytes,
    seconds: float,
    load: Callable[[str], T],
) -> T:
    """Let a module work on the bytes of a file, which is called ``name``, and load what it wrote.

    The module gets its arguments, the path of the file, that of its answer, and its seconds. Its answer is
    JSON: what ``load`` takes, or why the file is refused.

    Raises:
        DocumentRefusedError: The module refused it, or took more time or memory than a document may.
    """
    with tempfile.TemporaryDirectory(prefix="danchung-", ignore_cleanup_errors=True) as folder:
        path, result = Path(folder, name), Path(folder, "result.json")
        path.write_bytes(content)
        command = [sys.executable, "-m", module, *arguments, str(path), str(result), f"{seconds:.0f}"]
        _run(command, Path(folder), seconds)
        return _result(result, load)


def end_all() -> None:
    """Kill what is running now; whoever waits for it learns that its file could not be read."""
    for process in list(_running):
        _kill(process)


def _run(command: list[str], folder: Path, seconds: float) -> None:
    process = subprocess.Popen(  # noqa: S603  the arguments are this program's own
        command,
        cwd=folder,
        env=_environment(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    _running.add(process)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        raise DocumentRefusedError(Reason.TOO_SLOW, f"{seconds / 60:.0f}") from None
    finally:
        _kill(process)
        _running.discard(process)


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End the process and all that it started; where it ended by itself, what it left running."""
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()


def _environment(folder: Path) -> dict[str, str]:
    """Nothing of the bot's own settings, such as its token, reaches the process."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    root = str(Path(corpus.__file__).parent.parent)
    return {**kept, "PYTHONPATH": root, "HOME": str(folder), "TMPDIR": str(folder), "OMP_THREAD_LIMIT": "1"}


def _result(path: Path, load: Callable[[str], T]) -> T:
    try:
        text = path.read_text(encoding="utf-8")
        value = json.loads(text)
        if "refused" not in value:
            return load(text)
    except (OSError, ValueError, KeyError, TypeError) as error:
        # no result: the process was ended by the system, mostly for its memory
        raise DocumentRefusedError(Reason.TOO_COMPLEX) from error
    raise DocumentRefusedError(Reason(value["refused"]), value["detail"])
