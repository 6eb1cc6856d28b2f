"""What a conversion hands back, and its way through a file as JSON."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum

from corpus.document import BlockKind
from corpus.lines import Line


class Note(StrEnum):
    """What an administrator should know of how a file was read."""

    LEGACY = "legacy_encoding"
    SCANNED = "scanned"
    HIDDEN_TEXT = "hidden_text"
    INVISIBLE_CHARACTERS = "invisible_characters"


@dataclass(frozen=True, slots=True)
class Converted:
    """A file as lines.

    ``pages`` is ``None`` where the format has none. ``notes`` maps to a detail for the message, which may be
    empty: the name of the encoding, how many characters.
    """

    lines: tuple[Line, ...]
    pages: int | None = None
    notes: tuple[tuple[Note, str], ...] = ()


def to_json(converted: Converted) -> str:
    """The file that the process of a conversion writes."""
    return json.dumps(asdict(converted))


def from_json(text: str) -> Converted:
    """The conversion of such a file.

    Raises:
        ValueError: It is none.
        KeyError: It is none.
        TypeError: It is none.
    """
    value = json.loads(text)
    return Converted(
        tuple(_line(**each) for each in value["lines"]),
        value["pages"],
        tuple((Note(name), str(detail)) for name, detail in value["notes"]),
    )


def _line(text: str, kind: str | None, level: int, table: int | None, page: int | None) -> Line:
    return Line(text, None if kind is None else BlockKind(kind), level, table, page)


def merged(notes: Sequence[tuple[Note, str]]) -> tuple[tuple[Note, str], ...]:
    """Each note once, the first of its kind, in the order of the enumeration."""
    first = dict(reversed(notes))
    return tuple((note, first[note]) for note in Note if note in first)
