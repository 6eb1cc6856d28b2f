"""Instructions that begin with the office that is to do something: "Sở Y tế cử hai bác sĩ"."""

import re

from corpus.document import Document, Span
from corpus.patterns import pattern
from corpus.task import Task
from corpus.tasks.deadlines import DEADLINE
from corpus.tasks.orders import Orders, instructs, task_of
from corpus.tasks.parties import office_led, tidy

_WORDING = "statement_wording.toml"
_OFFICE_TOLD = pattern(_WORDING, "tasks", "office_told")
_OFFICE_ACTS = pattern(_WORDING, "tasks", "office_acts")
_LOCAL_ACTS = pattern(_WORDING, "tasks", "local_acts")


def read_of_office(
    document: Document, part: Span, bare: str, year: str | None, orders: Orders
) -> list[Task] | None:
    """The task of an office that begins a part; ``None`` where none acts, empty where it leads those below.

    Args:
        document: The document.
        part: The part of a sentence.
        bare: Its words without what leads to the office.
        year: The time that the part begins with.
        orders: Who is giving orders to whom; the office is told from here on.
    """
    words = part.of(document.text)
    told = _OFFICE_TOLD.match(bare) if orders.active or instructs(document, orders) else None
    leads = words.endswith(":")
    acting = told if told and not leads else _acting(document, bare, orders) or told
    if acting is None:
        return None
    if leads:
        orders.lead(office_led(acting["whom"]))
        return []
    if told is None and orders.section is None and not orders.active and not DEADLINE.search(words):
        return None
    orders.tell(tidy(acting["whom"]), year)
    return [task_of(document, part, orders)]


def _acting(document: Document, bare: str, orders: Orders) -> re.Match[str] | None:
    """An office and what it does, where that is a task: in documents that instruct, or after an order."""
    if orders.active or instructs(document, orders):
        return _OFFICE_ACTS.match(bare) or _LOCAL_ACTS.match(bare)
    return None
