"""The python-telegram-bot application behind the channel."""

from typing import Any

from telegram.ext import Application, ApplicationBuilder

from bot.settings import Settings

AnyApplication = Application[Any, Any, Any, Any, Any, Any]


class TokenError(Exception):
    """The token is missing or refused; the message is one line for the administrator, without the token."""


def require_token(settings: Settings) -> str:
    """The bot's token.

    Raises:
        TokenError: there is none.
    """
    if settings.telegram_token is None or not settings.telegram_token.get_secret_value():
        raise TokenError("Thiếu token: đặt biến TELEGRAM_BOT_TOKEN (lấy token từ @BotFather).")
    return settings.telegram_token.get_secret_value()


def build_application(settings: Settings, timeout_seconds: float) -> AnyApplication:
    """An application that calls the configured Bot API server, through the configured proxy if any.

    Updates run side by side and none of python-telegram-bot's own receiving is used: see `Poller`.

    Args:
        settings: token, address of the server, proxy.
        timeout_seconds: how long to wait for the connection, and for the answer, of one call.

    Raises:
        TokenError: there is no token.
    """
    token = require_token(settings)
    address = settings.telegram_api.rstrip("/")
    builder = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{address}/bot")
        .base_file_url(f"{address}/file/bot")
        .updater(None)
        .job_queue(None)
        .concurrent_updates(True)
        .connect_timeout(timeout_seconds)
        .read_timeout(timeout_seconds)
        .get_updates_connect_timeout(timeout_seconds)
        .get_updates_read_timeout(timeout_seconds)
    )
    if settings.telegram_proxy is not None:
        proxy = settings.telegram_proxy.get_secret_value()
        builder = builder.proxy(proxy).get_updates_proxy(proxy)
    return builder.build()
