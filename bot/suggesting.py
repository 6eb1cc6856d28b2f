"""Questions that can really be answered: each was tried before it is offered."""

from collections.abc import Iterable, Iterator
from itertools import islice

from bot.answer import Answer, Status
from bot.assistant import Assistant
from bot.figure_search import FoundFigure
from bot.question import Audience
from bot.wording.service import ServiceWording
from corpus.figure import Figure, Kind

TRIED = 12
"""Questions that are tried at most; an answer takes some tens of milliseconds."""


def suggest(
    assistant: Assistant,
    figures: Iterable[FoundFigure],
    audience: Audience,
    count: int,
    words: ServiceWording,
) -> list[str]:
    """At most ``count`` questions whose answers state the figures they were made of."""
    return list(islice(_answerable(assistant, figures, audience, words), count))


def neighbours(of: FoundFigure, figures: Iterable[FoundFigure]) -> list[FoundFigure]:
    """Figures that somebody may ask for next: of the same indicator first, then of the same document."""
    others = [each for each in figures if each.stored.row != of.stored.row and _is_askable(each.stored.item)]
    same = [each for each in others if each.indicator == of.indicator]
    beside = [each for each in others if each.stored.version_id == of.stored.version_id and each not in same]
    beside.sort(key=lambda each: abs(each.stored.item.span.start - of.stored.item.span.start))
    return same + beside


def question_for(figure: Figure, words: ServiceWording) -> str:
    """A question that a figure answers."""
    parts = [figure.indicator]
    if figure.period:
        parts.append(figure.period.text[0].lower() + figure.period.text[1:])
    if figure.place and "(" not in figure.place.name:
        parts.append(words.question_place.format(place=figure.place.name))
    asked = words.question.format(subject=" ".join(parts))
    return asked[0].upper() + asked[1:]


def _answerable(
    assistant: Assistant, figures: Iterable[FoundFigure], audience: Audience, words: ServiceWording
) -> Iterator[str]:
    tried: set[str] = set()
    for found in figures:
        question = question_for(found.stored.item, words)
        if question in tried or not _is_askable(found.stored.item):
            continue
        if len(tried) == TRIED:
            return
        tried.add(question)
        if _states(assistant.ask(question, (), audience), found):
            yield question


def _states(answer: Answer, found: FoundFigure) -> bool:
    return answer.status is Status.ANSWERED and any(
        (each.document, each.start) == (found.document.id, found.stored.item.span.start)
        for each in answer.figures
    )


def _is_askable(figure: Figure) -> bool:
    return figure.kind in {Kind.ACTUAL, Kind.TARGET} and figure.period is not None
