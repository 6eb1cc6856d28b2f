"""What else is known of the sources of an answer: the pages of quotes, and what each document replaced."""

from collections.abc import Mapping
from dataclasses import replace

from bot.answer import Answer, Citation
from bot.library import Library


def with_sources(answer: Answer, library: Library, versions: Mapping[str, int]) -> Answer:
    """The answer with all that is known of each citation; ``versions`` are those of the documents by id."""
    citations = tuple(_sourced(library, each, versions[each.document]) for each in answer.citations)
    return replace(answer, citations=citations)


def _sourced(library: Library, citation: Citation, version: int) -> Citation:
    replaced = library.replaced_by(citation.document)
    names = (each.metadata.number or each.metadata.title or each.id for each in replaced)
    return replace(citation, page=library.page_at(version, citation.start), replaces=tuple(names))
