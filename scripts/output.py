"""Standard output for results, standard error for everything else."""

import json
import sys
from collections.abc import Mapping
from typing import Any


def print_line(text: str) -> None:
    """Write one line of a result."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()  # whoever reads a pipe gets each answer when it is there


def print_json(value: Mapping[str, Any]) -> None:
    """Write one JSON object on a line of its own."""
    print_line(json.dumps(value, ensure_ascii=False))


def complain(sentence: str) -> None:
    """Say what is wrong, or what goes on."""
    sys.stderr.write(f"{sentence}\n")
