"""People named in a document, with their roles."""

from dataclasses import dataclass

from corpus.document import Span


@dataclass(frozen=True, slots=True)
class Person:
    """A person at the first mention that gives the role; one row for each name of a document.

    ``role`` is as printed ("Phó Chủ tịch UBND tỉnh"), or "tác giả bài viết" for a byline, or ``None``.
    ``span`` covers the name, ``cite`` the name with its role.
    """

    name: str
    role: str | None
    span: Span
    cite: Span
