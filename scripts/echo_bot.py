"""A bot that repeats what it is asked, in a process that can be killed: it shows how messages fare."""

import asyncio
import sys
import time
from collections.abc import Sequence

from bot.answer import Answer, Status
from bot.logs import configure_logs
from bot.question import Audience
from bot.settings import Settings
from bot.telegram.service import Service
from store.database import Database

TIMEOUT_SECONDS = 3.0
"""How long a call may hang; short, for hanging is what is tried here."""

THINKING_SECONDS = 0.02
"""About what an answer takes."""


class Echo:
    """Repeats the question."""

    def ask(
        self, message: str, conversation: Sequence[str] = (), audience: Audience = Audience.CITIZEN
    ) -> Answer:
        """Answer one message with itself."""
        time.sleep(THINKING_SECONDS)
        return Answer(Status.ANSWERED, message, message)

    def why(
        self, message: str, conversation: Sequence[str] = (), audience: Audience = Audience.CITIZEN
    ) -> Sequence[str]:
        """The message."""
        return (message,)


def main() -> None:
    """Serve by the settings of the environment until killed."""
    configure_logs(sys.stderr)
    settings = Settings()
    database = Database.open(settings.resolved_database_url)
    asyncio.run(Service(settings, Echo(), database, timeout_seconds=TIMEOUT_SECONDS).run(asyncio.Event()))


if __name__ == "__main__":
    main()
