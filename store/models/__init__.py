"""The tables. A class whose name ends in ``Row`` is one row of the table it names."""

from store.models.audit import AuditRow
from store.models.base import Base, SpanRow
from store.models.channel import FeedbackRow, InboxRow, OutboxRow, UserRow
from store.models.documents import BlockRow, DocumentRow, PassageRow, StatementRow, Status
from store.models.embeddings import EmbeddingRow
from store.models.errands import ErrandRow
from store.models.facts import DirectiveRow, EventRow, FigureRow, PersonRow, TaskRow
from store.models.operation import ChangeRow, GenerationRow, TurnRow

__all__ = [
    "AuditRow",
    "Base",
    "BlockRow",
    "ChangeRow",
    "DirectiveRow",
    "DocumentRow",
    "EmbeddingRow",
    "ErrandRow",
    "EventRow",
    "FeedbackRow",
    "FigureRow",
    "GenerationRow",
    "InboxRow",
    "OutboxRow",
    "PassageRow",
    "PersonRow",
    "SpanRow",
    "StatementRow",
    "Status",
    "TaskRow",
    "TurnRow",
    "UserRow",
]
