"""The clone that some measurements need: the fake Telegram server is among its tests."""

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

from bot.wording.vi import COMMANDS
from scripts.failures import CommandError

ROOT = Path(__file__).resolve().parent.parent


def fake_telegram() -> ModuleType:
    """The package ``tests.telegram_server``, which an installed command does not find by itself.

    Raises:
        CommandError: this is no clone.
    """
    if not (ROOT / "tests" / "telegram_server").is_dir():
        raise CommandError(COMMANDS.needs_clone)
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    import_module("tests.telegram_server.weather")
    return import_module("tests.telegram_server")
