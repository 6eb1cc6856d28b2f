"""The rules that are data: word lists and tables in ``corpus/data``."""

import tomllib
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "data"


def read_lines(name: str) -> tuple[str, ...]:
    """The lines of a data file, without empty lines and ``#`` comments."""
    lines = (line.strip() for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def read_table(name: str) -> dict[str, Any]:
    """A TOML data file."""
    return tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))
