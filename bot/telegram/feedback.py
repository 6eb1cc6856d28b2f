"""What people think of answers, on its way to the administrators."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy.orm import Session

from bot.golden_file import add_golden
from bot.people import Role
from bot.telegram.answer_buttons import WRONG
from bot.telegram.desk import Desk
from bot.telegram.incoming import Pressed, Said
from bot.telegram.links import number
from bot.telegram.office import Office
from bot.telegram.outgoing import Button, Outgoing, Response, say
from bot.telegram.rendering import render_text
from store import feedback
from store.feedback import Feedback

GOLDEN = "g"


@dataclass(frozen=True, slots=True)
class Feedbacks:
    """Keeps verdicts and notes, tells administrators, and makes golden questions of them."""

    office: Office
    desk: Desk
    data: Path

    async def give(self, pressed: Pressed, verdict: str) -> Response:
        """Keep a verdict; a wrong answer may be explained."""
        kept = await self.office.message(pressed.place, pressed.message)
        words = self.office.words.service
        if kept is None or verdict not in words.verdicts or "question" not in kept.context:
            return Response(toast=words.old_button)
        row = await self.office.ledger.write(
            lambda session: feedback.give(
                session,
                self.office.channel,
                str(pressed.place.chat),
                str(pressed.person.id),
                str(pressed.message),
                verdict,
                kept.context,
            )
        )
        messages = await self._reports(row)
        if verdict == WRONG:
            messages.insert(0, self._request_for_note(pressed, row))
        return Response(messages, toast=words.thanks)

    async def note(self, said: Said) -> Response | None:
        """Keep the note that replies to the request for it; ``None`` when the message is no such note."""
        if said.answers is None or not said.text:
            return None
        kept = await self.office.message(said.place, said.answers)
        row = kept.context.get("feedback") if kept else None
        if not isinstance(row, int):
            return None
        text = said.text
        await self.office.ledger.write(lambda session: feedback.note(session, row, text))
        thanks = say(said.place, render_text(self.office.words.service.note_kept))
        return Response([*thanks.messages, *await self._reports(row)])

    async def make_golden(self, pressed: Pressed, data: str) -> Response:
        """Make a golden question; only administrators may."""
        words = self.office.words.service
        if await self.office.role_of(pressed.person) is not Role.ADMINISTRATOR:
            return Response(toast=words.only_administrators)
        row = number(data) or 0
        given = await self.office.read(lambda session: feedback.load(session, row))
        if given is None:
            return Response(toast=words.old_button)
        question = await self.desk.aside(partial(add_golden, self.data, given))
        return Response(
            changes=[lambda session: feedback.make_golden(session, row)],
            toast=words.golden_made.format(id=question.id),
        )

    def _request_for_note(self, pressed: Pressed, row: int) -> Outgoing:
        (page,) = render_text(self.office.words.service.add_note)
        return Outgoing(
            chat=pressed.place.chat,
            thread=pressed.place.thread,
            html=page,
            person=pressed.person.id,
            context={"feedback": row},
        )

    async def _reports(self, row: int) -> list[Outgoing]:
        given, administrators = await self.office.read(lambda session: self._report(session, row))
        if given is None:
            return []
        pages = render_text(self._report_text(given))
        golden = Button(text=self.office.words.service.make_golden, data=f"{GOLDEN}:{row}")
        return [
            Outgoing(
                chat=chat,
                html=page,
                keyboard=((golden,),) if page == pages[-1] else (),
                person=int(given.person),  # theirs to have deleted
            )
            for chat in administrators
            for page in pages
        ]

    def _report(self, session: Session, row: int) -> tuple[Feedback | None, list[int]]:
        # a person's private chat with the bot has the person's id
        return feedback.load(session, row), self.office.people.with_role(session, {Role.ADMINISTRATOR})

    def _report_text(self, given: Feedback) -> str:
        words = self.office.words.service
        text = words.reported.format(
            verdict=words.verdicts[given.verdict],
            question=given.context.get("question", ""),
            answer=given.context.get("answer", ""),
        )
        return f"{text}\n\n{words.reported_note.format(note=given.note)}" if given.note else text
