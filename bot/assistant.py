"""The way of a question: message in, checked answer out."""

from collections.abc import Sequence
from typing import Protocol

from bot.answer import Answer
from bot.question import Audience


class Assistant(Protocol):
    """Anything that answers; channels know no more of the core than this."""

    def ask(
        self, message: str, conversation: Sequence[str] = (), audience: Audience = Audience.CITIZEN
    ) -> Answer:
        """Answer one message; ``conversation`` holds the earlier user turns, oldest first. Never raises."""
        ...

    def why(
        self, message: str, conversation: Sequence[str] = (), audience: Audience = Audience.CITIZEN
    ) -> Sequence[str]:
        """Lines that tell why a message is answered as it is; none where nothing is looked up for it."""
        ...
