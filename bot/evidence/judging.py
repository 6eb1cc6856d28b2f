"""Whether the documents hold the answer, and where."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.evidence.candidates import Candidate
from bot.evidence.fitting import Fit, Ruler
from bot.question import Question
from bot.wording.vi import ANSWERS

LEAST_COVERAGE = 0.42
"""Share of the question's terms that an answer must have around it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The fits, the best first; ``missing`` says what the documents lack, when they lack it."""

    fits: tuple[Fit, ...]
    missing: str | None = None


def judge(question: Question, candidates: Sequence[Candidate]) -> Verdict:
    """Measure the candidates and decide whether the best one may answer."""
    ruler = Ruler(question, candidates)
    fits = tuple(sorted((ruler.measure(c) for c in candidates), key=lambda fit: -fit.score))
    if not fits or fits[0].coverage < LEAST_COVERAGE:
        return Verdict(fits, ANSWERS.missing_topic)
    return Verdict(fits)
