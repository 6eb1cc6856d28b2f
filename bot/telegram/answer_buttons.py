"""The buttons under an answer, and what they need to know."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from bot.answer import REFUSALS, Answer, Citation, Status
from bot.question import Audience
from bot.quoting import official_citation
from bot.reading_room import Quoted, locate
from bot.telegram.incoming import Place
from bot.telegram.links import PassageLink, deep_link
from bot.telegram.outgoing import Button, Keyboard
from bot.telegram.passage_pages import copy_button
from bot.wording.reading import ReadingWording
from bot.wording.service import ServiceWording
from store.documents import documents_of_versions
from store.visible import passage_place

OPTION, MORE, CHART, FEEDBACK = "o", "m", "c", "f"
GOOD, BAD, WRONG = "good", "bad", "wrong"
NUMBERS_IN_A_ROW = 8
OPTION_LETTERS = 60
"""A phone shows about as many letters of a button."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the citations of an answer stand, by their numbers, and the copy button of the first."""

    quoted: Mapping[int, Quoted]
    copied: Button | None = None


def find_sources(session: Session, answer: Answer, words: ReadingWording) -> Sources:
    """Look the citations of an answer up; a refusal has none (promise 3)."""
    if answer.status in REFUSALS:
        return Sources({})
    found = {citation.n: locate(session, citation) for citation in answer.citations}
    quoted = {n: each for n, each in found.items() if each is not None}
    return Sources(quoted, _copied(session, answer.citations, quoted, words))


def _copied(
    session: Session, citations: Sequence[Citation], quoted: Mapping[int, Quoted], words: ReadingWording
) -> Button | None:
    for citation in citations:
        if (where := quoted.get(citation.n)) is not None:
            document = documents_of_versions(session, [where.version])[where.version]
            place = passage_place(session, where.version, where.start)
            quote = " ".join(citation.quote.split())
            return copy_button(official_citation(quote, document, place, words), where, words)
    return None


def context_of(asked: str, answer: Answer, audience: Audience) -> dict[str, Any]:
    """What the buttons under an answer need to know of it."""
    cited = [] if answer.status in REFUSALS else answer.citations
    return {
        "asked": asked,
        "question": answer.question,
        "status": answer.status.value,
        "answer": answer.text,
        "audience": audience.value,
        "options": list(answer.options),
        "documents": list(dict.fromkeys(citation.document for citation in cited)),
        "quote": cited[0].quote if cited else "",
        "figures": [
            {"value_text": each.value_text, "document": each.document, "start": each.start}
            for each in answer.figures
        ],
    }


def buttons_of(  # noqa: PLR0913  what the buttons depend on
    answer: Answer,
    sources: Sources,
    place: Place,
    username: str,
    words: ServiceWording,
    *,
    charted: bool,
) -> Keyboard:
    """Passages, the citation, a chart, more questions, feedback; options come first.

    In a group the passages open in the private chat, for an answer there is one message.
    """
    rows: list[Sequence[Button]] = [[_option(text, n)] for n, text in enumerate(answer.options)]
    rows += _numbers(sources, place, username)
    stated = answer.status in {Status.ANSWERED, Status.PARTIAL}
    if stated and place.private:
        about = [sources.copied] if sources.copied else []
        if charted:
            about.append(Button(text=words.chart, data=CHART))
        rows.append(about)
        rows.append([Button(text=words.more, data=MORE)] if answer.figures else [])
    if answer.status is not Status.CLARIFY:
        rows.append(
            [
                Button(text=text, data=f"{FEEDBACK}:{verdict}")
                for text, verdict in ((words.good, GOOD), (words.bad, BAD), (words.wrong, WRONG))
            ]
        )
    return tuple(tuple(row) for row in rows if row)


def _option(text: str, n: int) -> Button:
    # options often begin alike, so what does not fit is left out in the middle
    half = OPTION_LETTERS // 2
    shown = text if len(text) <= OPTION_LETTERS else f"{text[: half - 1]}…{text[-half:]}"
    return Button(text=f"{n + 1}. {shown}", data=f"{OPTION}:{n}")


def _numbers(sources: Sources, place: Place, username: str) -> list[Sequence[Button]]:
    buttons = [_number(n, PassageLink(each), place, username) for n, each in sources.quoted.items()]
    return [buttons[n : n + NUMBERS_IN_A_ROW] for n in range(0, len(buttons), NUMBERS_IN_A_ROW)]


def _number(n: int, link: PassageLink, place: Place, username: str) -> Button:
    if place.private:
        return Button(text=f"[{n}]", data=link.data())
    return Button(text=f"[{n}]", url=deep_link(username, link))
