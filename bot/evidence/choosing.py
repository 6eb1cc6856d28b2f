"""Choose figures: one for each quantity that is asked for, or several that answer equally."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.evidence.figures import FigureCandidate
from bot.evidence.matching import FigureRuler, Match
from bot.evidence.rule import Rule
from bot.evidence.terms import topic_terms
from bot.question import Question
from bot.understanding.comparing import Comparison
from bot.understanding.parts import split_parts
from bot.understanding.places import provinces_named
from corpus.figure import QUALIFYING, Figure, Kind
from corpus.places import PlaceSource

LEAST_COVERAGE = 0.46
"""Share of the question's terms that a figure and its surroundings must have: below it, on the development
questions, nearly all figures found were wrong."""

LEAST_CLOSE = 0.15
"""Share of the question's terms that the figure's own clause must have."""

LEAST_DENSE, LEAST_MARGIN = 0.855, 0.004
LEAST_SHARED, LEAST_SHARED_CLOSE = 0.25, 0.1
"""What a figure that is asked for in other words must have: its cosine with the question and how far it leads
those of other figures; the shares of the question's terms, as above."""

SAME_STATEMENT = 0.3
"""Credit of a figure in the statement of one chosen before it: "…, đạt bao nhiêu %" is asked of that one."""

QUALIFIES = 0.3
"""Further credit of a figure that qualifies one chosen before it."""

NEARER, ASKED_BACK = 0.01, 2
"""How much nearer in meaning than the best figure by words another must be to put it in doubt, and how many
such figures a question back offers."""

SAME_INDICATOR = 0.6
"""Share of the words of two indicators that they have in common when they are one."""

EQUAL = 0.15
"""Figures of two documents whose scores differ by less answer a question equally."""

_STATES = {Kind.ACTUAL, Kind.TARGET}
_MEANING = {Rule.CONTRAST, Rule.POPULATION, Rule.CODE, Rule.KIND}

_REST = re.compile(r"\b(?:phần|số|chỗ)? ?còn lại\b")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The figures that answer, in the order asked; or, with ``broken``, why the nearest one may not."""

    matches: tuple[Match, ...]
    broken: Rule | None = None
    is_complete: bool = True


def choose(question: Question, found: Sequence[FigureCandidate]) -> Chosen:
    """A figure for each quantity of the question; incomplete when one of them is missing."""
    rest = _the_rest(question, found)
    if rest:
        return Chosen(rest)
    chosen: list[Match] = []
    for part in split_parts(question):
        ranked = _rank(part, found, chosen)
        best = _qualifying(part, ranked, chosen) or _sound(ranked)
        if not best:
            return Chosen(tuple(chosen), _reason(ranked), is_complete=False)
        chosen.append(best[0])
    return Chosen(tuple(chosen))


def _qualifying(part: Question, ranked: Sequence[Match], chosen: Sequence[Match]) -> list[Match]:
    """What qualifies a figure chosen before: "…, đạt bao nhiêu % kế hoạch" after a number of people."""
    answered = [match.found.figure for match in chosen]
    wanted = part.frame.kinds & QUALIFYING
    return [m for m in ranked if m.found.parent in answered and m.found.figure.kind in wanted]


def _the_rest(question: Question, found: Sequence[FigureCandidate]) -> tuple[Match, ...]:
    """After a part of a whole was asked for, its other parts: "phần còn lại là bao nhiêu?"."""
    if not question.context or not _REST.search(question.text.lower()):
        return ()
    before = replace(question, text=question.context[-1], context=question.context[:-1])
    part = _sound(_rank(before, found, []))[:1]
    ranked = _rank(question, found, part)
    return tuple(m for m in ranked if part and _are_siblings(part[0].found, m.found))


def _are_siblings(one: FigureCandidate, other: FigureCandidate) -> bool:
    same_whole = one.parent is not None and one.parent == other.parent
    same_document = one.stored.version_id == other.stored.version_id
    return same_whole and same_document and one.figure.unit == other.figure.unit


def choose_operands(comparison: Comparison, found: Sequence[FigureCandidate]) -> tuple[Match, ...]:
    """A figure for each operand; fewer than two where the documents do not hold them."""
    same_indicator = len({operand.text for operand in comparison.operands}) == 1
    # Each of two provinces may have a document of its own.
    of_one_document = len({operand.frame.provinces for operand in comparison.operands}) == 1
    chosen: list[Match] = []
    for operand in comparison.operands:
        alike = _sound(_rank(operand, found, chosen))
        if chosen:
            alike = [m for m in alike if _may_compare(chosen[0], m, same_indicator=same_indicator)]
        if chosen and of_one_document:
            alike = [m for m in alike if _document(m) == _document(chosen[0])]
        chosen += alike[:1]
    return tuple(chosen)


def _document(match: Match) -> str:
    return match.found.candidate.document.id


def rivals(question: Question, found: Sequence[FigureCandidate], best: Match) -> tuple[Match, ...]:
    """The figures of other documents or provinces that answer as well as the best one, which comes first."""
    equal = [best]
    homes = {_home(best)}
    for match in _sound(_rank(question, found, [])):
        is_near = match.score >= best.score - EQUAL
        is_equal = is_near and _says_as_much(match, best)
        if is_equal and _home(match) not in homes:
            equal.append(match)
            homes.add(_home(match))
    return tuple(equal)


def nearer(question: Question, found: Sequence[FigureCandidate], best: Match) -> tuple[Match, ...]:
    """The best figure and those that say nearly as much of the question's words and are nearer in meaning.

    Words and meaning then point to different figures, and on questions over documents that were not tuned
    on, two of three answers given in spite of that were wrong.
    """
    others = [
        match
        for match in _sound(_rank(question, found, []))
        if match.score >= best.score - EQUAL
        and match.found.dense >= best.found.dense + NEARER
        and match.found.figure.value_text != best.found.figure.value_text
    ]
    return (best, *others[:ASKED_BACK])


def _home(match: Match) -> tuple[str, tuple[str, ...]]:
    """The document of a figure, and the province that it named last before it."""
    before = match.found.document_text[: match.found.figure.span.end]
    return _document(match), tuple(provinces_named(before)[-1:])


def _says_as_much(match: Match, best: Match) -> bool:
    """Whether two figures are of one kind and unit; within a document, of one indicator too."""
    one, other = match.found.figure, best.found.figure
    if one.unit != other.unit or (one.kind is not other.kind and {one.kind, other.kind} != _STATES):
        return False
    names, others = (set(topic_terms(figure.indicator)) for figure in (one, other))
    alike = len(names & others) >= SAME_INDICATOR * len(names | others)
    return alike or _document(match) != _document(best)


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


def _rank(part: Question, found: Sequence[FigureCandidate], chosen: Sequence[Match]) -> list[Match]:
    taken = {match.found.stored.row for match in chosen}
    statements = {match.found.candidate.statement.row for match in chosen}
    answered = [match.found.figure for match in chosen]
    ruler = FigureRuler(part, found)
    matches = [ruler.measure(each) for each in found if each.stored.row not in taken]

    def order(match: Match) -> float:
        near = match.found.candidate.statement.row in statements
        qualifies = match.found.parent is not None and match.found.parent in answered
        return match.score + SAME_STATEMENT * near + QUALIFIES * qualifies

    return sorted(matches, key=order, reverse=True)


def _sound(ranked: Sequence[Match]) -> list[Match]:
    ranked = _uncontradicted(ranked)
    said = [m for m in ranked if not m.broken and m.coverage >= LEAST_COVERAGE and m.close >= LEAST_CLOSE]
    return said or _meant(ranked)


def _uncontradicted(ranked: Sequence[Match]) -> list[Match]:
    """The figures but for those that a nearer statement of the same number says to be of something else."""
    denied: set[str] = set()
    kept: list[Match] = []
    for match in ranked:
        if match.broken or match.found.figure.value_text not in denied:
            kept.append(match)
        if _MEANING & set(match.broken):
            denied.add(match.found.figure.value_text)
    return kept


def _meant(ranked: Sequence[Match]) -> list[Match]:
    """The figure that is meant in other words: nearest in meaning by far, and not without shared words."""
    unbroken = [match for match in ranked if not match.broken]
    if not unbroken:
        return []
    best = unbroken[0]
    others = (m.found.dense for m in ranked if m.found.figure.value_text != best.found.figure.value_text)
    is_nearest = best.found.dense >= max(LEAST_DENSE, max(others, default=0.0) + LEAST_MARGIN)
    shares_words = best.coverage >= LEAST_SHARED and best.close >= LEAST_SHARED_CLOSE
    return [best] if is_nearest and shares_words else []


def _may_compare(before: Match, match: Match, *, same_indicator: bool) -> bool:
    """Operands are all rates or all counts; a result and its target have one indicator."""
    first, other = before.found, match.found
    if _is_percent(first) != _is_percent(other):
        return False
    one, two = set(topic_terms(first.figure.indicator)), set(topic_terms(other.figure.indicator))
    return not same_indicator or len(one & two) >= len(one | two) / 2


def _is_percent(found: FigureCandidate) -> bool:
    return (found.figure.unit or "").startswith("%")


def _reason(ranked: Sequence[Match]) -> Rule | None:
    """The constraint that the nearest figure on the topic breaks."""
    near = [match for match in ranked if match.coverage >= LEAST_COVERAGE and match.broken]
    return near[0].broken[0] if near else None
