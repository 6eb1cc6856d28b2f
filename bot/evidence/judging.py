"""Whether the documents hold the answer, and where."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.evidence.candidates import Candidate
from bot.evidence.figures import FigureCandidate
from bot.evidence.fitting import Fit, Ruler
from bot.evidence.matching import FigureRuler, Match, Rule
from bot.question import Question
from bot.understanding.parts import split_parts
from bot.wording.vi import ANSWERS

LEAST_COVERAGE = 0.42
"""Share of the question's terms that a statement and its surroundings must have to answer it."""

LEAST_FIGURE_COVERAGE = 0.5
"""The same for a figure: stricter, as a wrong figure is worse than none."""

LEAST_CLOSE = 0.25
"""Share of the question's terms that the figure's own clause must have."""

SAME_STATEMENT = 0.3
"""Credit of a figure that stands in the statement of the part answered before it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Statements or figures that answer, the best first; ``missing`` says what the documents lack."""

    fits: tuple[Fit, ...] = ()
    matches: tuple[Match, ...] = ()
    missing: str | None = None


def judge_statements(question: Question, candidates: Sequence[Candidate]) -> Verdict:
    """Measure statements and decide whether the best one may answer."""
    ruler = Ruler(question, candidates)
    fits = tuple(sorted((ruler.measure(c) for c in candidates), key=lambda fit: -fit.score))
    if not fits or fits[0].coverage < LEAST_COVERAGE:
        return Verdict(fits, missing=ANSWERS.missing_topic)
    return Verdict(fits)


def judge_figures(question: Question, found: Sequence[FigureCandidate]) -> Verdict:
    """Choose a figure for each quantity that the question asks for, or say what is missing."""
    chosen: list[Match] = []
    for part in split_parts(question):
        match = _best(part, found, chosen)
        if isinstance(match, str):
            return Verdict(matches=tuple(chosen), missing=match)
        chosen.append(match)
    return Verdict(matches=tuple(chosen))


def _best(part: Question, found: Sequence[FigureCandidate], chosen: Sequence[Match]) -> Match | str:
    taken = {match.found.stored.row for match in chosen}
    statements = {match.found.candidate.statement.row for match in chosen}
    ruler = FigureRuler(part, found)
    matches = [ruler.measure(each) for each in found if each.stored.row not in taken]

    def order(match: Match) -> float:
        near_the_last = match.found.candidate.statement.row in statements
        return match.score + (SAME_STATEMENT if near_the_last else 0.0)

    matches.sort(key=order, reverse=True)
    sound = [match for match in matches if not match.broken]
    if sound and sound[0].coverage >= LEAST_FIGURE_COVERAGE and sound[0].close >= LEAST_CLOSE:
        return sound[0]
    return _why_not(part, matches)


def _why_not(part: Question, matches: Sequence[Match]) -> str:
    """What is missing: a constraint that the nearest figure breaks, or the topic."""
    if matches and matches[0].coverage >= LEAST_FIGURE_COVERAGE and matches[0].broken:
        rule = matches[0].broken[0]
        if rule is Rule.YEAR:
            return ANSWERS.missing_year.format(year=", ".join(map(str, sorted(part.frame.years))))
        if rule is Rule.PLACE:
            return ANSWERS.missing_place.format(place=", ".join(sorted(part.frame.provinces)))
    return ANSWERS.missing_detail if matches and matches[0].coverage >= LEAST_CLOSE else ANSWERS.missing_topic
