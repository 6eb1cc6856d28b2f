"""A folder that documents are put into: each is taken in, and moved out of the way."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.documents.administering import Administration
from bot.documents.exclusion import BusyError
from bot.documents.gate import GateRefusedError
from corpus.refusal import DocumentRefusedError
from store.intake import Intake, files_under, prepare_all
from store.prepared import Prepared
from store.preparing import prepare_apart

TAKEN, REFUSED = ".da-nap", ".tu-choi"
"""Where files go that were taken in, and those that were not; hidden, so that they are not found again."""

SETTLED_SECONDS = 2.0
"""A file that was written to since then may not be whole yet."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What became of one file of the inbox; ``gate`` says why it waits where the index would be worse."""

    name: str
    refusal: DocumentRefusedError | None = None
    gate: GateRefusedError | None = None


def take_arrivals(folder: Path, administration: Administration, now: float | None = None) -> list[Arrival]:
    """Add the files that are in an inbox, each for itself: a bad one keeps no other out.

    Where somebody else is changing documents, the files stay for the next time.
    """
    moment = time.time() if now is None else now
    settled = [each for each in files_under([folder]) if moment - each.stat().st_mtime >= SETTLED_SECONDS]
    arrivals: list[Arrival] = []
    for path in settled:
        try:
            arrivals += _take(path, folder, administration)
        except BusyError:
            break
    return arrivals


def _take(path: Path, folder: Path, administration: Administration) -> Iterator[Arrival]:
    prepared = list(prepare_all([path], prepare_apart))
    good = [each for each in prepared if isinstance(each, Prepared)]
    bad = [each for each in prepared if isinstance(each, Intake)]
    arrivals = [Arrival(each.name, refusal=each.refusal) for each in bad]
    gate = _add(good, administration) if good else None
    arrivals += [Arrival(each.upload.name, gate=gate) for each in good]
    _move(path, folder / (REFUSED if bad or gate else TAKEN))
    return iter(arrivals)


def _add(prepared: Sequence[Prepared], administration: Administration) -> GateRefusedError | None:
    try:
        administration.add(prepared)
    except GateRefusedError as refused:
        return refused
    return None


def _move(path: Path, folder: Path) -> None:
    """Out of the inbox, under a name that is not taken."""
    folder.mkdir(exist_ok=True)
    target = folder / path.name
    for number in range(2, 10_000):
        if not target.exists():
            break
        target = folder / f"{path.stem}-{number}{path.suffix}"
    path.rename(target)
