import sys
from pathlib import Path

import pytest

from scripts import clone
from scripts.failures import CommandError
from tests.telegram_server import TelegramServer


def test_a_clone_is_found_from_anywhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [each for each in sys.path if each and Path(each) != clone.ROOT])
    assert clone.fake_telegram().TelegramServer is TelegramServer
    assert str(clone.ROOT) in sys.path


def test_without_tests_it_says_what_is_needed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(clone, "ROOT", tmp_path)
    with pytest.raises(CommandError):
        clone.fake_telegram()
