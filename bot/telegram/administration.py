"""Commands for administrators, and the one that deletes a person's own data."""

import time
from dataclasses import dataclass, field, replace
from datetime import timedelta
from importlib.metadata import version

from bot.library import VISIBLE
from bot.people import Role
from bot.question import Audience
from bot.telegram.incoming import Said
from bot.telegram.links import person_number
from bot.telegram.office import Office
from bot.telegram.outgoing import Response, say
from bot.telegram.rendering import render_text
from corpus.syllables import fold
from store import inbox, outbox
from store.forgetting import forget_person
from store.generations import published
from store.visible import visible_documents


@dataclass(frozen=True, slots=True)
class Administration:
    """Gives and takes roles, tells the state of the service, forgets people."""

    office: Office
    started: float = field(default_factory=time.monotonic)

    async def grant(self, said: Said) -> Response:
        """``/grant <id> <role>``."""
        if (refusal := await self._refusal(said)) is not None:
            return refusal
        words = self.office.words.service
        first, _, rest = (said.text or "").partition(" ")
        person, role = person_number(first), words.role_names.get(fold(rest.strip()))
        if person is None or role is None:
            return say(said.place, render_text(words.grant_how))
        granted = words.granted.format(person=person, role=words.roles[role])
        by = said.person.id
        return replace(
            say(said.place, render_text(granted)),
            changes=[lambda session: self.office.people.grant(session, person, role, by)],
        )

    async def revoke(self, said: Said) -> Response:
        """``/revoke <id>``."""
        if (refusal := await self._refusal(said)) is not None:
            return refusal
        words = self.office.words.service
        person = person_number((said.text or "").strip())
        if person is None:
            return say(said.place, render_text(words.grant_how))
        by = said.person.id
        done = await self.office.ledger.write(lambda session: self.office.people.revoke(session, person, by))
        text = words.revoked if done else words.nothing_to_revoke
        return say(said.place, render_text(text.format(person=person)))

    async def status(self, said: Said) -> Response:
        """``/status``."""
        if (refusal := await self._refusal(said)) is not None:
            return refusal
        came = await self.office.read(lambda session: inbox.count(session, self.office.box))
        went = await self.office.read(lambda session: outbox.count(session, self.office.box))
        generation = await self.office.read(published)
        documents = await self.office.read(
            lambda session: len(visible_documents(session, VISIBLE[Audience.OFFICIAL]))
        )
        text = self.office.words.service.status.format(
            version=version("danchung"),
            uptime=timedelta(seconds=round(time.monotonic() - self.started)),
            documents=documents,
            generation=generation.id if generation else "–",
            waiting=came.get("waiting", 0),
            done=came.get("done", 0),
            aside=came.get("aside", 0),
            to_send=went.get("waiting", 0),
            sent=went.get("sent", 0),
            refused=went.get("refused", 0),
        )
        return say(said.place, render_text(text))

    async def forget(self, said: Said) -> Response:
        """``/forget``."""
        channel, box, person = self.office.channel, self.office.box, str(said.person.id)
        return replace(
            say(said.place, render_text(self.office.words.service.forgotten)),
            changes=[lambda session: forget_person(session, channel, box, person)],
        )

    async def _refusal(self, said: Said) -> Response | None:
        if said.place.private and await self.office.role_of(said.person) is Role.ADMINISTRATOR:
            return None
        return say(said.place, render_text(self.office.words.service.only_administrators))
