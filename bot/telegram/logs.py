"""What the channel logs: errors by their kind and place, because the message of one may quote a text."""

import asyncio
import traceback

import structlog
from telegram.error import TelegramError

log: structlog.typing.FilteringBoundLogger = structlog.get_logger("telegram")


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
