"""What the next message of a person is for: the value of a field, a reason, a file."""

from dataclasses import dataclass, field, replace

from sqlalchemy.orm import Session

from bot.telegram.errand_turns import Action, button
from bot.telegram.incoming import Said
from bot.telegram.office import Office
from bot.telegram.outgoing import Outgoing, Response
from bot.telegram.rendering import render_text
from store import errands
from store.errands import Errand

FILE, REASON = "file", "reason"
"""What the next message of a person may be for, beside the value of a field."""


@dataclass(frozen=True, slots=True)
class Awaited:
    """Knows whose next message is for an errand."""

    office: Office
    _persons: set[str] = field(default_factory=set)

    async def resume(self) -> None:
        """Know again what an earlier run asked for."""
        box = self.office.box
        self._persons.update(await self.office.read(lambda session: errands.persons_awaited(session, box)))

    async def errand_of(self, said: Said) -> Errand | None:
        """The errand that a message is for; ``None`` when it is for something else."""
        person, box = str(said.person.id), self.office.box
        if person not in self._persons or not said.text or not said.place.private or said.edited:
            return None
        errand = await self.office.read(lambda session: errands.awaiting(session, box, person))
        if errand is None:
            self._persons.discard(person)
        return errand

    def ask(self, errand: Errand, what: str | None, text: str) -> Response:
        """The next message of the person is for this errand; ``None`` for nothing after all."""
        box, words = self.office.box, self.office.words.office

        def change(session: Session) -> None:
            errands.await_nothing(session, box, errand.person)
            errands.save(session, replace(errand, awaits=what))

        if what is not None:
            self._persons.add(errand.person)
        keyboard = ((button(errand, words.cancel, Action.CANCEL),),) if what is not None else ()
        (page, *_) = render_text(text)
        message = Outgoing(chat=int(errand.chat), html=page, keyboard=keyboard, person=int(errand.person))
        return Response([message], [change])


def keep_file(session: Session, box: str, errand: Errand) -> None:
    """Keep a file that came; the first one after a document was to be replaced is what replaces it."""
    asked = errands.awaiting(session, box, errand.person)
    if asked is not None and asked.awaits == FILE:
        errands.save(session, replace(asked, state=errands.CLOSED, awaits=None))
        errand = replace(errand, details={**errand.details, "replaces": asked.details["document"]})
    errands.add(session, box, errand)
