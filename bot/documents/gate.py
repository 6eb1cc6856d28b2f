"""The gate: golden questions asked of an index before readers have it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.engine import Engine
from bot.golden import GoldenQuestion, read_golden_questions
from bot.grading import Grade, grade
from bot.library import Library
from bot.opening import Workspace
from bot.settings import Settings

GOLDEN = "golden*.jsonl"
"""Files of golden questions in the data folder: the administrator's own and those that were reported."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a candidate did: how many questions were asked, and those that speak against it.

    ``lost`` were answered right by the index in use and are no more; ``wrong`` state a wrong figure that the
    index in use does not state; ``missed`` are all that the candidate does not answer right.
    """

    asked: int
    lost: tuple[GoldenQuestion, ...] = ()
    wrong: tuple[GoldenQuestion, ...] = ()
    missed: tuple[GoldenQuestion, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether the candidate may be published."""
        return not self.lost and not self.wrong


class GateRefusedError(Exception):
    """A candidate was not published; nothing has changed."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(f"{len(verdict.lost)} answers lost, {len(verdict.wrong)} wrong figures")
        self.verdict = verdict


def golden_questions(data: Path) -> list[GoldenQuestion]:
    """The golden questions of a data folder.

    Raises:
        BrokenGoldenQuestionError: One cannot be read.
    """
    return [question for file in sorted(data.glob(GOLDEN)) for question in read_golden_questions(file)]


def judge(questions: Sequence[GoldenQuestion], before: Library | None, after: Library) -> Verdict:
    """Ask the questions of the index in use, where there is one, and of the candidate."""
    old = dict(_grades(questions, before)) if before else {}
    new = dict(_grades(questions, after))
    lost = (each for each in questions if each.id in old and old[each.id].right and not new[each.id].right)
    wrong = (
        each
        for each in questions
        if new[each.id].wrong_figure and not (each.id in old and old[each.id].wrong_figure)
    )
    missed = (each for each in questions if not new[each.id].right)
    return Verdict(len(questions), tuple(lost), tuple(wrong), tuple(missed))


class _Over(Workspace):
    """A workspace that reads from one index, whatever is published."""

    def __init__(self, library: Library) -> None:
        super().__init__(Settings())
        self._fixed = library

    def library(self) -> Library:
        return self._fixed


def _grades(questions: Iterable[GoldenQuestion], library: Library) -> Iterable[tuple[str, Grade]]:
    engine = Engine(_Over(library))
    for question in questions:
        answer = engine.ask(question.question, question.conversation, question.audience)
        yield question.id, grade(question, answer)
