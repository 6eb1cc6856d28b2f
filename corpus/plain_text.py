"""Plain text: paragraphs as people lay them out, hard line ends joined again."""

import re
from collections.abc import Sequence

from corpus.document import BlockKind
from corpus.letters import LOWER
from corpus.lines import Line
from corpus.outline import heading_level, is_item
from corpus.typed_tables import find_tables

_ENDS_SENTENCE = re.compile(r"[.!?…:;|/”\"»)\]]\s*$")
_CONTINUES = re.compile(rf"\s*[{LOWER}(,]")
_WRAP_WIDTHS = range(40, 130)
"""Widths at which editors and mail programs break lines; a longer line was never broken."""

_MIN_FULL_LINES = 8
_FULL = 0.85
"""A file is set to a width when so many of its lines fill so much of it and none is longer."""


def read_plain_text(text: str) -> list[Line]:
    """The lines of a plain text file; a paragraph whose lines were broken at a width is one line.

    A line that goes on in lower case continues the line before it; in a file set to a fixed width so
    does one whose first word had no room there. Empty lines always separate. Rows of a typed table have
    their cells joined by " | ".
    """
    rows = text.splitlines()
    width = _fixed_width(rows)
    lines: list[Line] = []
    begin = 0
    for number, table in enumerate(find_tables(rows)):
        lines += _prose(rows[begin : table.start], width)
        lines += [Line(" | ".join(row), BlockKind.TABLE_ROW, table=number) for row in table.rows]
        begin = table.end
    return lines + _prose(rows[begin:], width)


def _prose(rows: Sequence[str], width: int | None) -> list[Line]:
    lines: list[Line] = []
    before = ""
    for row in rows:
        if row.strip() and before and _is_broken(before, row, width):
            lines[-1] = Line(f"{lines[-1].text.rstrip()} {row.strip()}")
        elif row.strip():
            lines.append(Line(row))
        before = row.strip()
    return lines


def _fixed_width(rows: list[str]) -> int | None:
    widths = [len(row.strip()) for row in rows]
    width = max(widths, default=0)
    full = sum(each >= width * _FULL for each in widths)
    return width if width in _WRAP_WIDTHS and full >= _MIN_FULL_LINES else None


def _is_broken(before: str, after: str, width: int | None) -> bool:
    """Whether the line end between two rows is the editor's, not the author's."""
    if len(before) not in _WRAP_WIDTHS or _ENDS_SENTENCE.search(before) or is_item(after.strip()):
        return False
    if _CONTINUES.match(after):
        return True
    had_no_room = width is not None and len(before) + 1 + len(after.split(maxsplit=1)[0]) > width
    return had_no_room and not heading_level(after.strip())
