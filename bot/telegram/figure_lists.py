"""Lists of figures, page by page, and as a workbook."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from bot.figure_rows import SHEET, as_printed, for_people
from bot.figure_search import FigureSearch, FoundFigure
from bot.listed import Listed, origin
from bot.reading_room import Quoted
from bot.telegram.catalogue import page_buttons
from bot.telegram.desk import Desk
from bot.telegram.incoming import Person, Place, Pressed, Said
from bot.telegram.limits import FILE_BYTES
from bot.telegram.links import PassageLink, number
from bot.telegram.markup import Nodes, bold, to_html
from bot.telegram.office import Office
from bot.telegram.outgoing import Button, Keyboard, Outgoing, Response, say
from bot.telegram.packing import Paragraph, pack
from bot.telegram.rendering import render_text
from bot.wording.service import ServiceWording
from bot.workbooks import write_workbook

FIGURES, WORKBOOK = "n", "x"
PAGE = 5
"""Figures on one screen of a phone."""
ROWS = 50_000
"""Figures in one workbook, which stays well below what a bot may send."""
FILE_NAME = "so-lieu.xlsx"


@dataclass(frozen=True, slots=True)
class FigureLists:
    """Lists the figures that a person may see."""

    office: Office
    desk: Desk
    search: FigureSearch

    async def first(self, said: Said) -> Response:
        """The first page of the figures that have some words."""
        if not said.text:
            return say(said.place, render_text(self.office.words.service.figures_how))
        return Response([await self._page(said.place, said.person, said.text, 0)])

    async def turn(self, pressed: Pressed, data: str) -> Response:
        """Another page, in place of the one that is shown."""
        words = await self._words(pressed)
        if words is None:
            return Response(toast=self.office.words.service.old_button)
        page = await self._page(pressed.place, pressed.person, words, number(data) or 0)
        return Response([page.model_copy(update={"edits": pressed.message})])

    async def workbook(self, pressed: Pressed, _data: str) -> Response:
        """All figures of a list as a workbook."""
        words = await self._words(pressed)
        if words is None:
            return Response(toast=self.office.words.service.old_button)
        found = await self._found(pressed.place, pressed.person, words)
        content = await self.desk.aside(partial(workbook_of, found[:ROWS]))
        if len(content) > FILE_BYTES:
            return Response(toast=self.office.words.service.too_large)
        (caption,) = render_text(self.office.words.service.workbook.format(count=len(found[:ROWS])))
        file = Outgoing(
            chat=pressed.place.chat,
            thread=pressed.place.thread,
            html=caption,
            file_name=FILE_NAME,
            attachment=content,
            person=pressed.person.id,
        )
        return Response([file])

    async def _words(self, pressed: Pressed) -> str | None:
        kept = await self.office.message(pressed.place, pressed.message)
        return None if kept is None else str(kept.context.get("words", ""))

    async def _found(self, place: Place, person: Person, words: str) -> list[FoundFigure]:
        return await self.office.read_as(
            place, person, lambda session, audience: self.search.find(session, words, audience)
        )

    async def _page(self, place: Place, person: Person, words: str, page: int) -> Outgoing:
        found = await self._found(place, person, words)
        shown = found[page * PAGE : (page + 1) * PAGE]
        return Outgoing(
            chat=place.chat,
            thread=place.thread,
            html=_html(shown, len(found), page * PAGE, words, self.office.words.service),
            keyboard=self._buttons(shown, len(found), page),
            person=person.id,
            context={"words": words},
        )

    def _buttons(self, shown: Sequence[FoundFigure], count: int, page: int) -> Keyboard:
        if not count:
            return ()
        opening = [
            Button(text=str(n), data=PassageLink(quoted_of(each)).data())
            for n, each in enumerate(shown, start=page * PAGE + 1)
        ]
        turns = page_buttons(FIGURES, page, count, PAGE, self.office.words.reading)
        excel = [Button(text=self.office.words.service.excel, data=WORKBOOK)]
        return tuple(tuple(row) for row in (opening, turns, excel) if row)


def quoted_of(found: FoundFigure) -> Quoted:
    """The clause of a figure."""
    cite = found.stored.item.cite
    return Quoted(found.stored.version_id, cite.start, cite.end)


def describe(found: FoundFigure) -> str:
    """What a figure counts, when and where."""
    figure = found.stored.item
    when = figure.period.text if figure.period else None
    where = figure.place.name if figure.place else None
    return ", ".join(filter(None, (figure.indicator, when, where)))


def workbook_of(found: Sequence[FoundFigure]) -> bytes:
    """Figures as a workbook, with a source column."""
    file = io.BytesIO()
    write_workbook(file, (for_people(Listed(each.stored, each.document)) for each in found), SHEET)
    return file.getvalue()


def _html(shown: Sequence[FoundFigure], count: int, first: int, words: str, service: ServiceWording) -> str:
    if not count:
        return to_html((service.no_figures.format(words=words),))
    heading = service.figures.format(count=count, words=words)
    entries = [Paragraph(_entry(each, first + n)) for n, each in enumerate(shown, start=1)]
    (page, *_) = pack([Paragraph((heading,)), *entries])
    return to_html(page)


def _entry(found: FoundFigure, place: int) -> Nodes:
    source = origin(found.document)
    return (f"{place}. ", bold(as_printed(found.stored.item)), f" — {describe(found)}\n{source}")
