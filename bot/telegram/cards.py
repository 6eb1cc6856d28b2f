"""How the card of a document looks, and what can be had and done from it."""

from collections.abc import Sequence

from bot.telegram.links import PassageLink
from bot.telegram.markup import Nodes, bold, italic, to_html
from bot.telegram.outgoing import Button, Keyboard
from bot.telegram.packing import Paragraph, pack
from bot.wording.office import OfficeWording
from bot.wording.reading import ReadingWording
from store.documents import StoredDocument

ORIGINAL = "r"
REPLACE, WITHDRAW = "t", "w"


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
