"""Receive updates that Telegram delivers to an address."""

import asyncio
import hmac
import json
import re
from urllib.parse import urlsplit

from aiohttp import web
from telegram import Bot, Update

from bot.settings import Settings
from bot.telegram.connection import CannotStartError
from bot.telegram.http import Health, serve_http
from bot.telegram.limits import UPDATE_BYTES
from bot.telegram.logs import log_failure
from bot.telegram.persistence import Pause, persist
from bot.telegram.polling import ALLOWED_UPDATES, Take

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  the name of a header
_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")
"""What Telegram takes (setWebhook), but for those so short that they could be guessed."""


def require_secret(settings: Settings) -> str:
    """The secret that shows that a request comes from Telegram.

    Raises:
        CannotStartError: there is none, or not one that Telegram takes, or the address is not HTTPS.
    """
    secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""
    if not _SECRET.fullmatch(secret):
        raise CannotStartError(
            "Webhook cần DANCHUNG_WEBHOOK_SECRET: 16 đến 256 ký tự A-Z, a-z, 0-9, gạch dưới, gạch nối."
        )
    if not (settings.webhook_url or "").startswith("https://"):
        raise CannotStartError("DANCHUNG_WEBHOOK_URL phải bắt đầu bằng https://.")
    return secret


class Webhook:
    """Serves the address behind a proxy that ends TLS; an update is acknowledged once it is kept."""

    def __init__(self, bot: Bot, take: Take, settings: Settings, pause: Pause, health: Health) -> None:
        self._bot = bot
        self._take = take
        self._secret = require_secret(settings)
        self._settings = settings
        self._pause = pause
        self._health = health

    async def receive(self) -> None:
        """Serve until cancelled."""
        application = web.Application(client_max_size=UPDATE_BYTES)
        path = urlsplit(self._settings.webhook_url or "").path or "/"
        application.router.add_post(path, self._serve)
        application.router.add_get("/health", self._health.serve)
        host, port = self._settings.webhook_host, self._settings.webhook_port
        try:
            async with serve_http(application, host, port):
                await persist(self._announce, name="setWebhook", pause=self._pause, attempts=None)
                await asyncio.Event().wait()
        except OSError:
            raise CannotStartError(f"Không mở được cổng {port} ở {host} cho webhook.") from None

    async def confirm(self) -> None:
        """Every update was confirmed by the answer to its request."""

    async def _announce(self) -> bool:
        return await self._bot.set_webhook(
            self._settings.webhook_url or "", secret_token=self._secret, allowed_updates=ALLOWED_UPDATES
        )

    async def _serve(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            return web.Response(status=403)
        body = await request.read()
        try:
            update = Update.de_json(json.loads(body), self._bot)
        except Exception as error:  # whoever knows the secret may still send nonsense
            log_failure("update_unreadable", error)
            return web.Response(status=400)
        try:
            await self._take([update])
        except Exception as error:  # Telegram sends it again
            log_failure("taking_failed", error)
            return web.Response(status=503)
        return web.Response()
