"""What administrators send, press and type about documents, turned into errands."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from bot.documents.fields import Field
from bot.opening import Workspace
from bot.people import Role
from bot.telegram.awaited import FILE, REASON, Awaited, keep_file
from bot.telegram.decisions import Decisions
from bot.telegram.errand_kinds import CONFIRM, GOLDEN, REINDEX, REPLACE, ROLLBACK, WITHDRAW
from bot.telegram.incoming import Pressed, Said
from bot.telegram.limits import DOWNLOAD_BYTES
from bot.telegram.links import number
from bot.telegram.office import Office
from bot.telegram.outgoing import Response, say
from bot.telegram.rendering import render_text
from bot.telegram.uploads import FETCH, UPLOAD, Uploads, shown_name
from bot.telegram.works import ACT, Works
from store import errands
from store.documents import documents_of_versions
from store.errands import OPEN, Errand


@dataclass(frozen=True, slots=True)
class Paperwork:
    """The counter at which administrators hand things in; what takes time is done elsewhere."""

    office: Office
    works: Works
    awaited: Awaited
    decisions: Decisions

    @classmethod
    def open(cls, office: Office, works: Works, workspace: Workspace, uploads: Uploads) -> "Paperwork":
        """The counter of an office, at which nothing has been handed in yet."""
        awaited = Awaited(office)
        return cls(office, works, awaited, Decisions(office, works, workspace, uploads, awaited))

    async def resume(self) -> None:
        """Go on with what an earlier run left."""
        await self.awaited.resume()
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
        return Response(changes=[lambda session: keep_file(session, box, errand)], afterwards=self.works.look)

    async def value(self, said: Said) -> Response | None:
        """The value that was asked for; ``None`` when the message is for something else."""
        errand = await self.awaited.errand_of(said)
        if errand is None or errand.awaits == FILE or not await self._may(said):
            return None
        if errand.awaits == REASON:
            return self.decisions.force(said, errand)
        return await self.decisions.correct(said, errand, Field(errand.awaits or ""))

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
        return await self.decisions.decide(errand, *rest.partition(":")[::2])

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

    async def _may(self, who: Said | Pressed) -> bool:
        return who.place.private and await self.office.role_of(who.person) is Role.ADMINISTRATOR
