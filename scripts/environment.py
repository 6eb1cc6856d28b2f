"""What commands share: settings with the options of the command line, the store and the bot."""

import getpass
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import structlog

from bot.engine import Engine
from bot.opening import Workspace
from bot.settings import Settings
from bot.wording.vi_documents import DOCUMENTS
from scripts.output import complain


def settings_for(data: Path | None = None) -> Settings:
    """The settings of the environment; ``--data`` goes before ``DANCHUNG_DATA``.

    Raises:
        pydantic.ValidationError: a variable has a value that cannot be.
    """
    return Settings() if data is None else Settings(data=data)


def command_line() -> str:
    """Who works at the command line, as the audit names them."""
    try:
        return f"cli:{getpass.getuser()}"
    except (OSError, KeyError):  # a user without a name, as in many containers
        return "cli"


@contextmanager
def opened(settings: Settings) -> Iterator[Workspace]:
    """A workspace, closed at the end; logs go to stderr, for stdout carries results."""
    structlog.configure(logger_factory=structlog.WriteLoggerFactory(sys.stderr))
    workspace = Workspace(settings)
    try:
        yield workspace
    finally:
        for each in workspace.recovered:
            complain(DOCUMENTS.recoveries[each])
        workspace.close()


@contextmanager
def engine_over(data: Path | None) -> Iterator[Engine]:
    """The bot over a data folder."""
    with opened(settings_for(data)) as workspace:
        yield Engine(workspace)


@contextmanager
def scratch() -> Iterator[Workspace]:
    """An empty workspace that is gone afterwards, with the model of the settings."""
    # Windows cannot remove a file that is still mapped into memory
    with (
        tempfile.TemporaryDirectory(prefix="danchung-", ignore_cleanup_errors=True) as folder,
        opened(Settings(data=Path(folder), database_url=None)) as workspace,
    ):
        yield workspace
