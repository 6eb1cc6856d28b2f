"""The sample documents, indexed once with the real model."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import corpus
from bot.engine import Engine
from scripts.evaluate import workspace_of


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    with workspace_of(Path(corpus.__file__).parent / "documents") as workspace:
        yield Engine(workspace)
