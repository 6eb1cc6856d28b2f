"""What belongs to a generation: its files with sizes and digests, written last and checked first."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

FILE = "manifest.json"
FORMAT = 2
"""Raise when the files of a generation change, so that older ones are rebuilt and not misread."""


class BrokenGenerationError(Exception):
    """A generation cannot be trusted; it can be rebuilt from the store."""

    def __init__(self, generation: str, reason: str) -> None:
        """Name the generation and what is wrong with it."""
        super().__init__(f"generation {generation} is broken: {reason}")
        self.generation = generation
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Manifest:
    """The description of a generation.

    ``model`` is the name of the embedder whose vectors it holds. ``counts`` says how many units each
    index has. ``files`` gives, for each file by its path in the generation, ``[bytes, SHA-256]``.
    """

    id: str
    model: str
    counts: Mapping[str, int]
    files: Mapping[str, tuple[int, str]]
    format: int = FORMAT


def describe(folder: Path, generation: str, model: str, counts: Mapping[str, int]) -> Manifest:
    """The manifest of the files that are in a folder now."""
    files = {
        path.relative_to(folder).as_posix(): (path.stat().st_size, _digest(path))
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    return Manifest(generation, model, dict(counts), files)


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write a manifest into its folder."""
    (folder / FILE).write_text(json.dumps(asdict(manifest), indent=1), encoding="utf-8")


def read_manifest(folder: Path, *, hashes: bool = False) -> Manifest:
    """Read the manifest of a generation's folder and check the files against it.

    Sizes are always checked; digests, which takes reading every file, when ``hashes`` is set.

    Raises:
        FileNotFoundError: there is no such folder.
        BrokenGenerationError: a file is missing, or not as it was written.
    """
    if not folder.is_dir():
        raise FileNotFoundError(folder)
    try:
        manifest = Manifest(**json.loads((folder / FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise BrokenGenerationError(folder.name, f"its manifest cannot be read ({error})") from error
    if manifest.format != FORMAT:
        raise BrokenGenerationError(folder.name, f"it has format {manifest.format}, not {FORMAT}")
    for name, (size, digest) in manifest.files.items():
        path = folder / name
        if not path.is_file() or path.stat().st_size != size or (hashes and _digest(path) != digest):
            raise BrokenGenerationError(folder.name, f"{name} is missing or not as it was written")
    return manifest


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
