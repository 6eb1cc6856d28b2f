"""What may be found half done after a death, and what becomes of it."""

from enum import StrEnum


class Recovery(StrEnum):
    """What was done about it."""

    UNDONE = "change_undone"
    POINTED = "publishing_completed"
    DELETED = "deletion_completed"
