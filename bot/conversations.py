"""What was said before, as far as a channel needs to know."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

from bot.answer import Answer
from store import turns
from store.database import Database

EARLIER_TURNS = 6
"""How many earlier questions a follow-up may refer back to."""


class Conversations(Protocol):
    """Remembers the questions of each chat; called from several threads, for one chat by one at a time."""

    def recent(self, chat: str) -> Sequence[str]:
        """The earlier questions that a new one may refer to, oldest first."""
        ...

    def remember(self, chat: str, asked: str, answer: Answer) -> None:
        """Add a question and its answer."""
        ...

    def forget(self, chat: str) -> None:
        """Forget everything that was said in a chat."""
        ...


@dataclass(frozen=True, slots=True)
class StoredConversations:
    """The conversations of one channel in the store; those older than ``minutes`` are over."""

    database: Database
    channel: str
    minutes: int

    def recent(self, chat: str) -> Sequence[str]:
        """The last questions of a chat, oldest first."""
        within = timedelta(minutes=self.minutes)
        with self.database.session() as session:
            earlier = turns.recent(session, self.channel, chat, EARLIER_TURNS, within, datetime.now(UTC))
        return [turn.asked for turn in earlier]

    def remember(self, chat: str, asked: str, answer: Answer) -> None:
        """Add a turn, in a transaction of its own."""
        with self.database.session() as session:
            turns.remember(
                session, self.channel, chat, asked, answer.question, answer.status.value, answer.text
            )

    def forget(self, chat: str) -> None:
        """Delete the turns of a chat."""
        with self.database.session() as session:
            turns.forget(session, self.channel, chat)
