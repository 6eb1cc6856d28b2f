"""Small HTTP servers: for health, metrics and the webhook."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy import text

from bot.telegram.ledger import Ledger
from bot.telegram.logs import log_failure
from bot.telegram.metrics import Metrics

LOCAL = "127.0.0.1"


@dataclass(slots=True)
class Health:
    """Whether the service serves: it began, and its store answers."""

    ledger: Ledger
    began: bool = False

    async def serve(self, _request: web.Request) -> web.Response:
        """200 when it does, else 503."""
        well = self.began and await self._store_answers()
        return web.json_response({"status": "ok" if well else "unavailable"}, status=200 if well else 503)

    async def _store_answers(self) -> bool:
        try:
            await self.ledger.read(lambda session: session.execute(text("SELECT 1")))
        except Exception as error:
            log_failure("store_unavailable", error)
            return False
        return True


def metrics_application(metrics: Metrics, health: Health) -> web.Application:
    """``/metrics`` for Prometheus, and ``/health``."""

    async def serve(_request: web.Request) -> web.Response:
        return web.Response(
            body=generate_latest(metrics.registry), headers={"Content-Type": CONTENT_TYPE_LATEST}
        )

    application = web.Application()
    application.router.add_get("/metrics", serve)
    application.router.add_get("/health", health.serve)
    return application


@asynccontextmanager
async def serve_http(application: web.Application, host: str, port: int) -> AsyncIterator[None]:
    """Serve until the block ends; requests that came are answered first."""
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=2)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        yield
    finally:
        await runner.cleanup()
