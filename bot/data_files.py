"""The words and rules of the conversation that are data: tables and lists in ``bot/data``."""

import tomllib
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "data"


def read_rows(name: str) -> list[tuple[str, ...]]:
    """The rows of a tab-separated data file, without empty lines and ``#`` comments."""
    lines = (line.strip() for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines())
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


def read_table(name: str) -> dict[str, Any]:
    """A TOML data file."""
    return tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))
