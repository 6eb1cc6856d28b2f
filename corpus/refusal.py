"""Why a document cannot be read (promise 6: a bad document harms only itself)."""

from enum import StrEnum


class Reason(StrEnum):
    """Reasons that a person can act on; the channel puts them into words."""

    NOT_FOUND = "not_found"
    UNSUPPORTED = "unsupported"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    BINARY = "binary"
    UNKNOWN_ENCODING = "unknown_encoding"
    BROKEN_FRONT_MATTER = "broken_front_matter"
    NO_TEXT = "no_text"
    DUPLICATE_ID = "duplicate_id"
    UNREADABLE = "unreadable"


class DocumentRefusedError(Exception):
    """A document that is not taken in.

    Attributes:
        reason: What is wrong.
        detail: The part of the document or the limit it concerns, for the message; may be empty.
    """

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(reason.value if not detail else f"{reason.value}: {detail}")
        self.reason = reason
        self.detail = detail
