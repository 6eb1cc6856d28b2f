"""Directives mentioned in the documents of the candidates."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.evidence.candidates import Candidate
from bot.library import Library
from bot.understanding.directives import directives_in
from corpus.directives import Directive
from store.lookup import Stored


@dataclass(frozen=True, slots=True)
class Mention:
    """A directive with a candidate whose passage mentions it."""

    stored: Stored[Directive]
    candidate: Candidate


def find_mentions(library: Library, candidates: Sequence[Candidate], asked: Sequence[str]) -> list[Mention]:
    """The mentions of the directives asked for, dated ones first, within passages at hand."""
    passages = {(c.statement.version_id, c.passage.row): c for c in reversed(candidates)}
    stored = library.directives_of(version for version, _ in passages)
    found = [
        Mention(each, candidate)
        for directives in stored.values()
        for each in directives
        for candidate in passages.values()
        if _is_in(each, candidate) and set(asked) & set(keys_of(each))
    ]
    return sorted(found, key=lambda mention: mention.stored.item.issued_on is None)


def keys_of(stored: Stored[Directive]) -> tuple[str, ...]:
    """The keys by which a question may name a directive."""
    directive = stored.item
    number = re.sub(r"\s+", "", directive.number or "")
    return directives_in(f"{directive.type} số {number}\n{stored.text}")


def _is_in(stored: Stored[Directive], candidate: Candidate) -> bool:
    span, passage = stored.item.span, candidate.passage
    same = stored.version_id == passage.version_id
    return same and passage.item.span.start <= span.start and span.end <= passage.item.span.end
