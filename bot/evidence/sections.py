"""Sections whose heading names what a question asks to be listed: the lines below it are the answer."""

import re
from collections.abc import Mapping, Sequence

from bot.evidence.candidates import Candidate
from bot.evidence.rows import at
from bot.evidence.terms import context_terms, folded_syllables, topic_terms
from bot.library import Library
from bot.question import Question
from corpus.document import Span
from corpus.outline import CAPITALS_LEVEL, heading_level, is_capitals

MAX_CHARACTERS = 1_200
"""A longer section is cut at its last whole line: an answer fits one phone screen."""

LEAST_ITEMS = 2
LEAST_REST = 0.5
"""Share of the question's other words that the surroundings of the heading must have."""

_LEAST_SYLLABLES = 2
"""A single syllable names no topic."""

_UNNUMBERED = 10
_NO_HEADING = 100
"""Ranks beyond those of numbered headings, which are 1 to 6."""

_NO_MODAL = r"(?:(?!\b(?:phải|cần|được|làm|giao|yêu cầu|là)\b)[^?.])+?"
_LISTED = re.compile(
    rf"(?:những|các|mấy|nêu|còn)\s+(?P<what>{_NO_MODAL})\s+(?:nào|gì)\b|"
    r"^(?P<alone>[^,?.]+?)\s+(?:là gì|gồm)\b"
)
_END = re.compile(r"(?:Nơi nhận|Kính gửi|Ghi chú|T/?M\b|KT\.|TL\.|TUQ\.)")


def section_asked(question: Question, candidates: Sequence[Candidate], library: Library) -> Candidate | None:
    """The lines below the heading that has all words for what is to be listed, of the nearest document."""
    match = _LISTED.search(question.text.lower())
    wanted = set(topic_terms(match["what"] or match["alone"])) if match else set()
    if len(wanted) < _LEAST_SYLLABLES:
        return None
    rest = set(topic_terms(question.text)) - wanted
    of_versions: dict[int, dict[str, int]] = {}
    by_passage = {candidate.passage.row: candidate for candidate in reversed(candidates)}
    for candidate in sorted(by_passage.values(), key=lambda each: -each.score):
        version = candidate.document.version_id
        headings = of_versions.setdefault(version, of_versions.get(version) or _headings(candidate, library))
        near = [*candidate.passage.item.heading_path, *candidate.passage.text.splitlines()]
        named = (line for line in near if line in headings and wanted <= set(folded_syllables(line)))
        spans = (
            _below(heading, headings, library.text_of(candidate.document.version_id)) for heading in named
        )
        span = next((span for span in spans if span), None)
        if span and len(rest & context_terms(candidate.context)) >= len(rest) * LEAST_REST:
            return at(library, candidate, span)
    return None


def _below(heading: str, headings: Mapping[str, int], text: str) -> Span | None:
    """The lines from a heading to the next one of its rank, where there are several."""
    start = text.find(f"{heading}\n")
    if start < 0:
        return None
    start += len(heading) + 1
    end, count = start, 0
    for line in text[start:].splitlines(keepends=True):
        words = line.strip()
        ends = headings.get(words, _NO_HEADING) <= headings[heading] or _END.match(words)
        if ends or end + len(line) - start > MAX_CHARACTERS:
            break
        end += len(line)
        count += bool(words)
    return Span(start, start + len(text[start:end].rstrip())) if count >= LEAST_ITEMS else None


def _headings(candidate: Candidate, library: Library) -> dict[str, int]:
    """The headings of a document with their ranks: by number or capitals, or else as deep as they stand."""
    version = candidate.document.version_id
    paths = [passage.item.heading_path for passage in library.passages_of([version])[version]]
    unnumbered = {name: _UNNUMBERED + depth for path in paths for depth, name in enumerate(path)}
    lines = library.text_of(version).splitlines()
    ranked = {line: heading_level(line) or (CAPITALS_LEVEL if is_capitals(line) else 0) for line in lines}
    return {**unnumbered, **{line: rank for line, rank in ranked.items() if rank}}
