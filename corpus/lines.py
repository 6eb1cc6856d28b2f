"""The common form that every loader yields: a document as lines with what its markup says of them."""

from dataclasses import dataclass, replace

from corpus.cleaning import clean_line
from corpus.document import BlockKind


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; ``kind`` is ``None`` where the format says nothing and the words must tell.

    ``level``, ``table`` and ``page`` are as in :class:`corpus.document.Block`.
    """

    text: str
    kind: BlockKind | None = None
    level: int = 0
    table: int | None = None
    page: int | None = None


def clean_lines(lines: list[Line]) -> list[Line]:
    """The lines cleaned, empty ones dropped."""
    cleaned = (replace(line, text=clean_line(line.text)) for line in lines)
    return [line for line in cleaned if line.text]
