"""What a refusal offers: the nearest thing that is there, by its year, place and document, not its value."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from bot.answer import Answer, Status
from bot.answering.stating import circumstances
from bot.evidence.candidates import Candidate
from bot.evidence.directives import keys_of
from bot.evidence.figures import find_figures
from bot.evidence.matching import Match, measure_all
from bot.evidence.ranking import says_enough
from bot.evidence.rows import rows_of
from bot.evidence.rule import Rule
from bot.library import Library
from bot.question import Question
from bot.understanding.frame import Asks
from bot.wording.spoken import ANSWERS

MOST = 2
"""Things offered under a refusal."""

AS_CLOSE = 0.8
"""Share of the best one's own words of the question that another must have to be offered beside it."""

_ELSEWHERE = {Rule.YEAR, Rule.PLACE, Rule.KIND, Rule.COMPARISON}
"""What a figure may break and still be of the same indicator."""


def with_offers(question: Question, answer: Answer, found: Sequence[Candidate], library: Library) -> Answer:
    """A refusal with what comes nearest named first; other answers as they are."""
    if answer.status is not Status.NOT_FOUND:
        return answer
    offers = dict.fromkeys(islice(_offers(question, found, library), MOST))
    named = [title for title in answer.nearest if not any(title in offer for offer in offers)]
    return replace(answer, nearest=(*offers, *named)[: max(MOST, len(answer.nearest))])


def _offers(question: Question, found: Sequence[Candidate], library: Library) -> Iterator[str]:
    if question.frame.asks is Asks.QUANTITY:
        yield from dict.fromkeys(map(_of_figure, _near_misses(question, found, library)))
    if question.frame.directives:
        yield from dict.fromkeys(_of_directives(question, found, library))


def _near_misses(question: Question, found: Sequence[Candidate], library: Library) -> list[Match]:
    """The figures that are of what is asked, but of another year, place or kind; the best first."""
    measured = measure_all(question, tuple(find_figures(library, found, question)))
    near = (match for match in measured if says_enough(match))
    missed = [match for match in near if match.broken and set(match.broken) <= _ELSEWHERE]
    fewest = min((len(match.broken) for match in missed), default=0)
    least = AS_CLOSE * max((match.close for match in missed), default=0.0)
    kept = (match for match in missed if len(match.broken) == fewest and match.close >= least)
    return sorted(kept, key=lambda match: -match.score)


def _of_figure(match: Match) -> str:
    figure = match.found.figure
    return ANSWERS.offer.format(
        thing=f"{figure.indicator}{circumstances(match.found)}", document=_title(match.found.candidate)
    )


def _of_directives(question: Question, found: Sequence[Candidate], library: Library) -> Iterator[str]:
    """Directives of the kind asked for that have another number."""
    kinds = {key.partition("-")[2] for key in question.frame.directives}
    for each in rows_of(library, found, library.directives_of, lambda directive: directive.span):
        keys = keys_of(each.stored)
        of_kind = kinds & {key.partition("-")[2] for key in keys}
        if each.item.number and of_kind and not set(keys) & set(question.frame.directives):
            yield ANSWERS.offer.format(
                thing=f"{each.item.type} {each.item.number}", document=_title(each.near)
            )


def _title(candidate: Candidate) -> str:
    return candidate.document.metadata.title or candidate.document.id
