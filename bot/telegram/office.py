"""What the parts of the channel share."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy.orm import Session
from telegram import Bot

from bot.people import People, Role, audience_of
from bot.question import Audience
from bot.telegram.incoming import Person, Place
from bot.telegram.ledger import Ledger
from bot.telegram.lines import Lines
from bot.telegram.metrics import Metrics
from bot.wording.channel import ChannelWording
from bot.wording.documents import DocumentWording
from bot.wording.office import OfficeWording
from bot.wording.reading import ReadingWording
from bot.wording.service import ServiceWording
from store import outbox
from store.outbox import Kept

T = TypeVar("T")

RECORDED_SECONDS = 3.0
"""How long a button waits for the messages of its chat to be sent and recorded."""


@dataclass(frozen=True, slots=True)
class Wordings:
    """The bot's own words: around answers, for reading, and for everything else."""

    answers: ChannelWording
    reading: ReadingWording
    service: ServiceWording
    office: OfficeWording
    documents: DocumentWording


@dataclass(frozen=True, slots=True)
class Office:
    """The store, the people, the words.

    ``box`` is the name of this bot in the inbox and the outbox.
    """

    bot: Bot
    box: str
    ledger: Ledger
    people: People
    words: Wordings
    metrics: Metrics
    sending: Lines

    @property
    def channel(self) -> str:
        """The name of the channel in the store."""
        return self.people.channel

    async def read(self, work: Callable[[Session], T]) -> T:
        """Look something up in the store."""
        return await self.ledger.read(work)

    async def read_as(self, place: Place, person: Person, work: Callable[[Session, Audience], T]) -> T:
        """Look something up for a person, as far as it may be seen at a place."""
        return await self.ledger.read(lambda session: work(session, self.audience(session, place, person)))

    def audience(self, session: Session, place: Place, person: Person) -> Audience:
        """Who reads what is said at a place: in a group citizens may, whoever asked."""
        if not place.private:
            return Audience.CITIZEN
        return audience_of(self.people.role_of(session, person.id))

    async def role_of(self, person: Person) -> Role:
        """What a person is to the office."""
        return await self.ledger.read(lambda session: self.people.role_of(session, person.id))

    async def message(self, place: Place, message: int) -> Kept | None:
        """A message of the bot as it stands now."""
        chat, name = str(place.chat), str(message)
        kept = await self.ledger.read(lambda session: outbox.by_message(session, self.box, chat, name))
        if kept is not None:
            return kept
        # somebody may press a button before it is recorded that its message was sent
        await self.sending.quiet(place.chat, RECORDED_SECONDS)
        return await self.ledger.read(lambda session: outbox.by_message(session, self.box, chat, name))
