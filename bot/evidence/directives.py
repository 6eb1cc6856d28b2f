"""Directives mentioned in the documents of the candidates."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.evidence.candidates import Candidate
from bot.library import Library
from bot.understanding.directives import directives_in
from corpus.directive import Directive
from store.lookup import Stored


@dataclass(frozen=True, slots=True)
class Mention:
    """A directive with a candidate whose passage mentions it."""

    stored: Stored[Directive]
    candidate: Candidate


def find_mentions(library: Library, candidates: Sequence[Candidate], asked: Sequence[str]) -> list[Mention]:
    """The mentions of the directives asked for, dated ones first, within passages at hand."""
    passages: dict[int, dict[int, Candidate]] = {}
    for candidate in reversed(candidates):
        passages.setdefault(candidate.statement.version_id, {})[candidate.passage.row] = candidate
    found = [
        Mention(each, candidate)
        for version, directives in library.directives_of(passages).items()
        for each in directives
        for candidate in passages[version].values()
        if _is_in(each, candidate) and set(asked) & set(keys_of(each))
    ]
    return sorted(found, key=lambda mention: mention.stored.item.issued_on is None)


def keys_of(stored: Stored[Directive]) -> tuple[str, ...]:
    """The keys by which a question may name a directive."""
    directive = stored.item
    number = re.sub(r"\s+", "", directive.number or "")
    return directives_in(f"{directive.type} số {number}\n{stored.text}")


def _is_in(stored: Stored[Directive], candidate: Candidate) -> bool:
    span, passage = stored.item.span, candidate.passage.item.span
    return passage.start <= span.start and span.end <= passage.end
