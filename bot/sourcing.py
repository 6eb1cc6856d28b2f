"""What else is known of the sources of an answer: pages, what each document replaced, what amended it."""

from collections.abc import Mapping
from dataclasses import replace

from bot.answer import Amended, Answer, Citation
from bot.library import Library
from bot.question import Audience
from store.amendments import amending


def with_sources(answer: Answer, library: Library, versions: Mapping[str, int], audience: Audience) -> Answer:
    """The answer with all that is known of each citation, as far as an audience may know it.

    ``versions`` are those of the documents by id.
    """
    citations = tuple(_sourced(library, each, versions[each.document], audience) for each in answer.citations)
    return replace(answer, citations=citations)


def _sourced(library: Library, citation: Citation, version: int, audience: Audience) -> Citation:
    replaced = library.replaced_by(citation.document)
    names = (each.metadata.number or each.metadata.title or each.id for each in replaced)
    document = library.documents_of([version])[version]
    amended = tuple(
        Amended(each.relation, each.by.metadata.number or each.by.metadata.title or each.by.id)
        for each in amending(library.amendments(audience), document)
    )
    return replace(
        citation,
        page=library.page_at(version, citation.start),
        replaces=tuple(names),
        amended_by=amended,
    )
