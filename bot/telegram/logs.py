"""Logs that name no one: neither tokens nor names nor texts.

Libraries are silent: httpx logs addresses, which contain the token, and python-telegram-bot logs whole
updates and the token itself when it is refused, and SQLAlchemy
statements with their values. What matters of their errors is logged here instead, by
the kind and place of an error, because the message of an exception may quote a text.
"""

import asyncio
import logging
import traceback
from typing import TextIO

import structlog
from telegram.error import TelegramError

_SILENT = ("httpx", "httpcore", "telegram", "asyncio", "sqlalchemy", "alembic")

log: structlog.typing.FilteringBoundLogger = structlog.get_logger("telegram")


def configure_logs(stream: TextIO) -> None:
    """Write one JSON object a line to ``stream``, for this process; silence the libraries."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        logger_factory=structlog.WriteLoggerFactory(stream),
        cache_logger_on_first_use=False,
    )
    for name in _SILENT:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def log_failure(event: str, error: Exception, **fields: object) -> None:
    """Log an error by what it is and where it arose."""
    log.warning(event, error=type(error).__name__, **_particulars(error), **fields)


def _particulars(error: Exception) -> dict[str, str]:
    if isinstance(error, TelegramError):
        # Telegram may quote the text after the colon: "Can't parse entities: Unsupported start tag …".
        return {"reason": error.message.partition(":")[0][:80]}
    frames = traceback.extract_tb(error.__traceback__)
    return {"place": f"{frames[-1].filename}:{frames[-1].lineno}"} if frames else {}


def log_stray(_loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
    """Log what the event loop reports, such as the error of a task that nobody waits for."""
    error = context.get("exception")
    if isinstance(error, Exception):
        log_failure("task_failed", error)
