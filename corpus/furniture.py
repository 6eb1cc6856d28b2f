"""Page furniture: counters, reading aids and links of the page a document was copied from."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from corpus.data_files import read_lines
from corpus.document import BlockKind
from corpus.lines import Line
from corpus.outline import is_item
from corpus.syllables import syllables

_ENDS_STATEMENT = re.compile(r"(?:(?<!\.)\.|[!:;])['\"”’)\]]*$")
_MIN_BODY = 25
"""Syllables of a line that ends like a sentence and is longer than the headline of a link."""


def remove_furniture(lines: Sequence[Line]) -> list[Line]:
    """The lines of the document itself.

    Below "Xem thêm" or "Tin liên quan" stand links to other pages: list items while the body goes on
    afterwards; at the end of the page every line that does not end like a sentence.
    """
    return list(_own_lines(lines))


def _own_lines(lines: Sequence[Line]) -> Iterator[Line]:
    body_end = max((index for index, line in enumerate(lines) if _is_body(line)), default=-1)
    in_links = False
    for index, line in enumerate(lines):
        if _is_link_heading(line.text):
            in_links = True
        elif in_links and _is_link(line, in_body=index < body_end):
            continue
        elif not is_furniture(line.text):
            in_links = in_links and index > body_end
            yield line


def _is_body(line: Line) -> bool:
    return bool(_ENDS_STATEMENT.search(line.text)) and len(syllables(line.text)) >= _MIN_BODY


def _is_link(line: Line, *, in_body: bool) -> bool:
    if _ENDS_STATEMENT.search(line.text) or line.kind is BlockKind.TABLE_ROW:
        return False
    return not in_body or line.kind is BlockKind.ITEM or is_item(line.text)


def is_furniture(line: str) -> bool:
    """Whether a cleaned line belongs to the page and not to the document; " | " joins several such parts."""
    if _is_link_heading(line) or _furniture().fullmatch(line):
        return True
    return all(_furniture().fullmatch(part.strip()) for part in line.split(" | "))


def _is_link_heading(line: str) -> bool:
    return bool(_link_headings().fullmatch(line))


@cache
def _furniture() -> re.Pattern[str]:
    return _any_of("furniture.txt")


@cache
def _link_headings() -> re.Pattern[str]:
    return _any_of("link_headings.txt")


def _any_of(name: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{rule})" for rule in read_lines(name)), re.IGNORECASE)
