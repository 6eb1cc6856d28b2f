"""A person named in a document, with the role."""

from dataclasses import dataclass

from corpus.document import Span

AUTHOR = "tác giả bài viết"
"""The role of a name that stands alone below the text."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person at the first mention that gives the role; a signature below a document is a row of its own.

    ``role`` is as printed ("Phó Chủ tịch UBND tỉnh"), or "tác giả bài viết" for a byline, or ``None``.
    ``span`` covers the name, ``cite`` the name with its role.
    """

    name: str
    role: str | None
    span: Span
    cite: Span
