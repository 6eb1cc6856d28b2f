"""Bylines: the name of the author alone below the text."""

import re
from collections.abc import Iterator

from corpus.document import Block, Span
from corpus.patterns import pattern
from corpus.person import AUTHOR, Person

_WORDING = "statement_wording.toml"
_BYLINE = pattern(_WORDING, "people", "byline")


def author_in(text: str, block: Block) -> Iterator[Person]:
    """The author whom the line below the text names, if it is a name and no source."""
    line = block.span.of(text)
    match = _BYLINE.fullmatch(line.strip())
    if match is None or re.search(r"^(?:Theo|Nguồn)\b|\.vn", line):
        return
    start = block.span.start + line.index(match["name"])
    name = match["name"].strip()
    span = Span(start, start + len(name))
    yield Person(name, AUTHOR, span, span)
