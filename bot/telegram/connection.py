"""The connection to the Bot API."""

from telegram import Bot
from telegram.request import HTTPXRequest

from bot.settings import Settings

CONNECTIONS = 64
"""Calls at once; one more waits for its turn."""


class CannotStartError(Exception):
    """A setting is missing or wrong; the message is one line for the administrator, without secrets."""


class TokenError(CannotStartError):
    """The token is missing or refused."""


def require_token(settings: Settings) -> str:
    """The bot's token.

    Raises:
        TokenError: there is none.
    """
    if settings.telegram_token is None or not settings.telegram_token.get_secret_value():
        raise TokenError("Thiếu token: đặt biến TELEGRAM_BOT_TOKEN (lấy token từ @BotFather).")
    return settings.telegram_token.get_secret_value()


def connect(settings: Settings, timeout_seconds: float) -> Bot:
    """A bot that calls the configured Bot API server, through the configured proxy if any.

    Args:
        settings: token, address of the server, proxy.
        timeout_seconds: how long to wait for the connection, and for the answer, of one call.

    Raises:
        TokenError: there is no token.
    """
    address = settings.telegram_api.rstrip("/")
    return Bot(
        require_token(settings),
        base_url=f"{address}/bot",
        base_file_url=f"{address}/file/bot",
        request=_request(settings, timeout_seconds, CONNECTIONS),
        get_updates_request=_request(settings, timeout_seconds, 1),
    )


def _request(settings: Settings, timeout_seconds: float, connections: int) -> HTTPXRequest:
    proxy = settings.telegram_proxy
    return HTTPXRequest(
        connection_pool_size=connections,
        proxy=proxy.get_secret_value() if proxy else None,
        connect_timeout=timeout_seconds,
        read_timeout=timeout_seconds,
        write_timeout=timeout_seconds,
        pool_timeout=timeout_seconds,
        media_write_timeout=timeout_seconds,
    )
