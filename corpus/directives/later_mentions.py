"""Later mentions of a directive, joined to the row that it has."""

import re
from dataclasses import replace

from corpus.directive import Directive
from corpus.directives.relations import stronger


def add_mention(found: list[Directive], directive: Directive) -> None:
    """Join a mention to the row of the same directive, or give it a row of its own."""
    for index, known in enumerate(found):
        if _same(known, directive):
            found[index] = _joined(known, directive)
            return
    found.append(directive)


def _joined(known: Directive, later: Directive) -> Directive:
    """One row of two mentions; the fuller mention gives the row its fields."""
    fuller, shorter = (later, known) if _fullness(later) > _fullness(known) else (known, later)
    spans = (*known.also, *later.also, shorter.span)
    return replace(
        fuller,
        number=_longer(known.number, later.number),
        issuer=fuller.issuer or shorter.issuer,
        issued_on=fuller.issued_on or shorter.issued_on,
        subject=fuller.subject or shorter.subject,
        relation=stronger(known.relation, later.relation),
        also=tuple(sorted(spans, key=lambda span: span.start)),
    )


def _same(a: Directive, b: Directive) -> bool:
    """Whether two mentions are of one directive: by number, else by issuer and subject."""
    if a.type.split()[0].casefold() != b.type.split()[0].casefold():
        return False
    if a.number and b.number:
        return a.number == b.number or (
            _stem(a.number) == _stem(b.number) and "-" not in min(a.number, b.number, key=len)
        )
    if a.number or b.number:
        return False
    return (
        _alike(a.issuer, b.issuer) and _alike(a.subject, b.subject)
        if a.issuer or b.issuer
        else a.subject == b.subject
    )


def _stem(number: str) -> str:
    match = re.match(r"0*(\d+)", number)
    return match[1] if match else number


def _alike(a: str | None, b: str | None) -> bool:
    return a is None or b is None or a.casefold()[:25] == b.casefold()[:25]


def _longer(a: str | None, b: str | None) -> str | None:
    return max(a or "", b or "", key=len) or None


def _fullness(directive: Directive) -> tuple[int, int]:
    known = (directive.number, directive.issuer, directive.issued_on, directive.subject)
    return sum(item is not None for item in known), directive.span.end - directive.span.start
