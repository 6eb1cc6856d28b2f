"""Logs that name no one: neither tokens nor names nor texts.

Libraries are silent: httpx logs addresses, which contain the token, and python-telegram-bot logs whole
updates and the token itself when it is refused, and SQLAlchemy statements with their values. What matters of
their errors is logged by kind and place, because the message of an exception may quote a text.
"""

import logging
from typing import TextIO

import structlog

_SILENT = ("httpx", "httpcore", "telegram", "asyncio", "sqlalchemy", "alembic")


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
