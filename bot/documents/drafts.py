"""Files that wait to be published, and what was read of them, under names of the program's own."""

import secrets
import time
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from corpus.archives import Upload
from retrieval.durable import replace_bytes
from store.prepared import Prepared
from store.preparing import dump, load

FOLDER = "drafts"

STRAY_SECONDS = 3_600.0
"""A file that no errand names is younger than this while the errand is about to be kept."""


@dataclass(frozen=True, slots=True)
class Drafts:
    """The drafts of a data folder, each by a token; losing the reading of one costs only time."""

    data: Path

    def keep(self, content: bytes) -> str:
        """Keep the bytes of a file; the token that it has from now on."""
        token = secrets.token_hex(16)
        self._folder.mkdir(parents=True, exist_ok=True)
        replace_bytes(self._folder / token, content)
        return token

    def content(self, token: str) -> bytes | None:
        """The bytes of a file; ``None`` when it is gone."""
        try:
            return (self._folder / token).read_bytes()
        except FileNotFoundError:
            return None

    def keep_reading(self, token: str, prepared: Prepared) -> None:
        """Keep what was read of a file."""
        replace_bytes(self._folder / f"{token}.json", dump(prepared))

    def reading(self, token: str, upload: Upload) -> Prepared | None:
        """What was read of a file; ``None`` when that is gone or of another version of the program."""
        try:
            return load(upload, (self._folder / f"{token}.json").read_bytes())
        except (FileNotFoundError, ValueError):
            return None

    def forget(self, token: str) -> None:
        """Delete a file and what was read of it."""
        for name in (token, f"{token}.json"):
            (self._folder / name).unlink(missing_ok=True)

    def sweep(self, tokens: Collection[str]) -> None:
        """Delete all files but those of some tokens."""
        if not self._folder.is_dir():
            return
        young = time.time() - STRAY_SECONDS
        for path in self._folder.iterdir():
            if path.stem not in tokens and path.stat().st_mtime < young:
                path.unlink(missing_ok=True)

    @property
    def _folder(self) -> Path:
        return self.data / FOLDER
