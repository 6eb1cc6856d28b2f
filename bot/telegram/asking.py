"""Questions and their answers."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import zip_longest

from bot.answer import Answer, Status
from bot.question import Audience
from bot.quotas import Quota
from bot.telegram.answer_buttons import buttons_of, context_of, find_sources
from bot.telegram.charting import Charting
from bot.telegram.desk import Desk
from bot.telegram.feedback import Feedbacks
from bot.telegram.incoming import Person, Place, Pressed, Said
from bot.telegram.limits import LATE_SECONDS
from bot.telegram.links import number
from bot.telegram.logs import log
from bot.telegram.office import Office
from bot.telegram.outgoing import Change, Outgoing, Response, say
from bot.telegram.rendering import render, render_briefly, render_text
from bot.telegram.typing_action import TypingAction
from store import outbox, turns
from store.outbox import Kept


def chat_of(place: Place, person: Person) -> str:
    """Whose conversation it is: in a group everybody has one of their own, in each topic."""
    return str(place.chat) if place.private else f"{place.chat}:{place.thread or ''}:{person.id}"


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

    office: Office
    desk: Desk
    typing: TypingAction
    quotas: Quotas
    feedbacks: Feedbacks
    charting: Charting

    async def ask(self, said: Said) -> Response:
        """Answer a message; one that replies to the request for a note is that note."""
        if (noted := await self.feedbacks.note(said)) is not None:
            return noted
        earlier = await self._earlier(said)
        if any(each.context.get("asked") == said.text for each in earlier):
            return Response()  # the edit was not of the words
        return await self._respond(said, earlier)

    async def ask_by_command(self, said: Said) -> Response:
        """Answer the question behind a command."""
        if not said.text:
            return say(said.place, render_text(self.office.words.service.ask_what))
        return await self.ask(said)

    async def choose(self, pressed: Pressed, data: str) -> Response:
        """Ask what a button offers."""
        kept = await self.office.message(pressed.place, pressed.message)
        options = kept.context.get("options", ()) if kept else ()
        chosen = number(data)
        if chosen is None or chosen >= len(options):
            return Response(toast=self.office.words.service.old_button)
        question = str(options[chosen])
        said = Said(pressed.place, pressed.person, pressed.message, datetime.now(UTC), question)
        return await self._respond(said, (), self.office.words.service.chosen.format(question=question))

    async def why(self, said: Said) -> Response:
        """``/why``: how the last question was understood, and what was found and left out."""
        audience = await self.office.read_as(said.place, said.person, lambda _session, audience: audience)
        lines = await self.desk.why(chat_of(said.place, said.person), audience)
        return say(said.place, render_text("\n".join(lines) or self.office.words.service.nothing_asked))

    async def new(self, said: Said) -> Response:
        """Forget the conversation."""
        chat = chat_of(said.place, said.person)
        forgotten = say(said.place, render_text(self.office.words.answers.forgotten))
        return replace(forgotten, changes=[lambda session: turns.forget(session, self.office.channel, chat)])

    async def _respond(self, said: Said, earlier: Sequence[Kept], opening: str | None = None) -> Response:
        if early := self.quotas.take(said.place, said.person):
            too_many = self.office.words.service.too_many.format(seconds=round(early) + 1)
            return say(said.place, render_text(too_many))
        audience = await self.office.read_as(said.place, said.person, lambda _session, audience: audience)
        answer = await self._answer(said, audience)
        messages = await self._messages(said, answer, audience, opening or self._excuse(said))
        if opening is not None:  # it answers no message that could be edited
            messages = [each.model_copy(update={"question": None, "reply_to": None}) for each in messages]
        placed, changes = in_place_of(earlier, messages)
        return Response(placed, [*changes, self._remembered(said, answer)])

    async def _answer(self, said: Said, audience: Audience) -> Answer:
        started = time.monotonic()
        async with self.typing.shown(said.place):
            answer = await self.desk.ask(chat_of(said.place, said.person), said.text or "", audience)
        seconds = time.monotonic() - started
        self.office.metrics.answers.labels(answer.status.value).inc()
        self.office.metrics.answer_seconds.observe(seconds)
        log.info("answered", status=answer.status.value, ms=round(1000 * seconds))
        return answer

    async def _messages(
        self, said: Said, answer: Answer, audience: Audience, opening: str | None
    ) -> list[Outgoing]:
        words = self.office.words
        sources = await self.office.read(lambda session: find_sources(session, answer, words.reading))
        charted = said.place.private and await self.charting.has_chart(answer, audience)
        keyboard = buttons_of(
            answer, sources, said.place, self.office.bot.username, words.service, charted=charted
        )
        show = render if said.place.private else render_briefly
        pages = show(answer, words.answers, opening)
        context = context_of(said.text or "", answer, audience)
        last = len(pages) - 1
        return [
            Outgoing(
                chat=said.place.chat,
                thread=said.place.thread,
                html=page,
                keyboard=keyboard if n == last else (),
                reply_to=None if said.place.private else said.message,
                question=said.message,
                person=said.person.id,
                context=context,
            )
            for n, page in enumerate(pages)
        ]

    async def _earlier(self, said: Said) -> list[Kept]:
        if not said.edited:
            return []
        chat, question = str(said.place.chat), str(said.message)
        return await self.office.read(
            lambda session: outbox.answers_to(session, self.office.box, chat, question)
        )

    def _excuse(self, said: Said) -> str | None:
        late = (datetime.now(UTC) - said.at).total_seconds()
        return self.office.words.service.late if late > LATE_SECONDS else None

    def _remembered(self, said: Said, answer: Answer) -> Change:
        chat, asked = chat_of(said.place, said.person), said.text or ""
        if answer.status is Status.ERROR:
            return lambda _session: None
        return lambda session: turns.remember(
            session, self.office.channel, chat, asked, answer.question, answer.status.value, answer.text
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
            changes.append(_unlinked(old.id))
    return placed, changes


def _unlinked(row: int) -> Change:
    return lambda session: outbox.unlink(session, row)
