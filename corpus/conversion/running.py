"""Run a conversion in a process of its own, bounded in time and memory, and killed with all it started."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import corpus
from corpus.conversion.converted import Converted, from_json
from corpus.conversion.limits import SCAN_SECONDS, SECONDS
from corpus.formats import Format
from corpus.refusal import DocumentRefusedError, Reason

_SUFFIX = {Format.OFFICE: "doc", Format.IMAGE: "img"}
_KEPT = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "TESSDATA_PREFIX", "VIRTUAL_ENV", "LD_LIBRARY_PATH")


def convert(content: bytes, form: Format, seconds: float | None = None) -> Converted:
    """Convert the bytes of a file.

    Raises:
        DocumentRefusedError: It cannot be taken in, or takes more time or memory than a document may.
    """
    scans = form in {Format.PDF, Format.IMAGE}
    limit = seconds if seconds is not None else SCAN_SECONDS if scans else SECONDS
    with tempfile.TemporaryDirectory(prefix="danchung-", ignore_cleanup_errors=True) as folder:
        path, result = Path(folder, f"input.{_SUFFIX.get(form, form.value)}"), Path(folder, "result.json")
        path.write_bytes(content)
        _run([form.value, str(path), str(result), f"{limit:.0f}"], Path(folder), limit)
        return _result(result)


def _run(arguments: list[str], folder: Path, seconds: float) -> None:
    command = [sys.executable, "-m", "corpus.conversion.worker", *arguments]
    process = subprocess.Popen(  # noqa: S603  the arguments are this module's own
        command,
        cwd=folder,
        env=_environment(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        raise DocumentRefusedError(Reason.TOO_SLOW, f"{seconds / 60:.0f}") from None
    finally:
        _kill(process)


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


def _result(path: Path) -> Converted:
    try:
        text = path.read_text(encoding="utf-8")
        value = json.loads(text)
        if "refused" not in value:
            return from_json(text)
    except (OSError, ValueError, KeyError, TypeError) as error:
        # no result: the process was ended by the system, mostly for its memory
        raise DocumentRefusedError(Reason.TOO_COMPLEX) from error
    raise DocumentRefusedError(Reason(value["refused"]), value["detail"])
