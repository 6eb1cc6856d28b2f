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
    CORRUPT = "corrupt"
    PROTECTED = "protected"
    MACROS = "macros"
    UNSAFE = "unsafe"
    TOO_MANY_PAGES = "too_many_pages"
    TOO_MANY_FILES = "too_many_files"
    TOO_SLOW = "too_slow"
    TOO_COMPLEX = "too_complex"
    IMAGE_TOO_LARGE = "image_too_large"
    NEEDS_OFFICE = "needs_office"
    NEEDS_OCR = "needs_ocr"


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
