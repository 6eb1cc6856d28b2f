"""The files as they were sent, kept by the digest of their bytes; no name of anybody's becomes a path."""

from pathlib import Path

from retrieval.durable import replace_bytes

FOLDER = "originals"


def keep(data: Path, sha256: str, content: bytes) -> None:
    """Keep a file; one that is there already stays."""
    path = _path(data, sha256)
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_bytes(path, content)


def original(data: Path, sha256: str) -> bytes | None:
    """The bytes of a file; ``None`` where it was never kept or is gone."""
    try:
        return _path(data, sha256).read_bytes()
    except FileNotFoundError:
        return None


def is_kept(data: Path, sha256: str) -> bool:
    """Whether a file is there."""
    return _path(data, sha256).exists()


def forget(data: Path, sha256: str) -> None:
    """Delete a file."""
    _path(data, sha256).unlink(missing_ok=True)


def _path(data: Path, sha256: str) -> Path:
    return data / FOLDER / sha256[:2] / sha256
