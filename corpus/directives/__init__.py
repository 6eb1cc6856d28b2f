"""Directives mentioned in a document: resolutions, decrees, plans, programmes, official letters."""

import re

from corpus.directive import Directive, Relation
from corpus.directives.later_mentions import add_mention
from corpus.directives.mentions import mentions_in
from corpus.document import Document, Span
from corpus.sentences import split_sentences

_HEAD = 1500
"""Code points of a document within which its head ends."""


def read_directives(document: Document) -> list[Directive]:
    """The directives of a document, each once, in the order of their first mention; its own number is one."""
    own = _own_directive(document)
    found: list[Directive] = [own] if own is not None else []
    for block in document.blocks:
        for sentence in split_sentences(document.text, block.span.start, block.span.end):
            for directive in mentions_in(document.text, sentence):
                add_mention(found, directive)
    return found


def _own_directive(document: Document) -> Directive | None:
    """The document itself, where its head prints its number: "Số: 412/BC-UBND"."""
    known = document.metadata
    printed = r"\s*".join(map(re.escape, known.number)) if known.number else None
    match = printed and re.compile(rf"(?<!\w){printed}(?!\w)").search(document.text, 0, _HEAD)
    if not match or known.kind is None:
        return None
    subject = (known.title or "").removeprefix(f"{known.kind}: ") or None
    return Directive(
        known.kind, known.number, known.issuer, known.issued_on, subject, Relation.ISSUES, Span(*match.span())
    )
