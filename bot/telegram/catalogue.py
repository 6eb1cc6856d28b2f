"""The list of documents, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.reading_room import list_documents
from bot.telegram.incoming import Person, Place, Pressed, Said
from bot.telegram.links import CARD, DOCUMENTS, number
from bot.telegram.markup import Nodes, bold, to_html
from bot.telegram.office import Office
from bot.telegram.outgoing import Button, Keyboard, Outgoing, Response
from bot.telegram.packing import Paragraph, pack
from bot.wording.reading import ReadingWording
from store.documents import StoredDocument

PAGE = 6
"""Documents on one screen of a phone."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Lists the documents that a person may see."""

    office: Office

    async def first(self, said: Said) -> Response:
        """The first page of all documents, or of those that have some words."""
        return Response([await self._page(said.place, said.person, said.text or "", 0)])

    async def turn(self, pressed: Pressed, data: str) -> Response:
        """Another page, in place of the one that is shown."""
        kept = await self.office.message(pressed.place, pressed.message)
        if kept is None:
            return Response(toast=self.office.words.service.old_button)
        words = str(kept.context.get("words", ""))
        page = await self._page(pressed.place, pressed.person, words, number(data) or 0)
        return Response([page.model_copy(update={"edits": pressed.message})])

    async def _page(self, place: Place, person: Person, words: str, page: int) -> Outgoing:
        found = await self.office.read_as(
            place, person, lambda session, audience: list_documents(session, audience, words)
        )
        shown = found[page * PAGE : (page + 1) * PAGE]
        reading = self.office.words.reading
        return Outgoing(
            chat=place.chat,
            thread=place.thread,
            html=_html(shown, len(found), page * PAGE, words, reading),
            keyboard=_buttons(shown, len(found), page, reading),
            person=person.id,
            context={"words": words},
        )


def _html(
    shown: Sequence[StoredDocument], count: int, first: int, words: str, reading: ReadingWording
) -> str:
    if not count:
        empty = reading.no_documents_with if words else reading.no_documents
        return to_html((empty.format(words=words),))
    heading = (reading.documents_with if words else reading.documents).format(count=count, words=words)
    entries = [Paragraph(_entry(each, first + n + 1, reading)) for n, each in enumerate(shown)]
    (page, *_) = pack([Paragraph((heading,)), *entries])
    return to_html(page)


def _entry(document: StoredDocument, place: int, reading: ReadingWording) -> Nodes:
    known = document.metadata
    facts = [known.number or "", f"{known.issued_on:%d/%m/%Y}" if known.issued_on else ""]
    facts.append(reading.internal if known.audience == "internal" else "")
    about = " · ".join(filter(None, facts))
    return (bold(f"{place}. {known.title or document.id}"), f"\n{about}" if about else "")


def _buttons(shown: Sequence[StoredDocument], count: int, page: int, reading: ReadingWording) -> Keyboard:
    opening = [
        Button(text=str(page * PAGE + n + 1), data=f"{CARD}:{each.version_id}")
        for n, each in enumerate(shown)
    ]
    return tuple(tuple(row) for row in (opening, page_buttons(DOCUMENTS, page, count, PAGE, reading)) if row)


def page_buttons(letter: str, page: int, count: int, size: int, reading: ReadingWording) -> list[Button]:
    """The pages before and after one, of ``count`` things of which ``size`` are on a page."""
    turns = []
    if page > 0:
        turns.append(Button(text=reading.back, data=f"{letter}:{page - 1}"))
    if (page + 1) * size < count:
        turns.append(Button(text=reading.onward, data=f"{letter}:{page + 1}"))
    return turns
