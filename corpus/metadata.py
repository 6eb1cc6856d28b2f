"""What the text itself says of its title, number, issuer and date."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date

from corpus.dates import read_date
from corpus.document import Block, BlockKind, Metadata
from corpus.letterhead import read_letterhead

MAX_TITLE = 300
"""Characters; a longer "title" is a paragraph without a point at its end."""


_OPENING = 6
"""Blocks at the top of a news page: section, headline, day, perhaps a lead."""


def read_metadata(text: str, blocks: Sequence[Block], stated: Metadata) -> Metadata:
    """Complete what an administrator stated with what can be read; what was stated always wins."""
    head = read_letterhead([block.span.of(text) for block in blocks])
    read = Metadata(
        title=_title(text, blocks, head.kind, head.subject),
        number=head.number,
        kind=head.kind,
        issuer=head.issuer,
        issued_on=head.issued_on or _dateline(text, blocks),
    )
    missing = {
        field.name: getattr(read, field.name)
        for field in fields(Metadata)
        if getattr(stated, field.name) is None
    }
    return replace(stated, **missing)


def _title(text: str, blocks: Sequence[Block], kind: str | None, subject: Sequence[int]) -> str | None:
    if subject:
        words = " ".join(blocks[index].span.of(text) for index in subject)
        return f"{kind}: {words}"[:MAX_TITLE] if kind else words[:MAX_TITLE]
    if (headline := _headline(text, blocks)) is not None:
        return headline
    titles = [block.span.of(text) for block in blocks if block.kind is BlockKind.TITLE]
    if titles:
        return titles[0][:MAX_TITLE]
    return blocks[0].span.of(text)[:MAX_TITLE] if blocks else None


def _headline(text: str, blocks: Sequence[Block]) -> str | None:
    """The headline of a news page that begins with the name of its section: the line above the day."""
    above = next((at for at, b in enumerate(blocks[:_OPENING]) if b.kind is BlockKind.DATELINE), 0) - 1
    if above < 1:
        return None
    first, line = (blocks[at].span.of(text) for at in (0, above))
    return line if len(first) < len(line) <= MAX_TITLE and not line.endswith(".") else None


def _dateline(text: str, blocks: Sequence[Block]) -> date | None:
    lines = (block.span.of(text) for block in blocks if block.kind is BlockKind.DATELINE)
    return next((day for line in lines if (day := read_date(line))), None)
