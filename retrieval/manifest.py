"""What belongs to a generation or a segment: files with sizes and digests, written last and checked first."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

FILE = "manifest.json"
FORMAT = 3
"""Raise when the files change, or the words under which a text is found, so that older ones are rebuilt."""


class BrokenGenerationError(Exception):
    """A generation cannot be trusted; it can be rebuilt from the store."""

    def __init__(self, generation: str, reason: str) -> None:
        """Name the generation and what is wrong with it."""
        super().__init__(generation, reason)  # all that it takes, for it may come from another process
        self.generation = generation
        self.reason = reason

    def __str__(self) -> str:
        """The sentence for a developer."""
        return f"generation {self.generation} is broken: {self.reason}"


@dataclass(frozen=True, slots=True)
class Reference:
    """A segment of a generation: its id, the digest of its manifest, and the versions left out of it."""

    id: str
    digest: str
    dropped: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """The description of a generation or a segment.

    ``model`` is the name of the embedder whose vectors it holds. ``counts`` says how many texts there are of
    each kind. ``files`` gives, for each file by its path in the folder, ``[bytes, SHA-256]``. ``segments``
    are those of a generation.
    """

    id: str
    model: str
    counts: Mapping[str, int]
    files: Mapping[str, tuple[int, str]]
    segments: Sequence[Reference] = ()
    format: int = FORMAT


def write_manifest(
    folder: Path, name: str, model: str, counts: Mapping[str, int], segments: Sequence[Reference] = ()
) -> None:
    """Describe the files that are in a folder now, in a manifest beside them."""
    files = {
        path.relative_to(folder).as_posix(): (path.stat().st_size, digest(path))
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    manifest = Manifest(name, model, dict(counts), files, segments)
    (folder / FILE).write_text(json.dumps(asdict(manifest)), encoding="utf-8")


def read_manifest(folder: Path, *, hashes: bool = False) -> Manifest:
    """Read the manifest of a folder and check the files against it.

    Sizes are always checked; digests, which takes reading every file, when ``hashes`` is set.

    Raises:
        FileNotFoundError: there is no such folder.
        BrokenGenerationError: a file is missing, or not as it was written.
    """
    if not folder.is_dir():
        raise FileNotFoundError(folder)
    try:
        manifest = Manifest(**json.loads((folder / FILE).read_text(encoding="utf-8")))
        segments = tuple(Reference(**each) for each in manifest.segments)  # type: ignore[arg-type]
    except (OSError, ValueError, TypeError) as error:
        raise BrokenGenerationError(folder.name, f"its manifest cannot be read ({error})") from error
    if manifest.format != FORMAT:
        raise BrokenGenerationError(folder.name, f"it has format {manifest.format}, not {FORMAT}")
    for name, (size, known) in manifest.files.items():
        path = folder / name
        if not path.is_file() or path.stat().st_size != size or (hashes and digest(path) != known):
            raise BrokenGenerationError(folder.name, f"{name} is missing or not as it was written")
    return replace(manifest, segments=segments)


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
