"""The pages that the quotes of an answer stand on, where their files have pages."""

from collections.abc import Mapping
from dataclasses import replace

from bot.answer import Answer
from bot.library import Library
from store.documents import page_at


def with_pages(answer: Answer, library: Library, versions: Mapping[str, int]) -> Answer:
    """The answer with a page in each citation whose document, of ``versions`` by id, has pages."""
    if not answer.citations:
        return answer
    with library.database.session() as session:
        citations = tuple(
            replace(each, page=page_at(session, versions[each.document], each.start))
            for each in answer.citations
        )
    return replace(answer, citations=citations)
