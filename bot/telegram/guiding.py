"""What the bot says about itself, and what one may ask."""

from dataclasses import dataclass
from functools import partial

from sqlalchemy.orm import Session

from bot.assistant import Assistant
from bot.figure_search import FoundFigure, alike, beside, figure_at, sample
from bot.people import Role
from bot.question import Audience
from bot.suggesting import neighbours, suggest
from bot.telegram.answer_buttons import OPTION
from bot.telegram.desk import Desk
from bot.telegram.incoming import Place, Pressed, Said
from bot.telegram.office import Office
from bot.telegram.outgoing import Button, Keyboard, Outgoing, Response, say
from bot.telegram.passages import Reading
from bot.telegram.rendering import render_text

EXAMPLES = 3
SUGGESTIONS = 3
EXAMINED = 40
"""Documents, and then figures, from all over the base that examples are looked for among."""


@dataclass(slots=True)
class Guide:
    """Greets, explains, and offers questions that can be answered."""

    office: Office
    desk: Desk
    assistant: Assistant
    reading: Reading
    _examples: tuple[str, ...] = ()

    async def start(self, said: Said) -> Response:
        """The greeting, or the passage that a deep link names."""
        payload = said.text or ""
        if payload.startswith("p_"):
            return await self.reading.start(said, payload.removeprefix("p_"))
        return self._offered(said.place, self.office.words.answers.start)

    async def help(self, said: Said) -> Response:
        """How to ask, with examples."""
        return self._offered(said.place, self.office.words.answers.help, await self._more_help(said))

    async def _more_help(self, said: Said) -> str:
        """What people with a role may do beside."""
        if not said.place.private:
            return ""
        words = self.office.words.service
        more = {Role.ADMINISTRATOR: words.administrator_help, Role.AUDITOR: words.auditor_help}
        return more.get(await self.office.role_of(said.person), "")

    async def more(self, pressed: Pressed, _data: str) -> Response:
        """Questions to go on with after an answer."""
        kept = await self.office.message(pressed.place, pressed.message)
        words = self.office.words.service
        stated = next(iter(kept.context.get("figures", ())), None) if kept else None
        if stated is None:
            return Response(toast=words.old_button)
        audience = await self.office.read_as(
            pressed.place, pressed.person, lambda _session, audience: audience
        )
        near = await self.office.read(
            lambda session: self._near(session, audience, str(stated["document"]), int(stated["start"]))
        )
        work = partial(suggest, self.assistant, near, audience, SUGGESTIONS, words)
        questions = await self.desk.aside(work)
        if not questions:
            return Response(toast=words.no_more)
        (page,) = render_text(words.more_heading)
        return Response([_offer(pressed.place, page, questions)])

    async def learn_examples(self) -> None:
        """Find examples among the public documents, for everybody may see them."""
        figures = await self.office.read(lambda session: sample(session, Audience.CITIZEN, EXAMINED))
        spread = figures[:: max(1, len(figures) // EXAMINED)]
        work = partial(suggest, self.assistant, spread, Audience.CITIZEN, EXAMPLES, self.office.words.service)
        self._examples = tuple(await self.desk.aside(work))

    def _offered(self, place: Place, text: str, more: str = "") -> Response:
        text = "\n\n".join(filter(None, (text, more)))
        if not self._examples or not place.private:
            return say(place, render_text(text))
        (page,) = render_text(f"{text}\n\n{self.office.words.service.examples}")
        return Response([_offer(place, page, self._examples)])

    def _near(self, session: Session, audience: Audience, document: str, start: int) -> list[FoundFigure]:
        stated = figure_at(session, audience, document, start)
        if stated is None:
            return []
        others = (each for each in beside(session, stated) if each.indicator != stated.indicator)
        return neighbours(stated, [*alike(session, audience, stated), *others])


def _offer(place: Place, page: str, questions: tuple[str, ...] | list[str]) -> Outgoing:
    keyboard: Keyboard = tuple(
        (Button(text=question, data=f"{OPTION}:{n}"),) for n, question in enumerate(questions)
    )
    return Outgoing(
        chat=place.chat,
        thread=place.thread,
        html=page,
        keyboard=keyboard,
        context={"options": list(questions)},
    )
