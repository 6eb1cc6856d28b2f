"""Keep messages together with the changes that they tell of, and send them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from bot.telegram.ledger import Ledger
from bot.telegram.outgoing import Response
from bot.telegram.sending import Sender
from store import outbox

Then = Callable[[Session, Sequence[int]], object]
"""A change that needs the rows of the messages."""


@dataclass(frozen=True, slots=True)
class Post:
    """The way of what the bot says by itself; ``box`` is its name in the outbox."""

    ledger: Ledger
    box: str
    sender: Sender

    async def post(self, response: Response, then: Then = lambda _session, _rows: None) -> None:
        """Keep a response in one transaction, and begin to send it."""

        def keep(session: Session) -> list[int]:
            rows = self.keep(session, response)
            then(session, rows)
            return rows

        self.send(response, await self.ledger.write(keep))

    def keep(self, session: Session, response: Response) -> list[int]:
        """Make the changes and keep the messages; their rows."""
        for change in response.changes:
            change(session)
        for message in response.messages:
            if message.edits is not None:
                outbox.supersede(session, self.box, str(message.chat), str(message.edits))
        return outbox.add(session, self.box, [message.letter() for message in response.messages])

    def send(self, response: Response, rows: Sequence[int]) -> None:
        """Begin to send what was kept, and with what is to be done afterwards."""
        for message, row in zip(response.messages, rows, strict=True):
            self.sender.send(message.chat, row, message)
        response.afterwards()
