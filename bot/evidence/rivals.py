"""Figures beside the best one: others that answer as well, that contradict it, or that put it in doubt."""

import re
from collections.abc import Sequence

from bot.evidence.figures import FigureCandidate
from bot.evidence.lesser_places import is_named
from bot.evidence.matching import Match
from bot.evidence.ranking import rank, says_enough, sound
from bot.evidence.terms import topic_terms
from bot.evidence.units_asked import counts_as
from bot.question import Question
from bot.understanding.places import last_province_named
from bot.understanding.scope import split_scope
from corpus.figure import Figure, Kind
from corpus.places import PlaceSource

NEARER, ASKED_BACK = 0.01, 2
"""How much nearer in meaning than the best figure by words another must be to put it in doubt, and how many
such figures a question back offers."""

SAME_INDICATOR = 0.6
"""Share of the words of two indicators that they have in common when they are one."""

LESS_SAID = 0.1
"""So much less of the question's words may it say."""

EQUAL = 0.15
"""Figures of two documents whose scores differ by less answer a question equally."""

SAME_THING = 0.35
"""So much apart may the scores of figures of one indicator be where a question names neither document nor
place: how a report happens to word the indicator says nothing of which one is meant."""

SAME_TIME = 0.05
"""The same for figures of two times in one document."""

_WHERE = re.compile(r"(?<!\w)(?:trên địa bàn|toàn|tỉnh|thành phố|huyện|quận|xã|cả nước)(?!\w)", re.IGNORECASE)

_STATES, _LEVELS = {Kind.ACTUAL, Kind.TARGET}, {Kind.ACTUAL, Kind.SHARE}


def _document(match: Match) -> str:
    return match.found.candidate.document.id


def is_open(question: Question) -> bool:
    """Whether nothing in the question says of which place, document or number it is."""
    frame = question.frame
    pins = (frame.dates, frame.provinces, frame.directives, frame.numbers, question.context)
    return not any(pins)


def rivals(question: Question, found: Sequence[FigureCandidate], best: Match) -> tuple[Match, ...]:
    """The figures of other documents or provinces that answer as well as the best one, which comes first.

    One that states the same number is none.
    """
    equal = [best]
    homes = {_home(best)}
    ranked = rank(question, found, [])
    near = [m for m in sound(ranked) if m.score >= best.score - EQUAL and _says_as_much(m, best)]
    if is_open(question) and not split_scope(question.text).scope and not _names_place(question, best):
        near += [m for m in ranked if m not in near and _says_the_thing(m, best)]
    for match in near:
        if _home(match) not in homes and not _says_the_same(match, best):
            equal.append(match)
            homes.add(_home(match))
    return tuple(equal)


def of_other_times(question: Question, found: Sequence[FigureCandidate], best: Match) -> tuple[Match, ...]:
    """The best figure and those of its document that state the same of another time, as well as that one."""
    near = (match for match in sound(rank(question, found, [])) if match.score >= best.score - SAME_TIME)
    others = (m for m in near if _is_of_another_time(question, m, best) and not _says_the_same(m, best))
    return (best, *(match for match in others if _says_as_much(match, best)))


def _is_of_another_time(question: Question, match: Match, best: Match) -> bool:
    """Whether a document states one indicator of two times, and the question is of none of them."""
    frame, one, other = question.frame, match.found.figure, best.found.figure
    if frame.whole and not frame.numbers and one.total == other.total is not None:
        return False  # of how many it is, both tell
    if frame.years or frame.months or frame.point or question.context or frame.now:
        return False
    times = {each.period.text.lower() for each in (one, other) if each.period}
    alike = _document(match) == _document(best) and one.kind == other.kind and one.row == other.row
    return len(times) > 1 and alike


def _names_place(question: Question, best: Match) -> bool:
    """Whether a question names the place of a figure, such as a district, in whichever letters."""
    place = best.found.figure.place
    names = place.name.split(",") if place and place.source is not PlaceSource.UNNAMED else []
    return any(is_named(name, question.text) for name in names)


def _says_the_thing(match: Match, best: Match) -> bool:
    """Whether another document states the same indicator, in a figure that may answer for itself."""
    answers = not match.broken and says_enough(match)
    near = answers and match.score >= best.score - SAME_THING and _document(match) != _document(best)
    kinds = {match.found.figure.kind, best.found.figure.kind}
    same = len(kinds) == 1 or kinds == _LEVELS
    return near and same and _says_as_much(match, best) and _are_of_one_indicator(match, best)


def _are_of_one_indicator(match: Match, best: Match) -> bool:
    named = (_WHERE.sub(" ", each.found.figure.indicator) for each in (match, best))
    names, others = (set(topic_terms(indicator)) for indicator in named)
    return len(names & others) >= SAME_INDICATOR * len(names | others)


def _says_the_same(match: Match, best: Match) -> bool:
    """Whether another document states the very number: a plan and the table annexed to it are no rivals."""
    one, other = match.found.figure, best.found.figure
    return (one.value, one.value_max, one.unit) == (other.value, other.value_max, other.unit)


def nearer(question: Question, found: Sequence[FigureCandidate], best: Match) -> tuple[Match, ...]:
    """The best figure and those that say nearly as much of the question's words and are nearer in meaning.

    Words and meaning then point to different figures, and on questions over documents that were not tuned
    on, two of three answers given in spite of that were wrong.
    """
    others = [
        match
        for match in sound(rank(question, found, []))
        if match.score >= best.score - EQUAL
        and match.coverage >= best.coverage - LESS_SAID
        and match.found.dense >= best.found.dense + NEARER
        and match.found.figure.value_text != best.found.figure.value_text
    ]
    return (best, *others[:ASKED_BACK])


def _home(match: Match) -> tuple[str, str | None]:
    """The document of a figure, and the province that it named last before it."""
    found = match.found
    return _document(match), last_province_named(found.document_text, found.figure.span.end)


def _says_as_much(match: Match, best: Match) -> bool:
    """Whether two figures are of one kind and unit; within a document, of one indicator too."""
    one, other = match.found.figure, best.found.figure
    kinds = {one.kind, other.kind}
    if not counts_as(one.unit, other.unit) or (len(kinds) > 1 and kinds not in (_STATES, _LEVELS)):
        return False
    return _document(match) != _document(best) or _are_of_one_indicator(match, best)


def disagreements(question: Question, found: Sequence[FigureCandidate], best: Match) -> tuple[Match, ...]:
    """The best figure and those of other documents that state another value for the very same thing."""
    figure = best.found.figure
    own = set(topic_terms(figure.indicator))
    others = [m for m in rivals(question, found, best)[1:] if _is_same_thing(m.found.figure, figure)]
    alike = [m for m in others if len(own & set(topic_terms(m.found.figure.indicator))) >= len(own) / 2]
    return (best, *(m for m in alike if m.found.figure.value != figure.value))


def _is_same_thing(one: Figure, other: Figure) -> bool:
    same_time = one.period is not None and other.period is not None and one.period.end == other.period.end
    same_place = one.place is not None and other.place is not None and one.place.name == other.place.name
    # Two reports that never name their province may be of two provinces.
    named = one.place is not None and one.place.source is not PlaceSource.UNNAMED
    return same_time and same_place and named and one.unit == other.unit
