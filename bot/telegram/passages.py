"""Passages, citations and cards of documents, each person what they may see."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from bot.documents.originals import is_kept, original
from bot.library import VISIBLE
from bot.people import Role
from bot.question import Audience
from bot.reading_room import OpenPassage, Quoted, find_document, open_passage
from bot.telegram.cards import card_buttons, card_html, document_buttons
from bot.telegram.incoming import Place, Pressed, Said
from bot.telegram.limits import FILE_BYTES
from bot.telegram.links import PassageLink, number
from bot.telegram.markup import code, to_html
from bot.telegram.office import Office
from bot.telegram.outgoing import Keyboard, Outgoing, Response
from bot.telegram.packing import Paragraph, pack
from bot.telegram.passage_pages import citation_of, passage_buttons, passage_html
from bot.telegram.rendering import render_text
from store.amendments import amending, amendments
from store.visible import count_figures, is_current, passages_of


@dataclass(frozen=True, slots=True)
class Reading:
    """Opens passages and cards of documents, each person what they may see."""

    office: Office
    data: Path

    async def open(self, pressed: Pressed, data: str) -> Response:
        """A passage: in a new message under an answer, in place when one turns the pages."""
        link = PassageLink.parse(data)
        if link is None:
            return self._gone()
        shown = await self._show(pressed.place, pressed, link)
        if shown is None:
            return self._gone()
        return Response([_placed(shown, pressed, in_place=link.ordinal is not None)])

    async def start(self, said: Said, payload: str) -> Response:
        """A passage that a deep link names."""
        link = PassageLink.parse(payload, "_")
        shown = await self._show(said.place, said, link) if link else None
        if shown is None:
            (page,) = render_text(self.office.words.reading.gone)
            return Response([Outgoing(chat=said.place.chat, thread=said.place.thread, html=page)])
        return Response([shown])

    async def card(self, pressed: Pressed, data: str) -> Response:
        """What is known of a document."""
        version = number(data)
        if version is None:
            return self._gone()
        shown = await self.office.read_as(
            pressed.place, pressed.person, lambda session, audience: self._card(session, audience, version)
        )
        if shown is None:
            return self._gone()
        html, keyboard = shown
        if pressed.place.private and await self.office.role_of(pressed.person) is Role.ADMINISTRATOR:
            keyboard = (*keyboard, document_buttons(version, self.office.words.office))
        return Response([_message(pressed.place, pressed.person.id, html, keyboard)])

    async def citation(self, pressed: Pressed, data: str) -> Response:
        """The official citation, to be copied by a touch."""
        link = PassageLink.parse(data)
        opened = await self._opened(pressed.place, pressed, link) if link else None
        if link is None or opened is None:
            return self._gone()
        text = citation_of(opened, link.quoted, self.office.words.reading)
        pages = [to_html(page) for page in pack([Paragraph((code(text),))])]
        return Response([_message(pressed.place, pressed.person.id, page) for page in pages])

    async def original(self, pressed: Pressed, data: str) -> Response:
        """The file that a document was read from."""
        version = number(data)
        document = await self.office.read_as(
            pressed.place,
            pressed.person,
            lambda session, audience: find_document(session, version or 0, audience),
        )
        content = await asyncio.to_thread(original, self.data, document.sha256) if document else None
        if document is None or content is None or len(content) > FILE_BYTES:
            return self._gone()
        file = Outgoing(
            chat=pressed.place.chat,
            thread=pressed.place.thread,
            file_name=document.file_name or document.id,
            attachment=content,
            person=pressed.person.id,
        )
        return Response([file])

    def _gone(self) -> Response:
        return Response(toast=self.office.words.reading.gone)

    async def _opened(self, place: Place, who: Pressed | Said, link: PassageLink) -> OpenPassage | None:
        return await self.office.read_as(
            place,
            who.person,
            lambda session, audience: open_passage(
                session, link.quoted.version, audience, start=link.quoted.start, ordinal=link.ordinal
            ),
        )

    async def _show(self, place: Place, who: Pressed | Said, link: PassageLink) -> Outgoing | None:
        opened = await self._opened(place, who, link)
        if opened is None:
            return None
        version = link.quoted.version
        old = not await self.office.read(lambda session: is_current(session, version))
        words = self.office.words.reading
        html = passage_html(opened, link.quoted, words, old=old)
        return _message(place, who.person.id, html, passage_buttons(opened, link.quoted, words))

    def _card(self, session: Session, audience: Audience, version: int) -> tuple[str, Keyboard] | None:
        document = find_document(session, version, audience)
        if document is None:
            return None
        words = self.office.words.reading
        passages = passages_of(session, version)
        figures = count_figures(session, version)
        contents = words.contents.format(passages=len(passages), figures=figures)
        deeds = [
            self.office.words.answers.amended[each.relation].format(
                newer=each.by.metadata.number or each.by.metadata.title or each.by.id
            )
            for each in amending(amendments(session, VISIBLE[audience]), document)
        ]
        html = card_html(document, contents, words, deeds)
        first = PassageLink(Quoted(version, 0, 0))
        has_file = is_kept(self.data, document.sha256)
        return html, card_buttons(document, first, words, has_file=has_file)


def _message(place: Place, person: int, html: str, keyboard: Keyboard = ()) -> Outgoing:
    return Outgoing(chat=place.chat, thread=place.thread, html=html, keyboard=keyboard, person=person)


def _placed(shown: Outgoing, pressed: Pressed, *, in_place: bool) -> Outgoing:
    return shown.model_copy(update={"edits": pressed.message}) if in_place else shown
