"""Mentions of directives in a sentence: by number, by issuer, or by what they are about."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.directive import Directive, Relation
from corpus.directives.particulars import Particulars, completed_before, particulars_behind
from corpus.directives.relations import goes_on_with_basis, relation_told, stronger
from corpus.document import Span
from corpus.patterns import pattern

_WORDING = "statement_wording.toml"
# The kinds of Nghị định 30/2020/NĐ-CP (state), Hướng dẫn 36-HD/VPTW (Party) and Luật 80/2015/QH13 (laws).
_NUMBERED = pattern(_WORDING, "directives", "numbered")
_OF_CONGRESS = pattern(_WORDING, "directives", "of_congress")
_OF_ISSUER = pattern(_WORDING, "directives", "of_issuer")
_LAW = pattern(_WORDING, "directives", "law")
_NATIONAL = pattern(_WORDING, "directives", "national")
_ABOUT = pattern(_WORDING, "directives", "about")
_QUOTED = pattern(_WORDING, "directives", "quoted")
_DRAFTED = pattern(_WORDING, "directives", "drafted")
_RULES = (_NUMBERED, _OF_CONGRESS, _OF_ISSUER, _NATIONAL, _QUOTED, _ABOUT, _DRAFTED, _LAW)
_LISTED = re.compile(r"\s*(?:[,;]|và|,\s*và|hoặc)?\s*(?:các\s+)?")


def mentions_in(text: str, sentence: Span) -> Iterator[Directive]:
    """The directives that a sentence mentions, in order; those listed together share what is done to them."""
    taken, relation = sentence.start, None
    found = _matches(text, sentence)
    stops = [*(each.start() for each in found[1:]), sentence.end]
    for match, stop in zip(found, stops, strict=False):
        directive = _directive(text, match, taken, stop, sentence.end)
        if relation is not None and _LISTED.fullmatch(text, taken, match.start()):
            directive = replace(directive, relation=stronger(relation, directive.relation))
        if directive.relation is Relation.MENTIONS and goes_on_with_basis(text, sentence, match.start()):
            directive = replace(directive, relation=Relation.IMPLEMENTS)
        yield directive
        relation = directive.relation
        taken = directive.span.end if directive.span.end <= stop else match.end()


def _matches(text: str, sentence: Span) -> list[re.Match[str]]:
    """Where a sentence mentions directives, in order; of two ways to read one, the first of the rules."""
    chosen: list[re.Match[str]] = []
    for match in (m for rule in _RULES for m in rule.finditer(text, sentence.start, sentence.end)):
        if all(match.end() <= other.start() or match.start() >= other.end() for other in chosen):
            chosen.append(match)
    return sorted(chosen, key=lambda match: match.start())


def _directive(text: str, match: re.Match[str], floor: int, stop: int, ceiling: int) -> Directive:
    groups, before = match.groupdict(), text[floor : match.start()]
    told = Particulars(match.end(), groups.get("issuer"), None, groups.get("subject"))
    if told.subject is None:
        told = particulars_behind(text, told, stop, ceiling)
    after, behind = text[match.end() : told.end], text[told.end : stop]
    told = completed_before(before, told)
    return Directive(
        _kind_name(match["type"] or groups["lower"]),
        _tidy(groups.get("number")),
        _tidy(told.issuer),
        told.day,
        _tidy_subject(told.subject),
        Relation.ISSUES if match.re is _DRAFTED else relation_told(before, after, behind),
        Span(match.start(), told.end),
    )


def _kind_name(kind: str) -> str:
    plain = re.sub(r"^(?:các|những|Các|Những)\s+", "", " ".join(kind.split()))
    return plain[:1].upper() + plain[1:]


def _tidy(words: str | None) -> str | None:
    return " ".join(words.split()).strip(" ,;.") or None if words else None


def _tidy_subject(words: str | None) -> str | None:
    if words is None:
        return None
    plain = re.sub(r"^\s*,?\s*(?:về việc|về)\s+", "", words).strip(' ,;.“”"')
    return " ".join(plain.split()) or None
