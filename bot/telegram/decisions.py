"""What persons decide about errands: to go on, to drop one, to put a field right, to go past the gate."""

from dataclasses import dataclass, replace

from bot.documents.examining import Examined
from bot.documents.fields import BadValueError, Field, read_value, to_json
from bot.opening import Workspace
from bot.telegram.awaited import REASON, Awaited
from bot.telegram.errand_turns import Action, Turn, done, joined, saved, to_do
from bot.telegram.incoming import Said
from bot.telegram.links import number
from bot.telegram.office import Office
from bot.telegram.outgoing import Outgoing, Response, say
from bot.telegram.previews import FIELDS, shown_value
from bot.telegram.rendering import render_text
from bot.telegram.uploads import UPLOAD, Uploads, shown_name
from bot.telegram.works import ACT, JOINED, Works
from store import errands, outbox
from store.errands import Errand

SHORTEST_REASON, LONGEST_REASON = 5, 500
"""Characters of a reason that says something."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """Takes what persons decide, by buttons and by the messages that they were asked for."""

    office: Office
    works: Works
    workspace: Workspace
    uploads: Uploads
    awaited: Awaited

    async def decide(self, errand: Errand, action: str, which: str) -> Response:
        """What a button of an errand is pressed for; ``which`` is what stands behind the action."""
        words = self.office.words
        match action:
            case Action.YES:
                response = self._go_on(errand)
            case Action.ALL:
                response = await self._go_on_with_all(errand)
            case Action.NO:
                response = self._drop(errand)
            case Action.CANCEL:
                response = self.awaited.ask(errand, None, words.office.cancelled)
            case Action.FORCE:
                response = self.awaited.ask(errand, REASON, words.office.ask_reason)
            case Action.FIELD if (number(which) or 0) < len(FIELDS):
                response = self._ask(errand, FIELDS[number(which) or 0])
            case _:
                response = Response(toast=words.service.old_button)
        return response

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
        return self.awaited.ask(errand, which.value, " ".join(filter(None, (text, words.hints.get(which)))))

    async def correct(self, said: Said, errand: Errand, which: Field) -> Response:
        """A field is put right by the value that came."""
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

    def force(self, said: Said, errand: Errand) -> Response:
        """It is done in spite of the gate, for the reason that came."""
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


def _examined(errand: Errand) -> Examined:
    return Examined.model_validate(errand.details["examined"])
