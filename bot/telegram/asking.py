"""Questions and their answers."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import zip_longest

from bot.answer import Answer
from bot.people import People, Role, audience_of
from bot.question import Audience
from bot.quotas import Quota
from bot.telegram.desk import Desk
from bot.telegram.incoming import Person, Place, Said
from bot.telegram.ledger import Ledger
from bot.telegram.limits import LATE_SECONDS
from bot.telegram.logs import log
from bot.telegram.metrics import Metrics
from bot.telegram.outgoing import Change, Outgoing, Response, say
from bot.telegram.rendering import render, render_text
from bot.telegram.typing_action import TypingAction
from bot.wording.channel import ChannelWording
from bot.wording.service import ServiceWording
from store import outbox, turns
from store.outbox import Kept


def chat_of(place: Place, person: Person) -> str:
    """Whose conversation it is: in a group everybody has one of their own, in each topic."""
    return str(place.chat) if place.private else f"{place.chat}:{place.thread or ''}:{person.id}"


def audience_at(place: Place, role: Role) -> Audience:
    """Who reads what is said at a place: in a group citizens may, whoever asked."""
    return audience_of(role) if place.private else Audience.CITIZEN


@dataclass(frozen=True, slots=True)
class Quotas:
    """How much may be asked: by one person, and in one group."""

    person: Quota
    group: Quota

    @classmethod
    def of(cls, per_minute: int) -> "Quotas":
        """So many questions a minute; a group may ask twice as many."""
        return cls(Quota(per_minute), Quota(2 * per_minute))

    def take(self, place: Place, person: Person) -> float:
        """Count a question; how many seconds it is too early, 0 when it may be asked."""
        early = self.person.take(person.id)
        return early or (0.0 if place.private else self.group.take(place.chat))


@dataclass(frozen=True, slots=True)
class Asking:
    """Answers messages, and answers anew when they are edited."""

    desk: Desk
    ledger: Ledger
    people: People
    outbox: str
    typing: TypingAction
    quotas: Quotas
    wording: ChannelWording
    words: ServiceWording
    metrics: Metrics

    async def ask(self, said: Said) -> Response:
        """Answer a message."""
        text = said.text or ""
        earlier = await self._earlier(said)
        if any(each.context.get("asked") == text for each in earlier):
            return Response()  # the edit was not of the words
        if early := self.quotas.take(said.place, said.person):
            return say(said.place, render_text(self.words.too_many.format(seconds=round(early) + 1)))
        role = await self.ledger.read(lambda session: self.people.role_of(session, said.person.id))
        answer = await self._answer(said, text, audience_at(said.place, role))
        pages = render(answer, self.wording, self._excuse(said))
        messages = [self._page(said, page, {"asked": text}) for page in pages]
        edits, changes = in_place_of(earlier, messages)
        return Response(edits, [*changes, self._remembered(said, text, answer)])

    async def new(self, said: Said) -> Response:
        """Forget the conversation."""
        chat = chat_of(said.place, said.person)
        forgotten = say(said.place, render_text(self.wording.forgotten))
        return Response(
            forgotten.messages, [lambda session: turns.forget(session, self.people.channel, chat)]
        )

    async def _answer(self, said: Said, text: str, audience: Audience) -> Answer:
        started = time.monotonic()
        async with self.typing.shown(said.place):
            answer = await self.desk.ask(chat_of(said.place, said.person), text, audience)
        seconds = time.monotonic() - started
        self.metrics.answers.labels(answer.status.value).inc()
        self.metrics.answer_seconds.observe(seconds)
        log.info("answered", status=answer.status.value, ms=round(1000 * seconds))
        return answer

    async def _earlier(self, said: Said) -> list[Kept]:
        if not said.edited:
            return []
        chat, question = str(said.place.chat), str(said.message)
        return await self.ledger.read(lambda session: outbox.answers_to(session, self.outbox, chat, question))

    def _page(self, said: Said, page: str, context: dict[str, object]) -> Outgoing:
        return Outgoing(
            chat=said.place.chat,
            thread=said.place.thread,
            html=page,
            reply_to=None if said.place.private else said.message,
            question=said.message,
            person=said.person.id,
            context=context,
        )

    def _excuse(self, said: Said) -> str | None:
        late = (datetime.now(UTC) - said.at).total_seconds()
        return self.words.late if late > LATE_SECONDS else None

    def _remembered(self, said: Said, text: str, answer: Answer) -> Change:
        chat = chat_of(said.place, said.person)
        return lambda session: turns.remember(
            session, self.people.channel, chat, text, answer.question, answer.status.value, answer.text
        )


def in_place_of(earlier: Sequence[Kept], messages: Sequence[Outgoing]) -> tuple[list[Outgoing], list[Change]]:
    """Messages as edits of earlier ones; what is left over of those is deleted."""
    placed: list[Outgoing] = []
    changes: list[Change] = []
    for old, new in zip_longest(earlier, messages):
        if old is None:
            placed.append(new)
            continue
        target = {"edits": int(old.message)} if old.message else {"edits_row": old.id}
        kept = new or Outgoing(chat=int(old.chat), deletes=True)
        placed.append(kept.model_copy(update={**target, "reply_to": None, "question": None}))
        if new is None:
            changes.append(lambda session, row=old.id: outbox.unlink(session, row))  # type: ignore[misc]
    return placed, changes
