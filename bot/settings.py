"""Settings, read from the environment (and an optional ``.env`` file)."""

from functools import cached_property
from pathlib import Path
from typing import Annotated

from pydantic import AliasChoices, BeforeValidator, Field, SecretStr
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from store.database import sqlite_url


def _listed(value: object) -> object:
    """Words between commas, as a variable of the environment holds them."""
    return [each for each in value.replace(",", " ").split() if each] if isinstance(value, str) else value


Ids = Annotated[frozenset[int], NoDecode, BeforeValidator(_listed)]
"""Telegram ids, as people write them: ``123, 456``."""


class Settings(BaseSettings):
    """Everything that may differ from one office to the next; each field is documented in README.md."""

    model_config = SettingsConfigDict(
        env_prefix="DANCHUNG_", env_file=".env", extra="ignore", populate_by_name=True
    )

    data: Path = Field(Path("data"), description="Folder that holds the store and the indexes")
    database_url: str | None = Field(None, description="SQLAlchemy URL; default: SQLite in the data folder")
    model: str = Field(
        "bundled", description="Embedding model: bundled, or a SentenceTransformer name or path"
    )
    cache: Path | None = Field(
        None, description="Folder for the converted model; default: the user's cache folder"
    )
    conversation_minutes: int = Field(30, ge=1, description="Minutes after which a conversation is forgotten")
    telegram_token: SecretStr | None = Field(
        None,
        validation_alias=AliasChoices("TELEGRAM_BOT_TOKEN", "telegram_token"),
        description="Token from @BotFather",
    )
    telegram_api: str = Field("https://api.telegram.org", description="Address of the Bot API server")
    telegram_proxy: SecretStr | None = Field(
        None, description="Proxy for reaching Telegram, such as socks5://host:1080"
    )
    webhook_url: str | None = Field(
        None, description="Address that Telegram delivers updates to; long polling without it"
    )
    webhook_secret: SecretStr | None = Field(None, description="What Telegram shows with each update")
    webhook_host: str = Field("127.0.0.1", description="Where the webhook listens, behind a proxy with TLS")
    webhook_port: int = Field(8443, ge=0, le=65_535, description="Its port")
    metrics_port: int | None = Field(
        None, ge=0, le=65_535, description="Local port of /metrics for Prometheus and of /health"
    )
    administrators: Ids = Field(frozenset(), description="Telegram ids of administrators, between commas")
    officials: Ids = Field(frozenset(), description="Telegram ids of officials, who see internal documents")
    auditors: Ids = Field(frozenset(), description="Telegram ids of auditors")
    messages_per_second: float | None = Field(
        None, gt=0, description="Messages a second to all chats together, where Telegram allows more than 30"
    )
    questions_per_minute: int = Field(
        30, ge=1, description="Questions that one person may ask a minute; a group may ask twice as many"
    )

    @cached_property
    def resolved_database_url(self) -> str:
        """The database to use: the configured one, or SQLite inside the data folder."""
        return self.database_url or sqlite_url(self.data)
