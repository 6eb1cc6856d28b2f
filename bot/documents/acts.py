"""What is done to documents, and what came of it."""

from dataclasses import dataclass, field
from typing import Any

from bot.documents.gate import Verdict
from store.audit import Action


@dataclass(frozen=True, slots=True)
class Act:
    """What the audit keeps of one act, once it is done."""

    action: Action
    document: str | None = None
    reason: str | None = None
    details: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Deletion:
    """A document that is to be deleted for good once readers have an index without it."""

    document: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Done:
    """What a change did: the index that readers have now, ``None`` when theirs was right already.

    ``embedded`` is how many texts were new; ``verdict`` is what the gate said.
    """

    acts: tuple[Act, ...]
    generation: str | None = None
    embedded: int = 0
    verdict: Verdict | None = None
