"""How a passage looks: its text with the quote marked, its pages, its citation."""

from bot.quoting import official_citation
from bot.reading_room import OpenPassage, Quoted
from bot.telegram.limits import COPY_CHARACTERS, TEXT_UNITS
from bot.telegram.links import CARD, PassageLink
from bot.telegram.markup import Nodes, bold, italic, marked, to_html
from bot.telegram.outgoing import Button, Keyboard
from bot.telegram.packing import Paragraph, pack
from bot.wording.reading import ReadingWording

CITATION = "q"
"""The button that sends a citation which is too long for a button that copies."""


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
