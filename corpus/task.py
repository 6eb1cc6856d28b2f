"""A task: who tells whom to do what, by when."""

from dataclasses import dataclass

from corpus.document import Span


@dataclass(frozen=True, slots=True)
class Task:
    """A task that a document sets.

    ``assigner`` and ``assignee`` are ``None`` when the text names none; ``deadline`` is the period or
    time limit as printed. ``span`` covers the instruction, which is ``action`` verbatim.
    """

    assigner: str | None
    assignee: str | None
    action: str
    deadline: str | None
    span: Span
