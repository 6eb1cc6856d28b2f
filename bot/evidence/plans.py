"""Whether a result reached its plan: the share of it that is stated, or a target beside the result."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.evidence.completions import is_fulfilled
from bot.evidence.figures import FigureCandidate
from bot.evidence.matching import Match
from bot.evidence.pinning import proper_names
from bot.evidence.ranking import rank, sound
from bot.evidence.reaching import result_and_target, target_of
from bot.evidence.terms import context_terms, matching_form
from bot.question import Question
from bot.understanding.comparing_targets import result_and_target_asked
from bot.understanding.comparison import cue, plain
from corpus.figure import Kind

Figures = Sequence[FigureCandidate]


@dataclass(frozen=True, slots=True)
class Reached:
    """The figures that tell of a result and its plan, and whether they show that it was reached."""

    figures: tuple[FigureCandidate, ...]
    is_reached: bool | None


def reached(question: Question, found: Figures) -> Reached | None:
    """What is stated of the plan that a question names; ``None`` where nothing is."""
    completions = plan_completions(question, found)
    if completions:
        return _by_completion(completions[0].found, found)
    pair = result_and_target(result_and_target_asked(question), found)
    if not pair or not all(_is_of_names(question, match.found) for match in pair):
        return None
    result, target = (match.found for match in pair)
    return Reached((result, target), _reaches(result, target))


def of_result(question: Question, result: Match, found: Figures) -> Reached | None:
    """What is stated of the plan of one figure."""
    own = result.found
    shares = [each for each in found if each.parent == own.figure and _is_completion(each)]
    if shares and shares[0].stored.version_id == own.stored.version_id:
        return _by_completion(shares[0], found)
    target = target_of(result, result_and_target_asked(question)[1], found)
    return Reached((own, target.found), _reaches(own, target.found)) if target else None


def plan_completions(question: Question, found: Figures) -> list[Match]:
    """The shares of plans that answer a question, the best first."""
    frame = replace(plain(question), kinds=frozenset({Kind.PLAN_COMPLETION}), unit=None)
    asked = replace(question, frame=replace(frame, result=False, level=False))
    of_plans = [m for m in rank(asked, found, []) if _is_completion(m.found)]
    return [m for m in sound(of_plans) if _is_of_names(question, m.found)]


def _by_completion(share: FigureCandidate, found: Figures) -> Reached:
    version = share.stored.version_id
    whole = [each for each in found if each.figure == share.parent and each.stored.version_id == version]
    return Reached((*whole[:1], share), is_fulfilled(share.figure))


def _is_completion(each: FigureCandidate) -> bool:
    """Whether a figure is the share of what its own words call a plan: "đạt 41%" alone may be of anything."""
    said = f"{each.own} {each.figure.comparison or ''}"
    return each.figure.kind is Kind.PLAN_COMPLETION and bool(cue("plan").search(said))


def _reaches(result: FigureCandidate, target: FigureCandidate) -> bool | None:
    """Whether a result reaches its target, where the words of that tell from which side."""
    bound, value = target.figure.qualifier or "", result.figure.value
    if target.figure.value_max is not None:
        return value >= target.figure.value
    if cue("at_most").match(bound):
        return value <= target.figure.value
    return value >= target.figure.value if cue("at_least").match(bound) else None


def _is_of_names(question: Question, each: FigureCandidate) -> bool:
    """Whether a figure, or its document, is of all names and lesser places of the question."""
    place = each.figure.place.name if each.figure.place else ""
    title = each.candidate.document.metadata.title or ""
    said = context_terms(f"{each.figure.indicator}\n{each.own}\n{place}\n{title}")
    lesser = [matching_form(found["name"]) for found in cue("lesser_place").finditer(question.text)]
    return said.issuperset([*proper_names(question.text), *lesser])
