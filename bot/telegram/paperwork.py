"""What administrators send, press and type about documents, turned into errands."""

from dataclasses import dataclass, field, replace

from sqlalchemy.orm import Session

from bot.documents.examining import Examined
from bot.documents.fields import BadValueError, Field, read_value, to_json
from bot.opening import Workspace
from bot.people import Role
from bot.telegram.errand_kinds import CONFIRM, GOLDEN, REINDEX, REPLACE, ROLLBACK, WITHDRAW
from bot.telegram.errand_turns import Action, Turn, button, done, joined, saved, to_do
from bot.telegram.incoming import Pressed, Said
from bot.telegram.limits import DOWNLOAD_BYTES
from bot.telegram.links import number
from bot.telegram.office import Office
from bot.telegram.outgoing import Outgoing, Response, say
from bot.telegram.previews import FIELDS, shown_value
from bot.telegram.rendering import render_text
from bot.telegram.uploads import FETCH, UPLOAD, Uploads, shown_name
from bot.telegram.works import ACT, JOINED, Works
from store import errands, outbox
from store.documents import documents_of_versions
from store.errands import OPEN, Errand

FILE, REASON = "file", "reason"
"""What the next message of a person may be for, beside the value of a field."""

SHORTEST_REASON, LONGEST_REASON = 5, 500
"""Characters of a reason that says something."""


@dataclass(slots=True)
class Paperwork:
    """The counter at which administrators hand things in; what takes time is done elsewhere."""

    office: Office
    works: Works
    workspace: Workspace
    uploads: Uploads
    _awaited: set[str] = field(default_factory=set)

    async def resume(self) -> None:
        """Go on with what an earlier run left."""
        box = self.office.box
        self._awaited |= await self.office.read(lambda session: errands.persons_awaited(session, box))
        self.works.look()

    async def receive(self, said: Said) -> Response | None:
        """A file; ``None`` when it is not for this person to send one."""
        if said.file is None or not await self._may(said):
            return None
        if said.edited:
            return Response()  # the file is the same; fields are put right by buttons
        file, person, box = said.file, str(said.person.id), self.office.box
        details = {"file": file.id, "name": file.name, "caption": file.caption}
        errand = Errand(str(said.place.chat), person, UPLOAD, FETCH, batch=said.album, details=details)
        if (file.size or 0) > DOWNLOAD_BYTES:
            limit = DOWNLOAD_BYTES // 2**20
            text = self.office.words.office.too_big.format(name=shown_name(errand), limit=limit)
            return say(said.place, render_text(text))
        return Response(changes=[lambda session: _receive(session, box, errand)], afterwards=self.works.look)

    async def value(self, said: Said) -> Response | None:
        """The value that was asked for; ``None`` when the message is for something else."""
        person, box = str(said.person.id), self.office.box
        if person not in self._awaited or not said.text or not said.place.private or said.edited:
            return None
        errand = await self.office.read(lambda session: errands.awaiting(session, box, person))
        if errand is None:
            self._awaited.discard(person)
            return None
        if errand.awaits == FILE or not await self._may(said):
            return None
        if errand.awaits == REASON:
            return self._force(said, errand)
        return await self._correct(said, errand, Field(errand.awaits or ""))

    async def press(self, pressed: Pressed, data: str) -> Response:
        """A button of an errand."""
        first, _, rest = data.partition(":")
        box, words = self.office.box, self.office.words
        errand = await self.office.read(lambda session: errands.load(session, box, number(first) or 0))
        if errand is None or errand.person != str(pressed.person.id) or not await self._may(pressed):
            return Response(toast=words.service.old_button)
        if errand.state != OPEN:
            closed = errand.state == errands.CLOSED
            return Response(toast=words.service.old_button if closed else words.office.at_work)
        return await self._act(errand, *rest.partition(":")[::2])

    async def _act(self, errand: Errand, action: str, which: str) -> Response:
        words = self.office.words
        match action:
            case Action.YES:
                response = self._go_on(errand)
            case Action.ALL:
                response = await self._go_on_with_all(errand)
            case Action.NO:
                response = self._drop(errand)
            case Action.CANCEL:
                response = self._await(errand, None, words.office.cancelled)
            case Action.FORCE:
                response = self._await(errand, REASON, words.office.ask_reason)
            case Action.FIELD if (number(which) or 0) < len(FIELDS):
                response = self._ask(errand, FIELDS[number(which) or 0])
            case _:
                response = Response(toast=words.service.old_button)
        return response

    async def withdraw(self, pressed: Pressed, data: str) -> Response:
        """The button that withdraws a document."""
        return await self._about_document(pressed, data, WITHDRAW)

    async def replace(self, pressed: Pressed, data: str) -> Response:
        """The button that puts another in the place of a document."""
        return await self._about_document(pressed, data, REPLACE)

    async def reindex(self, said: Said) -> Response:
        """``/reindex``."""
        return await self._begin(said, REINDEX, ACT)

    async def golden(self, said: Said) -> Response:
        """``/golden``."""
        return await self._begin(said, GOLDEN, ACT)

    async def rollback(self, said: Said) -> Response:
        """``/rollback`` and the index that is wanted, if it is not the one before."""
        return await self._begin(said, ROLLBACK, CONFIRM, generation=said.text or None)

    async def _begin(self, said: Said, kind: str, step: str, **details: str | None) -> Response:
        if not await self._may(said):
            return say(said.place, render_text(self.office.words.service.only_administrators))
        errand = Errand(str(said.place.chat), str(said.person.id), kind, step, details=details)
        return self._kept(errand)

    async def _about_document(self, pressed: Pressed, data: str, kind: str) -> Response:
        version = number(data) or 0
        if not await self._may(pressed):
            return Response(toast=self.office.words.service.only_administrators)
        found = await self.office.read(lambda session: documents_of_versions(session, [version]))
        if version not in found:
            return Response(toast=self.office.words.reading.gone)
        details = {"document": found[version].id}
        person = str(pressed.person.id)
        awaits = FILE if kind == REPLACE else None
        errand = Errand(str(pressed.place.chat), person, kind, CONFIRM, awaits=awaits, details=details)
        return self._kept(errand)

    def _kept(self, errand: Errand) -> Response:
        box = self.office.box

        def keep(session: Session) -> None:
            if errand.awaits:
                errands.await_nothing(session, box, errand.person)
            errands.add(session, box, errand)

        return Response(changes=[keep], afterwards=self.works.look)

    def _go_on(self, errand: Errand) -> Response:
        words = self.office.words.office
        text = words.publishing.format(name=shown_name(errand)) if errand.kind == UPLOAD else words.working
        return self._done(to_do(errand, ACT, text))

    async def _go_on_with_all(self, errand: Errand) -> Response:
        """One errand is worked on, and takes the others with it; one that replaces goes by itself."""
        box, words = self.office.box, self.office.words.office
        batch = await self.office.read(lambda session: errands.of_batch(session, box, errand))
        others = [
            each
            for each in batch
            if each.id != errand.id and each.step == ACT and not each.details.get("replaces")
        ]
        if errand.details.get("replaces"):
            others = []
        text = words.publishing
        first = to_do(
            errand, ACT, text.format(name=shown_name(errand)), together=[each.id for each in others]
        )
        rest = [to_do(each, JOINED, text.format(name=shown_name(each))) for each in others]
        return self._done(joined(first, rest))

    def _drop(self, errand: Errand) -> Response:
        words = self.office.words.office
        if errand.kind != UPLOAD:
            return self._done(done(errand, words.cancelled))
        return self._done(self.uploads.over([errand], words.discarded.format(name=shown_name(errand))))

    def _ask(self, errand: Errand, which: Field) -> Response:
        words = self.office.words.office
        value = shown_value(_examined(errand), which, words)
        text = words.ask_value.format(name=words.fields[which], value=value)
        return self._await(errand, which.value, " ".join(filter(None, (text, words.hints.get(which)))))

    def _await(self, errand: Errand, what: str | None, text: str) -> Response:
        """The next message of the person is for this errand."""
        box, words = self.office.box, self.office.words.office

        def change(session: Session) -> None:
            errands.await_nothing(session, box, errand.person)
            errands.save(session, replace(errand, awaits=what))

        if what is not None:
            self._awaited.add(errand.person)
        keyboard = ((button(errand, words.cancel, Action.CANCEL),),) if what is not None else ()
        (page, *_) = render_text(text)
        message = Outgoing(chat=int(errand.chat), html=page, keyboard=keyboard, person=int(errand.person))
        return Response([message], [change])

    async def _correct(self, said: Said, errand: Errand, which: Field) -> Response:
        words = self.office.words.office
        try:
            value = to_json(read_value(which, said.text or ""))
        except BadValueError:
            return say(said.place, render_text(words.bad_values[which]))
        values = {**errand.details["values"], which.value: value}
        right = _examined(errand).corrected({which.value: value})
        right = await self.works.aside(lambda: right.beside_others(self.workspace.database))
        turn = self.uploads.decide(
            replace(errand, awaits=None), examined=right.model_dump(mode="json"), values=values
        )
        preview = await self.office.read(lambda session: outbox.load(session, errand.shown or 0))
        shown = words.corrected.format(name=words.fields[which], value=shown_value(right, which, words))
        (page, *_) = render_text(shown)
        confirmed = Outgoing(
            chat=said.place.chat,
            html=page,
            reply_to=int(preview.message) if preview and preview.message else None,
            person=said.person.id,
        )
        return self._done(replace(turn, others=[confirmed]))

    def _force(self, said: Said, errand: Errand) -> Response:
        words, reason = self.office.words.office, " ".join((said.text or "").split())
        if not SHORTEST_REASON <= len(reason) <= LONGEST_REASON:
            return say(said.place, render_text(words.bad_reason))
        return self._done(to_do(errand, errand.step, words.working, force=reason))

    def _done(self, turn: Turn) -> Response:
        def afterwards() -> None:
            turn.afterwards()
            self.works.look()

        changes = [saved(turn.errand), *turn.changes]
        return Response([turn.message(), *turn.others], changes, afterwards=afterwards)

    async def _may(self, who: Said | Pressed) -> bool:
        return who.place.private and await self.office.role_of(who.person) is Role.ADMINISTRATOR


def _receive(session: Session, box: str, errand: Errand) -> None:
    """Keep a file that came; the first one after a document was to be replaced is what replaces it."""
    asked = errands.awaiting(session, box, errand.person)
    if asked is not None and asked.awaits == FILE:
        errands.save(session, replace(asked, state=errands.CLOSED, awaits=None))
        errand = replace(errand, details={**errand.details, "replaces": asked.details["document"]})
    errands.add(session, box, errand)


def _examined(errand: Errand) -> Examined:
    return Examined.model_validate(errand.details["examined"])
