"""Answers to whether a plan was reached, and to questions that take it for granted wrongly."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.answer import Answer
from bot.answering.affirming import confirmed, corrected, decided
from bot.answering.composing import which_one
from bot.evidence.choosing import choose
from bot.evidence.figures import FigureCandidate
from bot.evidence.plans import Reached, of_result, plan_completions, reached
from bot.evidence.rivals import is_open, rivals
from bot.question import Question
from bot.understanding.comparison import cue
from bot.understanding.frame import Asks, frame
from bot.understanding.parts import narrow

Figures = Sequence[FigureCandidate]


def answer_plan(question: Question, figures: Callable[[], Figures]) -> Answer | None:
    """Whether the plan that a question names was reached; ``None`` where it asks or finds no such thing."""
    text = question.text
    if cue("some_of").search(text):
        return None
    is_claim, asked = cue("claim").search(text), cue("verdict").search(text)
    if asked and not is_claim:
        return _verdict(question, f"{text[: asked.start()]}{text[asked.end() :]}", figures())
    if not is_claim and not cue("taken_for_granted").search(text):
        return None
    claimed = _claimed(text)
    told = reached(_bare(question), figures()) if claimed is not None else None
    if told is None or told.is_reached is None:
        return None
    if told.is_reached is not claimed:
        return corrected(question, told.figures)
    return confirmed(question, told.figures) if is_claim else None


def _claimed(text: str) -> bool | None:
    """Whether a question says that a plan was reached, or that it was not."""
    if cue("said_short").search(text):
        return False
    return True if cue("said_reached").search(text) else None


def _bare(question: Question) -> Question:
    """The question without what it says of reaching a plan."""
    text = question.text
    for name in ("claim", "said_short", "said_reached", "taken_for_granted"):
        text = cue(name).sub(" ", text)
    return replace(question, text=" ".join(text.split()))


def _verdict(question: Question, rest: str, found: Figures) -> Answer | None:
    """A yes or a no; with it the quantity, where the rest of the question asks for one."""
    asked = replace(question, text=rest, frame=narrow(question.frame, frame(rest)))
    told = _of_quantity(asked, found) if frame(rest).asks is Asks.QUANTITY else None
    if told is None:
        equal = _equal(asked, found)
        if len(equal) > 1:
            return which_one(question, equal)
        told = reached(asked, found)
    return decided(question, told.figures, is_reached=told.is_reached) if told else None


def _of_quantity(asked: Question, found: Figures) -> Reached | None:
    chosen = choose(asked, found)
    if not chosen.is_complete or len(chosen.matches) != 1:
        return None
    return of_result(asked, chosen.matches[0], found)


def _equal(asked: Question, found: Figures) -> list[FigureCandidate]:
    """The shares of plans of several documents that answer a question which names none of them."""
    shares = plan_completions(asked, found)[:1] if is_open(asked) else []
    return [match.found for best in shares for match in rivals(asked, found, best)]
