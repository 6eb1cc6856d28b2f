"""Charts in the chat."""

from dataclasses import dataclass
from functools import partial

from sqlalchemy.orm import Session

from bot.answer import Answer, Status
from bot.charts import can_draw, draw
from bot.figure_search import FigureSearch, FoundFigure, alike, figure_at
from bot.question import Audience
from bot.quoting import source_of
from bot.series import Series, find_series
from bot.telegram.desk import Desk
from bot.telegram.incoming import Place, Pressed, Said
from bot.telegram.limits import CAPTION_UNITS
from bot.telegram.markup import bold, to_html
from bot.telegram.office import Office
from bot.telegram.outgoing import Outgoing, Response, say
from bot.telegram.packing import Paragraph, pack
from bot.telegram.rendering import render_text

PICTURE = "bieu-do.png"

LOOKED_AT = 100
"""The best figures for some words, one of which may belong to a series."""


@dataclass(frozen=True, slots=True)
class Charting:
    """Draws the series that a figure belongs to."""

    office: Office
    desk: Desk
    search: FigureSearch

    async def has_chart(self, answer: Answer, audience: Audience) -> bool:
        """Whether an answer states a figure that belongs to a series."""
        if answer.status is not Status.ANSWERED or len(answer.figures) != 1 or not can_draw():
            return False
        stated = answer.figures[0]
        return await self.office.read(
            lambda session: self._series(session, audience, stated.document, stated.start) is not None
        )

    async def press(self, pressed: Pressed, _data: str) -> Response:
        """The chart of the figure of an answer."""
        kept = await self.office.message(pressed.place, pressed.message)
        stated = next(iter(kept.context.get("figures", ())), None) if kept else None
        if stated is None:
            return Response(toast=self.office.words.service.old_button)
        document, start = str(stated["document"]), int(stated["start"])
        series = await self.office.read_as(
            pressed.place,
            pressed.person,
            lambda session, audience: self._series(session, audience, document, start),
        )
        if series is None:
            return Response(toast=self.office.words.service.no_chart)
        return Response([await self._picture(pressed.place, pressed.person.id, series)])

    async def chart(self, said: Said) -> Response:
        """The chart of the first series among the figures that some words find."""
        words = said.text or ""
        series = await self.office.read_as(
            said.place, said.person, lambda session, audience: self._first(session, audience, words)
        )
        if series is None or not can_draw():
            return say(said.place, render_text(self.office.words.service.no_chart))
        return Response([await self._picture(said.place, said.person.id, series)])

    def _series(self, session: Session, audience: Audience, document: str, start: int) -> Series | None:
        figure = figure_at(session, audience, document, start)
        return find_series(figure, alike(session, audience, figure)) if figure else None

    def _first(self, session: Session, audience: Audience, words: str) -> Series | None:
        found = self.search.find(session, words, audience)[:LOOKED_AT]
        series = (find_series(figure, alike(session, audience, figure)) for figure in found)
        return next(filter(None, series), None)

    async def _picture(self, place: Place, person: int, series: Series) -> Outgoing:
        title, sources = self._title(series), self._sources(series)
        drawn = await self.desk.aside(partial(draw, series, title, sources[0]))
        paragraphs = [Paragraph((bold(title),)), *(Paragraph((each,), gap="\n") for each in sources)]
        (caption, *_) = pack(paragraphs, CAPTION_UNITS)
        return Outgoing(
            chat=place.chat,
            thread=place.thread,
            html=to_html(caption),
            file_name=PICTURE,
            picture=True,
            attachment=drawn,
            person=person,
        )

    def _title(self, series: Series) -> str:
        figure = series.figures[0].stored.item
        unit = f" ({figure.unit})" if figure.unit else ""
        return f"{figure.indicator[0].upper()}{figure.indicator[1:]}{unit}"

    def _sources(self, series: Series) -> list[str]:
        sources = dict.fromkeys(_source(self.office, each) for each in series.figures)
        return [self.office.words.service.chart_source.format(source=each) for each in sources]


def _source(office: Office, found: FoundFigure) -> str:
    return source_of(found.document, office.words.reading)
