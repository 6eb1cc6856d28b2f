"""The process of a conversion: ``python -m corpus.conversion.worker FORMAT FILE RESULT SECONDS``."""

import json
import logging
import os
import signal
import sys
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

from corpus.conversion.converted import Converted, to_json
from corpus.conversion.limits import MEMORY
from corpus.conversion.safety import check_office, check_package
from corpus.formats import Format
from corpus.refusal import DocumentRefusedError, Reason

_GRACE = 5
"""Seconds over its time after which the process ends itself, should nobody be left to end it."""


def main(form: str, path: str, result: str, seconds: str) -> None:
    """Convert a file, and write what it says or why it is refused."""
    answer(lambda: to_json(convert_or_refuse(Format(form), Path(path))), result, seconds)


def answer(work: Callable[[], str], result: str, seconds: str) -> None:
    """Do what a process was started for, within its bounds, and write what came of it."""
    logging.disable()  # engines log what they read
    warnings.simplefilter("ignore")
    _bound(max(int(seconds), 1) + _GRACE)
    try:
        text = work()
    except DocumentRefusedError as refused:
        text = json.dumps({"refused": refused.reason, "detail": refused.detail})
    Path(result).write_text(text, encoding="utf-8")


def convert_or_refuse(form: Format, path: Path) -> Converted:
    """Convert a file of a format.

    Raises:
        DocumentRefusedError: The file cannot be taken in, for whatever reason.
    """
    try:
        return convert(form, path)
    except DocumentRefusedError:
        raise
    except (MemoryError, RecursionError):
        raise DocumentRefusedError(Reason.TOO_COMPLEX) from None
    except Exception:
        # Engines raise whatever their parsers stumble over, and all of it says that the file is damaged.
        raise DocumentRefusedError(Reason.CORRUPT) from None


def convert(form: Format, path: Path) -> Converted:
    """Convert a file of a format; each engine is imported when it is needed.

    Raises:
        DocumentRefusedError: The file cannot be taken in.
        Exception: Whatever an engine raises on a damaged file.
    """
    if form is Format.OFFICE:
        from corpus.conversion import libreoffice  # noqa: PLC0415

        form = check_office(path)
        path = libreoffice.convert(path, form)
    if form in {Format.DOCX, Format.XLSX}:
        _check(path)
    match form:
        case Format.PDF:
            from corpus.conversion.pdf import read_pdf  # noqa: PLC0415

            return read_pdf(path)
        case Format.IMAGE:
            from corpus.conversion.ocr import read_image  # noqa: PLC0415

            return read_image(path)
        case Format.XLSX:
            from corpus.conversion.spreadsheet import read_workbook  # noqa: PLC0415

            return read_workbook(path)
        case Format.RTF:
            from corpus.conversion.word import read_rtf  # noqa: PLC0415

            return read_rtf(path)
        case Format.DOCX:
            from corpus.conversion.word import read_docx  # noqa: PLC0415

            return read_docx(path)
        case _:
            raise DocumentRefusedError(Reason.UNSUPPORTED, form.value)


def _bound(seconds: int) -> None:
    """Bound the memory and the time of this process, and of those that it starts."""
    if os.name != "posix":
        return
    import resource  # noqa: PLC0415  there is none on Windows

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.alarm(seconds)


def _check(path: Path) -> None:
    try:
        check_package(path)
    except zipfile.BadZipFile as error:
        raise DocumentRefusedError(Reason.CORRUPT) from error


if __name__ == "__main__":
    main(*sys.argv[1:])
