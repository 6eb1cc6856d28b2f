"""Golden questions: what a right answer must say, in the format of the gold sets (JSON Lines)."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.question import Audience


class BrokenGoldenQuestionError(Exception):
    """A line of a question file that cannot be read; the message says which and why."""


class Evidence(BaseModel):
    """A quote that the cited passages must hold, and the document it stands in."""

    doc: str
    quote: str


class GoldenQuestion(BaseModel):
    """One question with the marks of a right answer.

    ``must_contain`` is a list of groups; a group is met when any of its strings is in the answer's body.
    ``docs`` are document ids, or the leading part of them.
    """

    model_config = ConfigDict(extra="ignore", frozen=True)

    id: str
    style: str
    question: str
    conversation: tuple[str, ...] = ()
    audience: Audience = Audience.CITIZEN
    answerable: bool
    docs: tuple[str, ...] = ()
    must_contain: tuple[Annotated[tuple[str, ...], Field(min_length=1)], ...] = ()
    must_not_contain: tuple[str, ...] = ()
    figure_ids: tuple[str, ...] = ()
    evidence_quote: str = ""
    evidence_more: tuple[Evidence, ...] = ()
    accept_clarification: bool = False

    @property
    def evidence(self) -> tuple[str, ...]:
        """All quotes that a fully cited answer rests on."""
        first = (self.evidence_quote,) if self.evidence_quote else ()
        return first + tuple(item.quote for item in self.evidence_more)


def read_golden_questions(path: Path) -> Iterator[GoldenQuestion]:
    """The questions of a JSON Lines file.

    Raises:
        BrokenGoldenQuestionError: A line is not a golden question.
    """
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if line.strip():
            try:
                yield GoldenQuestion.model_validate(json.loads(line))
            except (ValueError, ValidationError) as error:
                reason = str(error).splitlines()[0]
                raise BrokenGoldenQuestionError(f"{path.name}:{number}: {reason}") from None
