"""Passages and documents on the phone."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from bot.documents.originals import is_kept, original
from bot.library import VISIBLE
from bot.people import Role
from bot.question import Audience
from bot.quoting import official_citation
from bot.reading_room import OpenPassage, Quoted, find_document, open_passage
from bot.telegram.incoming import Place, Pressed, Said
from bot.telegram.limits import COPY_CHARACTERS, FILE_BYTES, TEXT_UNITS
from bot.telegram.links import CARD, PassageLink, number
from bot.telegram.markup import Nodes, bold, code, italic, marked, to_html
from bot.telegram.office import Office
from bot.telegram.outgoing import Button, Keyboard, Outgoing, Response
from bot.telegram.packing import Paragraph, pack
from bot.telegram.rendering import render_text
from bot.wording.office import OfficeWording
from bot.wording.reading import ReadingWording
from store.amendments import amending, amendments
from store.documents import StoredDocument
from store.visible import count_figures, is_current, passages_of

ORIGINAL = "r"
REPLACE, WITHDRAW = "t", "w"
CITATION = "q"
"""The button that sends a citation which is too long for a button that copies."""


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


def passage_html(opened: OpenPassage, quoted: Quoted, words: ReadingWording, *, old: bool) -> str:
    """A passage under its headings, with the span marked where it lies in it."""
    place = words.place.format(place=opened.index + 1, count=opened.count)
    title = opened.document.metadata.title or opened.document.id
    lines: list[Nodes] = [(bold(title), f" · {place}")]
    if old:
        lines.append((italic(words.old_version),))
    lines += [(italic(heading),) for heading in opened.passage.item.heading_path]
    head = [node for line in lines for node in (*line, "\n")]
    text = _with_mark(opened, quoted)
    (page, *_) = pack([Paragraph((*head, "\n", *text))], TEXT_UNITS)
    return to_html(page)


def passage_buttons(opened: OpenPassage, quoted: Quoted, words: ReadingWording) -> Keyboard:
    """The passages before and after, the document, the citation."""
    turns = []
    if opened.index > 0:
        turns.append(Button(text=words.earlier, data=PassageLink(quoted, opened.index - 1).data()))
    if opened.index + 1 < opened.count:
        turns.append(Button(text=words.later, data=PassageLink(quoted, opened.index + 1).data()))
    about = [Button(text=words.card, data=f"{CARD}:{quoted.version}")]
    if _marks(opened, quoted):
        about.append(copy_button(citation_of(opened, quoted, words), quoted, words))
    return tuple(tuple(row) for row in (turns, about) if row)


def citation_of(opened: OpenPassage, quoted: Quoted, words: ReadingWording) -> str:
    """The official citation of a span of a passage."""
    start = opened.passage.item.span.start
    quote = opened.passage.text[quoted.start - start : quoted.end - start]
    return official_citation(" ".join(quote.split()), opened.document, opened.index + 1, words)


def copy_button(citation: str, quoted: Quoted, words: ReadingWording) -> Button:
    """Copies a citation at once, or asks for it when it is too long for that."""
    if len(citation.encode("utf-16-le")) // 2 <= COPY_CHARACTERS:
        return Button(text=words.copy_citation, copied=citation)
    numbers = PassageLink(quoted).data().partition(":")[2]
    return Button(text=words.copy_citation, data=f"{CITATION}:{numbers}")


def card_html(
    document: StoredDocument, contents: str, words: ReadingWording, deeds: Sequence[str] = ()
) -> str:
    """What is known of a document, and what newer ones have done to it."""
    known = document.metadata
    lines: list[Nodes] = [(bold(known.title or document.id),)]
    for field, label in words.card_fields:
        value = getattr(known, field)
        if value is not None:
            shown = f"{value:%d/%m/%Y}" if hasattr(value, "strftime") else str(value)
            lines.append((f"{label}: {shown}",))
    if known.audience == "internal":
        lines.append((italic(words.internal),))
    lines += [(italic(f"⚠️ {deed}"),) for deed in deeds]
    lines.append((contents,))
    (page, *_) = pack([Paragraph(tuple(node for line in lines for node in (*line, "\n")))])
    return to_html(page)


def card_buttons(
    document: StoredDocument, first: PassageLink, words: ReadingWording, *, has_file: bool
) -> Keyboard:
    """Its first passage, the file it was read from, and the address it came from."""
    row = [Button(text=words.read, data=first.data())]
    if has_file:
        row.append(Button(text=words.file, data=f"{ORIGINAL}:{document.version_id}"))
    source = document.metadata.source
    if source and source.startswith(("https://", "http://")):
        row.append(Button(text=words.original, url=source))
    return (tuple(row),)


def document_buttons(version: int, words: OfficeWording) -> tuple[Button, ...]:
    """What an administrator may do with a document."""
    return (
        Button(text=words.replace, data=f"{REPLACE}:{version}"),
        Button(text=words.withdraw, data=f"{WITHDRAW}:{version}"),
    )


def _marks(opened: OpenPassage, quoted: Quoted) -> bool:
    span = opened.passage.item.span
    return span.start <= quoted.start < quoted.end <= span.end


def _with_mark(opened: OpenPassage, quoted: Quoted) -> Nodes:
    text = opened.passage.text
    if not _marks(opened, quoted):
        return (text,)
    start = quoted.start - opened.passage.item.span.start
    end = quoted.end - opened.passage.item.span.start
    return (text[:start], marked(text[start:end]), text[end:])


def _message(place: Place, person: int, html: str, keyboard: Keyboard = ()) -> Outgoing:
    return Outgoing(chat=place.chat, thread=place.thread, html=html, keyboard=keyboard, person=person)


def _placed(shown: Outgoing, pressed: Pressed, *, in_place: bool) -> Outgoing:
    return shown.model_copy(update={"edits": pressed.message}) if in_place else shown
