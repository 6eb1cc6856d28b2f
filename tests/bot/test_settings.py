import os
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.settings import Settings


@pytest.fixture(autouse=True)
def nobodys_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith(("DANCHUNG_", "TELEGRAM_"))]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def test_defaults() -> None:
    settings = Settings()
    assert (settings.data, settings.model, settings.telegram_token) == (Path("data"), "bundled", None)
    assert settings.resolved_database_url.startswith("sqlite")
    assert "data" in settings.resolved_database_url


def test_the_environment_and_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("DANCHUNG_DATA=/srv/a\nDANCHUNG_MODEL=b\nOTHER=1\n")
    monkeypatch.setenv("DANCHUNG_MODEL", "c")
    monkeypatch.setenv("DANCHUNG_DATABASE_URL", "postgresql://x")
    settings = Settings()
    assert (settings.data, settings.model) == (Path("/srv/a"), "c")
    assert settings.resolved_database_url == "postgresql://x"


def test_secrets_are_not_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123:abc")
    monkeypatch.setenv("DANCHUNG_TELEGRAM_PROXY", "socks5://me:secret@host:1080")
    settings = Settings()
    assert settings.telegram_token is not None
    assert settings.telegram_token.get_secret_value() == "123:abc"
    assert "abc" not in repr(settings)
    assert "secret@" not in repr(settings)


def test_a_conversation_lasts_at_least_a_minute() -> None:
    with pytest.raises(ValidationError):
        Settings(conversation_minutes=0)


def test_every_setting_is_described() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []
