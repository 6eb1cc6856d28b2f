"""An answer as Telegram messages."""

from collections.abc import Callable, Iterator

from bot.answer import REFUSALS, Answer, Citation, Status
from bot.noticing import notices
from bot.telegram.citations import cite, cite_briefly
from bot.telegram.markup import bold, italic, to_html, units
from bot.telegram.packing import Paragraph, pack
from bot.wording.channel import ChannelWording

LEAD_UNITS = 200
"""A first line up to this length is printed in bold; a longer one would be a wall of bold letters."""

Cite = Callable[[Citation, ChannelWording], Paragraph]

_STATED = frozenset({Status.ANSWERED, Status.PARTIAL})


def render(answer: Answer, wording: ChannelWording, excuse: str | None = None) -> list[str]:
    """The messages to send, in order: HTML, each within Telegram's limit, at least one.

    The body comes first, then what is missing or may be chosen, then the evidence. A refusal shows no
    citation (promise 3), only the documents that come nearest, labelled as such. An excuse for being late
    stands before everything.
    """
    opening = [Paragraph((italic(excuse),))] if excuse else []
    messages = pack([*opening, *_paragraphs(answer, wording)]) or pack([_plain(wording.failed)])
    return [to_html(message) for message in messages]


def render_briefly(answer: Answer, wording: ChannelWording, opening: str | None = None) -> list[str]:
    """One message, for groups: of the evidence only the quotes, as far as they fit."""
    first = [Paragraph((italic(opening),))] if opening else []
    (message, *_) = pack([*first, *_paragraphs(answer, wording, cite_briefly)]) or pack(
        [_plain(wording.failed)]
    )
    return [to_html(message)]


def render_text(text: str) -> list[str]:
    """The bot's own words as messages."""
    return [to_html(message) for message in pack([_plain(text)])]


def _paragraphs(answer: Answer, wording: ChannelWording, cited: Cite = cite) -> Iterator[Paragraph]:
    yield _body(answer)
    for notice in notices(answer, wording):
        yield Paragraph((italic(notice),))
    if answer.missing and answer.missing not in answer.text:
        yield Paragraph((italic(wording.missing_label), answer.missing))
    if answer.options:
        yield _plain("\n".join(f"{n}. {each}" for n, each in enumerate(answer.options, start=1)))
        yield Paragraph((italic(wording.options_hint),))
    if answer.status in REFUSALS:
        if answer.nearest:
            yield Paragraph((italic(wording.nearest_label), "\n", _list(answer.nearest)))
    else:
        for number, citation in enumerate(answer.citations):
            paragraph = cited(citation, wording)
            yield paragraph if number else Paragraph(paragraph.nodes)


def _body(answer: Answer) -> Paragraph:
    lead, newline, rest = answer.text.strip().partition("\n")
    if answer.status in _STATED and units(lead) <= LEAD_UNITS:
        return Paragraph((bold(lead), newline + rest))
    return _plain(answer.text.strip())


def _list(items: tuple[str, ...]) -> str:
    return "\n".join(f"• {item}" for item in items)


def _plain(text: str) -> Paragraph:
    return Paragraph((text,))
