"""Choose figures: one for each quantity that is asked for, or several that answer equally."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.evidence.figures import FigureCandidate
from bot.evidence.matching import FigureRuler, Match, Rule
from bot.evidence.terms import topic_terms
from bot.question import Question
from bot.understanding.comparing import Comparison
from bot.understanding.parts import split_parts

LEAST_COVERAGE = 0.46
"""Share of the question's terms that a figure and its surroundings must have: below it, on the development
questions, nearly all figures found were wrong."""

LEAST_CLOSE = 0.15
"""Share of the question's terms that the figure's own clause must have."""

SAME_STATEMENT = 0.3
"""Credit of a figure in the statement of one chosen before it: "…, đạt bao nhiêu %" is asked of that one."""

QUALIFIES = 0.3
"""Further credit of a figure that qualifies one chosen before it."""

EQUAL = 0.1
"""Two figures whose scores differ by less answer a question equally."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The figures that answer, in the order asked; or, with ``broken``, why the nearest one may not."""

    matches: tuple[Match, ...]
    broken: Rule | None = None
    is_complete: bool = True


def choose(question: Question, found: Sequence[FigureCandidate]) -> Chosen:
    """A figure for each quantity of the question; incomplete when one of them is missing."""
    chosen: list[Match] = []
    for part in split_parts(question):
        ranked = _rank(part, found, chosen)
        best = _sound(ranked)
        if not best:
            return Chosen(tuple(chosen), _reason(ranked), is_complete=False)
        chosen.append(best[0])
    return Chosen(tuple(chosen))


def choose_operands(comparison: Comparison, found: Sequence[FigureCandidate]) -> tuple[Match, ...]:
    """A figure for each operand; fewer than two where the documents do not hold them."""
    texts = {operand.text for operand in comparison.operands}
    chosen: list[Match] = []
    for operand in comparison.operands:
        ranked = _rank(operand, found, chosen)
        alike = [m for m in _sound(ranked) if _may_compare(chosen, m, same_indicator=len(texts) == 1)]
        chosen += alike[:1]
    return tuple(chosen)


def rivals(question: Question, found: Sequence[FigureCandidate], best: Match) -> tuple[Match, ...]:
    """The figures of other documents that answer as well as the best one, which comes first."""
    equal = [best]
    documents = {best.found.candidate.document.id}
    for match in _sound(_rank(question, found, [])):
        document = match.found.candidate.document.id
        is_equal = match.score >= best.score - EQUAL and match.found.figure.kind is best.found.figure.kind
        if document not in documents and is_equal:
            equal.append(match)
            documents.add(document)
    return tuple(equal)


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
    return [m for m in ranked if not m.broken and m.coverage >= LEAST_COVERAGE and m.close >= LEAST_CLOSE]


def _may_compare(chosen: Sequence[Match], match: Match, *, same_indicator: bool) -> bool:
    """Operands are all rates or all counts of one document; a result and its target have one indicator."""
    if not chosen:
        return True
    first, other = chosen[0].found, match.found
    if first.candidate.document.id != other.candidate.document.id or _is_percent(first) != _is_percent(other):
        return False
    one, two = set(topic_terms(first.figure.indicator)), set(topic_terms(other.figure.indicator))
    return not same_indicator or len(one & two) >= len(one | two) / 2


def _is_percent(found: FigureCandidate) -> bool:
    return (found.figure.unit or "").startswith("%")


def _reason(ranked: Sequence[Match]) -> Rule | None:
    """The constraint that the nearest figure on the topic breaks."""
    near = [match for match in ranked if match.coverage >= LEAST_COVERAGE and match.broken]
    return near[0].broken[0] if near else None
