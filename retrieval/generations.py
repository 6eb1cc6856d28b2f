"""Generations: the indexes as they are on disk, written once and published by one pointer.

``generations/<id>/`` in the data folder never changes once it has its name, and ``generations/CURRENT`` names
the one that readers use (as Lucene's ``segments_N`` does). Everything here is derived from
the store and may be deleted.
"""

import secrets
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock

from retrieval.accents import AccentModel
from retrieval.durable import replace_text, sync, sync_tree
from retrieval.hybrid import HybridIndex
from retrieval.manifest import BrokenGenerationError, describe, read_manifest, write_manifest
from retrieval.units import Units

KEPT = 2
"""Newest generations that are kept beside the current one, to roll back to."""

_FOLDER, _CURRENT, _LOCK = "generations", "CURRENT", ".lock"
_PASSAGES, _STATEMENTS, _FIGURES = "passages", "statements", "figures"


@dataclass(frozen=True, slots=True)
class Content:
    """The indexes of a generation and what their positions stand for."""

    passages: HybridIndex
    passage_units: Units
    statements: HybridIndex
    statement_units: Units
    figures: HybridIndex
    figure_units: Units

    @property
    def counts(self) -> dict[str, int]:
        """How many units each index has."""
        return {
            _PASSAGES: len(self.passages),
            _STATEMENTS: len(self.statements),
            _FIGURES: len(self.figures),
        }


@dataclass(frozen=True, slots=True)
class OpenGeneration(Content):
    """A generation as it was when it was opened, held in memory whatever happens on disk."""

    id: str
    model: str

    @property
    def accents(self) -> AccentModel:
        """The accents of the syllables of all documents."""
        return self.passages.accents


@dataclass(frozen=True, slots=True)
class Contents:
    """Which rows of the store a generation covers, and the name of the embedder of their vectors."""

    id: str
    model: str
    passages: frozenset[int]
    statements: frozenset[int]
    figures: frozenset[int]


def write_generation(data: Path, content: Content, model: str) -> str:
    """Write a generation that no reader uses yet.

    Args:
        data: the data folder.
        content: the indexes.
        model: the name of the embedder of their vectors.

    Returns:
        Its id; ids sort by age.
    """
    folder = _folder(data)
    folder.mkdir(parents=True, exist_ok=True)
    generation = f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}-{secrets.token_hex(2)}"
    unfinished = folder / f".{generation}.unfinished"
    with _lock(data):
        _save(content, unfinished)
        write_manifest(unfinished, describe(unfinished, generation, model, content.counts))
        sync_tree(unfinished)
        unfinished.rename(folder / generation)
        sync(folder)
    return generation


def publish(data: Path, generation: str) -> None:
    """Point readers to a generation, forward or back.

    Raises:
        FileNotFoundError: there is no such generation.
        BrokenGenerationError: its files are not as they were written.
    """
    with _lock(data):
        read_manifest(_folder(data) / generation, hashes=True)
        replace_text(_folder(data) / _CURRENT, generation)


def current_id(data: Path) -> str | None:
    """The id of the generation that readers use; ``None`` when none was published."""
    try:
        return (_folder(data) / _CURRENT).read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None


def open_current(data: Path, *, hashes: bool = False) -> OpenGeneration | None:
    """Open the generation that readers use; ``None`` when none was published.

    Raises:
        BrokenGenerationError: its files are missing or not as they were written.
    """
    while generation := current_id(data):
        try:
            return _open(_folder(data) / generation, hashes=hashes)
        except (OSError, BrokenGenerationError) as error:
            if current_id(data) != generation:
                continue  # another was published meanwhile, and this one swept
            if isinstance(error, BrokenGenerationError):
                raise
            raise BrokenGenerationError(generation, str(error)) from error
    return None


def read_contents(data: Path) -> Contents | None:
    """What the generation that readers use covers, its files checked; ``None`` when none was published.

    Raises:
        BrokenGenerationError: its files are missing or not as they were written.
    """
    generation = current_id(data)
    if generation is None:
        return None
    try:
        return read_contents_of(data, generation)
    except FileNotFoundError as error:
        raise BrokenGenerationError(generation, str(error)) from error


def generation_ids(data: Path) -> list[str]:
    """The ids of all finished generations, the newest first."""
    folder = _folder(data)
    return sorted((path.name for path in _visible(folder)), reverse=True) if folder.is_dir() else []


def discard(data: Path, generations: Iterable[str]) -> None:
    """Delete generations, whoever could still have rolled back to them; the current one stays."""
    folder = _folder(data)
    if not folder.is_dir():
        return
    with _lock(data):
        for generation in set(generations) - {current_id(data)}:
            _hide(folder, generation)
        _remove_hidden(folder)


def read_contents_of(data: Path, generation: str) -> Contents:
    """What a generation covers, its files checked.

    Raises:
        FileNotFoundError: There is no such generation.
        BrokenGenerationError: Its files are missing or not as they were written.
    """
    folder = _folder(data) / generation
    manifest = read_manifest(folder, hashes=True)
    rows = (frozenset(Units.open(folder / name).rows) for name in (_PASSAGES, _STATEMENTS, _FIGURES))
    return Contents(generation, manifest.model, *rows)


def open_generation(data: Path, generation: str) -> OpenGeneration:
    """Open a generation that readers need not use.

    Raises:
        FileNotFoundError: There is no such generation.
        BrokenGenerationError: Its files are missing or not as they were written.
    """
    return _open(_folder(data) / generation, hashes=False)


def sweep(data: Path, keep: int = KEPT) -> list[str]:
    """Remove what was left half written, and generations but for the current and the ``keep`` newest.

    Returns:
        The ids of the generations that are gone.
    """
    folder = _folder(data)
    if not folder.is_dir():
        return []
    with _lock(data):
        old = [each for each in generation_ids(data)[keep:] if each != current_id(data)]
        for generation in old:
            _hide(folder, generation)
        _remove_hidden(folder)
    return old


def _hide(folder: Path, generation: str) -> None:
    """Out of sight in one step: a generation that is half deleted must not look whole."""
    if (folder / generation).is_dir():
        (folder / generation).rename(folder / f".{generation}.unfinished")


def _remove_hidden(folder: Path) -> None:
    for leftover in folder.glob(".*.unfinished"):
        shutil.rmtree(leftover) if leftover.is_dir() else leftover.unlink()


def _folder(data: Path) -> Path:
    return data / _FOLDER


def _lock(data: Path) -> FileLock:
    return FileLock(_folder(data) / _LOCK)


def _visible(folder: Path) -> Iterator[Path]:
    return (path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))


def _save(content: Content, folder: Path) -> None:
    for name, index, units in (
        (_PASSAGES, content.passages, content.passage_units),
        (_STATEMENTS, content.statements, content.statement_units),
        (_FIGURES, content.figures, content.figure_units),
    ):
        index.save(folder / name)
        units.save(folder / name)


def _open(folder: Path, *, hashes: bool) -> OpenGeneration:
    manifest = read_manifest(folder, hashes=hashes)
    return OpenGeneration(
        passages=HybridIndex.open(folder / _PASSAGES),
        passage_units=Units.open(folder / _PASSAGES),
        statements=HybridIndex.open(folder / _STATEMENTS),
        statement_units=Units.open(folder / _STATEMENTS),
        figures=HybridIndex.open(folder / _FIGURES),
        figure_units=Units.open(folder / _FIGURES),
        id=manifest.id,
        model=manifest.model,
    )
