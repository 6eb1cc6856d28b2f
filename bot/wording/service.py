"""The sentences of a chat channel beside answers: waiting, documents, feedback, administration."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServiceWording:
    """Plain text; fields with ``{…}`` are formats, and what fills them is named."""

    late: str
    """Above an answer that comes late, as after a restart."""
    too_many: str
    """Somebody asks faster than is allowed; it goes on in ``{seconds}`` seconds."""
