"""What else is known of the sources of an answer: the pages of quotes, and what each document replaced."""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy.orm import Session

from bot.answer import Answer, Citation
from bot.library import Library
from store.documents import page_at, replaced_by_document


def with_sources(answer: Answer, library: Library, versions: Mapping[str, int]) -> Answer:
    """The answer with all that is known of each citation; ``versions`` are those of the documents by id."""
    if not answer.citations:
        return answer
    with library.database.session() as session:
        citations = tuple(_sourced(session, each, versions[each.document]) for each in answer.citations)
    return replace(answer, citations=citations)


def _sourced(session: Session, citation: Citation, version: int) -> Citation:
    replaced = replaced_by_document(session, citation.document)
    names = (each.metadata.number or each.metadata.title or each.id for each in replaced)
    return replace(citation, page=page_at(session, version, citation.start), replaces=tuple(names))
