"""Folders that never change once they have their name."""

import secrets
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from retrieval.durable import sync, sync_tree


def new_id() -> str:
    """A name that nobody has; names sort by age."""
    return f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}-{secrets.token_hex(2)}"


def write_once(parent: Path, name: str, save: Callable[[Path], None]) -> None:
    """Write a folder that is whole or absent, whatever is killed when; ``save`` makes it where it is told."""
    parent.mkdir(parents=True, exist_ok=True)
    unfinished = parent / f".{name}.unfinished"
    save(unfinished)
    sync_tree(unfinished)
    unfinished.rename(parent / name)
    sync(parent)


def names_in(parent: Path) -> list[str]:
    """The names of finished folders, the newest first."""
    if not parent.is_dir():
        return []
    finished = (path.name for path in parent.iterdir() if path.is_dir() and not path.name.startswith("."))
    return sorted(finished, reverse=True)


def hide(parent: Path, name: str) -> None:
    """Out of sight in one step: a folder that is half deleted must not look whole."""
    if (parent / name).is_dir():
        (parent / name).rename(parent / f".{name}.unfinished")


def remove_hidden(parent: Path) -> None:
    """Delete what is hidden, or was never finished."""
    for leftover in parent.glob(".*.unfinished"):
        shutil.rmtree(leftover) if leftover.is_dir() else leftover.unlink()
