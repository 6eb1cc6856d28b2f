"""Who is giving orders to whom at a point of the text."""

import re
from dataclasses import dataclass

from corpus.document import Document, Span
from corpus.task import Task
from corpus.tasks.deadlines import deadline_in


@dataclass(slots=True)
class Orders:
    """Who is giving orders to whom at this point of the text."""

    assigner: str | None
    assignee: str | None = None
    deadline: str | None = None
    active: bool = False
    section: int | None = None
    """The level of a heading such as "Tổ chức thực hiện": what offices do below, they are told to do."""
    led: bool = False
    """Below a heading or a line that names an office alone: all that stands there is its task."""
    told: bool = False
    """Within a sentence that has begun to tell an office what to do."""

    def lead(self, office: str | None) -> None:
        """All that stands below is for an office, until another line or heading leads."""
        self.assignee, self.deadline, self.active, self.led = office, None, True, True

    def tell(self, office: str | None, deadline: str | None) -> None:
        """All that follows in the sentence is for an office."""
        self.assignee, self.deadline, self.told = office, deadline, True


_INSTRUCTS = re.compile(r"(?i)kế hoạch|công văn|quyết định|chỉ thị|thông báo|chương trình|công điện")


def instructs(document: Document, orders: Orders) -> bool:
    """Whether what a line tells of an office is its task: below such a heading, or in a directive."""
    return orders.section is not None or bool(_INSTRUCTS.match(document.metadata.kind or ""))


def task_of(document: Document, span: Span, orders: Orders) -> Task:
    """The task that a span of the text tells, as the orders stand there."""
    words = span.of(document.text)
    return Task(orders.assigner, orders.assignee, words, deadline_in(words) or orders.deadline, span)
