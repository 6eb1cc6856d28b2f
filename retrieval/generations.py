"""Generations: what readers find, as it is on disk, written once and published by one pointer.

``segments/<id>/`` in the data folder holds the indexes of some versions of documents, and
``generations/<id>/`` names the segments that belong together and what is dropped from each; neither changes
once it has its name. ``generations/CURRENT`` names the generation that readers use (as Lucene's
``segments_N`` does). Everything here is derived from the store and may be deleted.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from filelock import FileLock

from retrieval.accents import AccentModel
from retrieval.durable import replace_text
from retrieval.hybrid import HybridIndex
from retrieval.manifest import (
    FILE,
    BrokenGenerationError,
    Manifest,
    Reference,
    digest,
    read_manifest,
    write_manifest,
)
from retrieval.segments import Kind, Segment, living, read_versions
from retrieval.units import Units
from retrieval.write_once import hide, names_in, new_id, remove_hidden, write_once

KEPT = 2
"""Newest generations that are kept beside the current one, to roll back to."""

_GENERATIONS, _SEGMENTS, _CURRENT, _LOCK = "generations", "segments", "CURRENT", ".lock"
_ACCENTS = "accents.npz"


@dataclass(frozen=True, slots=True)
class Kept:
    """A segment that is on disk already, and the versions that are left out of it."""

    id: str
    dropped: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Draft:
    """A generation to be written: its segments, the accents of all texts, and how many texts there are."""

    model: str
    segments: Sequence[Kept | Segment]
    accents: AccentModel
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class OpenGeneration:
    """A generation as it was when it was opened, whatever happens on disk.

    ``segments`` are shared with the generations that are opened after it; ``units`` tell what the positions
    of ``indexes`` stand for; ``audiences`` who may see each version.
    """

    id: str
    model: str
    accents: AccentModel
    segments: Mapping[str, Segment]
    indexes: Mapping[Kind, HybridIndex]
    units: Mapping[Kind, Units]
    audiences: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Contents:
    """What a generation covers.

    ``held`` says which versions each segment has on disk, also those that are dropped; ``versions`` are those
    that readers find.
    """

    id: str
    model: str
    counts: Mapping[str, int]
    segments: Mapping[str, Kept]
    held: Mapping[str, frozenset[int]]
    versions: frozenset[int]


def write_generation(data: Path, draft: Draft) -> str:
    """Write a generation that no reader uses yet, and those of its segments that are not on disk.

    Returns:
        Its id; ids sort by age.
    """
    generation = new_id()
    with _lock(data):
        references = [_reference(data, draft.model, each) for each in draft.segments]

        def save(folder: Path) -> None:
            folder.mkdir()
            draft.accents.save(folder / _ACCENTS)
            write_manifest(folder, generation, draft.model, draft.counts, references)

        write_once(data / _GENERATIONS, generation, save)
    return generation


def publish(data: Path, generation: str) -> None:
    """Point readers to a generation, forward or back.

    Its files are read and checked, but for the segments that readers have already.

    Raises:
        FileNotFoundError: there is no such generation.
        BrokenGenerationError: its files are not as they were written.
    """
    with _lock(data):
        _read(data, generation, hashes=True, trusted=_used_now(data))
        replace_text(data / _GENERATIONS / _CURRENT, generation)


def current_id(data: Path) -> str | None:
    """The id of the generation that readers use; ``None`` when none was published."""
    try:
        return (data / _GENERATIONS / _CURRENT).read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None


def open_current(
    data: Path, *, hashes: bool = False, before: OpenGeneration | None = None
) -> OpenGeneration | None:
    """Open the generation that readers use; ``None`` when none was published.

    Args:
        data: the data folder.
        hashes: whether to read and check every file.
        before: a generation that is open: the segments that it has are not opened again.

    Raises:
        BrokenGenerationError: its files are missing or not as they were written.
    """
    while generation := current_id(data):
        try:
            return open_generation(data, generation, hashes=hashes, before=before)
        except (OSError, BrokenGenerationError) as error:
            if current_id(data) != generation:
                continue  # another was published meanwhile, and this one swept
            if isinstance(error, BrokenGenerationError):
                raise
            raise BrokenGenerationError(generation, str(error)) from error
    return None


def open_generation(
    data: Path, generation: str, *, hashes: bool = False, before: OpenGeneration | None = None
) -> OpenGeneration:
    """Open a generation that readers need not use; see `open_current`.

    Raises:
        FileNotFoundError: There is no such generation.
        BrokenGenerationError: Its files are missing or not as they were written.
    """
    manifest = _read(data, generation, hashes=hashes)
    known = before.segments if before else {}
    segments = {
        each.id: known.get(each.id) or Segment.open(data / _SEGMENTS / each.id) for each in manifest.segments
    }
    accents = AccentModel.open(data / _GENERATIONS / generation / _ACCENTS)
    dropped = [frozenset(each.dropped) for each in manifest.segments]
    indexes, units = {}, {}
    for kind in Kind:
        sections = [segment.sections[kind] for segment in segments.values()]
        masks = [living(each.units, gone) for each, gone in zip(sections, dropped, strict=True)]
        indexes[kind] = HybridIndex([each.index for each in sections], accents, masks)
        units[kind] = Units.merged([each.units for each in sections])
    audiences = {
        version: audience
        for segment in segments.values()
        for version, audience in zip(segment.versions.tolist(), segment.audiences.tolist(), strict=True)
    }
    return OpenGeneration(manifest.id, manifest.model, accents, segments, indexes, units, audiences)


def read_contents(data: Path, *, hashes: bool = True) -> Contents | None:
    """What the generation that readers use covers; ``None`` when none was published.

    Raises:
        BrokenGenerationError: its files are missing or not as they were written.
    """
    generation = current_id(data)
    if generation is None:
        return None
    try:
        return read_contents_of(data, generation, hashes=hashes)
    except FileNotFoundError as error:
        raise BrokenGenerationError(generation, str(error)) from error


def read_contents_of(data: Path, generation: str, *, hashes: bool = True) -> Contents:
    """What a generation covers; its files are checked, the sizes alone unless ``hashes`` is set.

    Raises:
        FileNotFoundError: There is no such generation.
        BrokenGenerationError: Its files are missing or not as they were written.
    """
    manifest = _read(data, generation, hashes=hashes)
    kept = {each.id: Kept(each.id, frozenset(each.dropped)) for each in manifest.segments}
    held = {name: frozenset(read_versions(data / _SEGMENTS / name).tolist()) for name in kept}
    versions = frozenset().union(*(held[name] - each.dropped for name, each in kept.items()))
    return Contents(generation, manifest.model, manifest.counts, kept, held, versions)


def open_segments(data: Path, names: Iterable[str]) -> list[Segment]:
    """Segments that are on disk."""
    return [Segment.open(data / _SEGMENTS / name) for name in names]


def read_accents(data: Path, generation: str) -> AccentModel:
    """The accents of the texts of a generation."""
    return AccentModel.open(data / _GENERATIONS / generation / _ACCENTS)


def generation_ids(data: Path) -> list[str]:
    """The ids of all finished generations, the newest first."""
    return names_in(data / _GENERATIONS)


def discard(data: Path, generations: Iterable[str]) -> None:
    """Delete generations, whoever could still have rolled back to them; the current one stays."""
    if not (data / _GENERATIONS).is_dir():
        return
    with _lock(data):
        _remove(data, set(generations) - {current_id(data)})


def sweep(data: Path, keep: int = KEPT) -> list[str]:
    """Remove what was left half written, and generations but for the current and the ``keep`` newest.

    Returns:
        The ids of the generations that are gone.
    """
    if not (data / _GENERATIONS).is_dir():
        return []
    with _lock(data):
        old = [each for each in generation_ids(data)[keep:] if each != current_id(data)]
        _remove(data, old)
    return old


def _remove(data: Path, generations: Iterable[str]) -> None:
    """Delete generations, and the segments that no other has."""
    for generation in generations:
        hide(data / _GENERATIONS, generation)
    remove_hidden(data / _GENERATIONS)
    used = {each for generation in generation_ids(data) for each in _segments_of(data, generation)}
    for segment in set(names_in(data / _SEGMENTS)) - used:
        hide(data / _SEGMENTS, segment)
    remove_hidden(data / _SEGMENTS)


def _segments_of(data: Path, generation: str) -> Iterator[str]:
    try:
        yield from (each.id for each in read_manifest(data / _GENERATIONS / generation).segments)
    except (FileNotFoundError, BrokenGenerationError):
        return  # nobody can read it, so nobody needs what it has


def _used_now(data: Path) -> frozenset[str]:
    current = current_id(data)
    return frozenset() if current is None else frozenset(_segments_of(data, current))


def _read(data: Path, generation: str, *, hashes: bool, trusted: frozenset[str] = frozenset()) -> Manifest:
    """The manifest of a generation, its files checked, and so those of its segments."""
    manifest = read_manifest(data / _GENERATIONS / generation, hashes=hashes)
    for each in manifest.segments:
        folder = data / _SEGMENTS / each.id
        try:
            read_manifest(folder, hashes=hashes and each.id not in trusted)
            same = digest(folder / FILE) == each.digest
        except FileNotFoundError as error:
            raise BrokenGenerationError(generation, f"segment {each.id} is missing") from error
        if not same:
            raise BrokenGenerationError(generation, f"segment {each.id} is not as it was written")
    return manifest


def _reference(data: Path, model: str, segment: Kept | Segment) -> Reference:
    if isinstance(segment, Kept):
        known = digest(data / _SEGMENTS / segment.id / FILE)
        return Reference(segment.id, known, sorted(segment.dropped))
    name = new_id()
    write_once(data / _SEGMENTS, name, partial(_save_segment, segment, name, model))
    return Reference(name, digest(data / _SEGMENTS / name / FILE))


def _save_segment(segment: Segment, name: str, model: str, folder: Path) -> None:
    segment.save(folder)
    counts = {kind.value: len(section.units) for kind, section in segment.sections.items()}
    write_manifest(folder, name, model, counts)


@contextmanager
def _lock(data: Path) -> Iterator[None]:
    (data / _GENERATIONS).mkdir(parents=True, exist_ok=True)
    with FileLock(data / _GENERATIONS / _LOCK):
        yield
