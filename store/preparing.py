"""Read a file that somebody sent: all of it in a process of its own, text too, which can be killed.

What runs there is everything that looks at what the file says, from its format to its figures. What comes
back is data that is checked, so that a process which a file has taken over can do no more than lie.
"""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from corpus.archives import Upload
from corpus.conversion import worker
from corpus.conversion.converted import Converted
from corpus.conversion.limits import SECONDS
from corpus.conversion.running import run_apart, seconds_for
from corpus.decoding import MAX_BYTES
from corpus.formats import Format, detect
from corpus.reading import Read
from corpus.refusal import DocumentRefusedError, Reason
from store.facts import Facts
from store.prepared import Prepared, prepare, read_facts

ID = "id"
"""The name that corrections have for the id of a document; their others are those of its metadata."""

Corrections = Mapping[str, str | date | None]


@dataclass(frozen=True, slots=True)
class _Reading:
    """What comes back: all of what was read but the bytes, which are here already."""

    read: Read
    facts: Facts


_READINGS = TypeAdapter(_Reading)


def prepare_apart(upload: Upload, seconds: float | None = None) -> Prepared:
    """Read one file and all that it states (`store.prepared.prepare`), in a process of its own.

    Args:
        upload: the file.
        seconds: how long that may take; what is usual for its format unless given.

    Raises:
        DocumentRefusedError: It cannot be taken in, or takes more time or memory than a document may.
    """
    if len(upload.content) > MAX_BYTES:
        raise DocumentRefusedError(Reason.TOO_LARGE, f"{MAX_BYTES // 2**20} MB")
    form = detect(upload.content, upload.suffix)
    limit = seconds if seconds is not None else seconds_for(form)
    # the name is data, and in ASCII, for no system takes all that a name may hold
    arguments = [json.dumps(upload.name)]
    reading = run_apart(
        __name__, arguments, f"input.{form.value}", upload.content, limit, _READINGS.validate_json
    )
    return Prepared(upload, reading.read, reading.facts)


def correct_apart(prepared: Prepared, corrections: Corrections) -> Prepared:
    """Put the id or the metadata of a document right, and read anew what it states.

    Figures are of a place and a time, which may hang on the metadata; so this is the work of that process
    as well.

    Raises:
        DocumentRefusedError: It takes more time or memory than a document may.
    """
    if not corrections:
        return prepared
    right = _corrected(prepared.read, corrections)
    content = _READINGS.dump_json(_Reading(right, Facts()))
    reading = run_apart(__name__, [], "input.json", content, SECONDS, _READINGS.validate_json)
    return replace(prepared, read=reading.read, facts=reading.facts)


def dump(prepared: Prepared) -> bytes:
    """What was read of a file, to be kept beside its bytes."""
    return _READINGS.dump_json(_Reading(prepared.read, prepared.facts))


def load(upload: Upload, dumped: bytes) -> Prepared:
    """What was kept of a file.

    Raises:
        ValueError: It was not kept by this version of the program.
    """
    reading = _READINGS.validate_json(dumped)
    return Prepared(upload, reading.read, reading.facts)


def _corrected(read: Read, corrections: Corrections) -> Read:
    fields: dict[str, Any] = dict(corrections)
    document = replace(read.document, id=fields.pop(ID, read.document.id))
    metadata = replace(document.metadata, **fields)
    return replace(read, document=replace(document, metadata=metadata))


def _prepared(name: str, path: Path) -> str:
    def convert(_content: bytes, form: Format) -> Converted:
        return worker.convert_or_refuse(form, path)

    prepared = prepare(Upload(json.loads(name), path.read_bytes()), convert)
    return dump(prepared).decode()


def _reread(path: Path) -> str:
    read = _READINGS.validate_json(path.read_bytes()).read
    return _READINGS.dump_json(_Reading(read, read_facts(read.document))).decode()


def main(*arguments: str) -> None:
    """The process: ``python -m store.preparing [NAME] FILE RESULT SECONDS``, without a name to read anew."""
    *name, path, result, seconds = arguments
    work = (lambda: _prepared(name[0], Path(path))) if name else (lambda: _reread(Path(path)))
    worker.answer(work, result, seconds)


if __name__ == "__main__":
    main(*sys.argv[1:])
