"""An assistant whose work is done in another process."""

from collections.abc import Sequence
from typing import cast

import structlog

from bot.answer import Answer, Status
from bot.answering.refusing import say
from bot.backstage.backstage import Backstage
from bot.question import Audience
from bot.wording.language import spoken
from bot.wording.spoken import ANSWERS

_log = structlog.get_logger()


class RemoteAssistant:
    """What channels know as an assistant; its methods block, so threads call them."""

    def __init__(self, backstage: Backstage) -> None:
        self._backstage = backstage

    def ask(
        self, message: str, conversation: Sequence[str] = (), audience: Audience = Audience.CITIZEN
    ) -> Answer:
        """Answer one message; ``conversation`` holds the earlier user turns, oldest first. Never raises."""
        try:
            return cast(
                "Answer", self._backstage.call("ask", spoken(), message, tuple(conversation), audience)
            )
        except Exception as error:  # whatever broke, the person gets a sentence
            _log.error("answer_failed", error=type(error).__name__, exc_info=False)
            return say(Status.ERROR, message, ANSWERS.failed)

    def why(
        self, message: str, conversation: Sequence[str] = (), audience: Audience = Audience.CITIZEN
    ) -> Sequence[str]:
        """Lines that tell why a message is answered as it is; none where nothing is looked up for it."""
        return cast(
            "Sequence[str]", self._backstage.call("why", spoken(), message, tuple(conversation), audience)
        )
