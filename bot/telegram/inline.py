"""Inline mode: figures with their source, for any chat."""

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.figure_rows import as_printed
from bot.figure_search import FigureSearch, FoundFigure
from bot.listed import origin
from bot.question import Audience
from bot.telegram.figure_lists import describe, quoted_of
from bot.telegram.incoming import Searched
from bot.telegram.limits import INLINE_RESULTS
from bot.telegram.links import PassageLink, deep_link, number
from bot.telegram.logs import log_failure
from bot.telegram.markup import bold, quote, to_html
from bot.telegram.office import Office
from bot.telegram.outgoing import Response
from bot.telegram.packing import Paragraph, pack

CACHE_SECONDS = 60
"""How long Telegram may show the same results to others: documents that are withdrawn must go soon."""

LEAST_LETTERS = 2
"""Shorter words find everything."""

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True, slots=True)
class Inline:
    """Shows cards of public figures, the same to everybody: what is sent may be read by anyone."""

    office: Office
    search: FigureSearch

    async def answer(self, searched: Searched) -> Response:
        """Answer at once or not at all: an inline query is over in seconds."""
        words, first = searched.text.strip(), number(searched.offset) or 0
        found: list[FoundFigure] = []
        if len(words) >= LEAST_LETTERS:
            found = await self.office.read(lambda session: self.search.find(session, words, Audience.CITIZEN))
        shown = found[first : first + INLINE_RESULTS]
        more = first + INLINE_RESULTS < len(found)
        try:
            await self.office.bot.answer_inline_query(
                searched.query,
                self._cards(shown),
                cache_time=CACHE_SECONDS,
                is_personal=False,
                next_offset=str(first + INLINE_RESULTS) if more else "",
            )
        except TelegramError as error:
            log_failure("inline_not_answered", error)
        return Response()

    def _cards(self, shown: Sequence[FoundFigure]) -> list[InlineQueryResultArticle]:
        return [self._card(each) for each in shown]

    def _card(self, found: FoundFigure) -> InlineQueryResultArticle:
        link = deep_link(self.office.bot.username, PassageLink(quoted_of(found)))
        text = f"{as_printed(found.stored.item)} — {describe(found)}"
        body = Paragraph((bold(text), "\n", quote(bold(origin(found.document)), f"\n“{found.stored.text}”")))
        (page, *_) = pack([body])
        return InlineQueryResultArticle(
            id=f"{found.stored.version_id}-{found.stored.row}",
            title=as_printed(found.stored.item),
            description=f"{describe(found)} · {origin(found.document)}",
            input_message_content=InputTextMessageContent(
                to_html(page), ParseMode.HTML, link_preview_options=_NO_PREVIEW
            ),
            reply_markup=InlineKeyboardMarkup(
                [[InlineKeyboardButton(self.office.words.service.open_passage, url=link)]]
            ),
        )
