"""Golden questions that administrators made of feedback, in the data folder."""

import re
from pathlib import Path

from filelock import FileLock

from bot.answer import Status
from bot.golden import GoldenQuestion, read_golden_questions
from store.feedback import Feedback

FILE_NAME = "golden.jsonl"

_STATED = frozenset({Status.ANSWERED.value, Status.PARTIAL.value})
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def add_golden(data: Path, feedback: Feedback) -> GoldenQuestion:
    """Add a question to the file, once however often it is asked for."""
    question = golden_of(feedback)
    path = data / FILE_NAME
    with FileLock(f"{path}.lock"):
        known = {each.id for each in read_golden_questions(path)} if path.exists() else set()
        if question.id not in known:
            with path.open("a", encoding="utf-8") as file:
                file.write(question.model_dump_json() + "\n")
    return question


def golden_of(feedback: Feedback) -> GoldenQuestion:
    """A golden question as far as feedback tells it.

    A good answer must stay what it is. Of a wrong one the figures must not come again, and the numbers that
    the note names must be in it; a question that was refused by mistake has an answer.
    """
    context = feedback.context
    stated = [str(each["value_text"]) for each in context.get("figures", ())]
    good = feedback.verdict == "good"
    right = stated if good else [n for n in _NUMBER.findall(feedback.note or "") if n not in stated]
    refused = context.get("status") not in _STATED
    return GoldenQuestion(
        id=f"F-{feedback.id}",
        style="reported",
        question=str(context.get("question", "")),
        audience=context.get("audience", "citizen"),
        answerable=not refused if good else True,
        docs=tuple(context.get("documents", ())) if good else (),
        must_contain=tuple((each,) for each in right),
        must_not_contain=() if good else tuple(stated),
        evidence_quote=str(context.get("quote", "")) if good else "",
    )
