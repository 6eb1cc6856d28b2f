"""Forget the vectors of a document's texts, but for those that other documents share."""

from sqlalchemy.orm import Session

from corpus.abbreviations import spell_out
from retrieval.building import figure_text, passage_text
from store.documents import current_documents, documents_of_versions
from store.embeddings import content_hash, forget
from store.lookup import current, in_versions
from store.readings import FIGURES, PASSAGES, STATEMENTS


def texts_of(session: Session, versions: list[int]) -> set[str]:
    """The hashes of the texts under which versions are found."""
    titles = {key: each.metadata.title for key, each in documents_of_versions(session, versions).items()}
    passages = (
        passage_text(each, titles[each.version_id]) for each in in_versions(session, PASSAGES, versions)
    )
    statements = (spell_out(each.text) for each in in_versions(session, STATEMENTS, versions))
    figures = (figure_text(each) for each in in_versions(session, FIGURES, versions))
    return {content_hash(text) for text in (*passages, *statements, *figures)}


def forget_texts(session: Session, hashes: set[str]) -> int:
    """Delete the vectors of texts that no current document has; how many there were."""
    titles = {each.version_id: each.metadata.title for each in current_documents(session)}
    for passage in current(session, PASSAGES):
        hashes.discard(content_hash(passage_text(passage, titles[passage.version_id])))
    for statement in current(session, STATEMENTS):
        hashes.discard(content_hash(spell_out(statement.text)))
    for figure in current(session, FIGURES):
        hashes.discard(content_hash(figure_text(figure)))
    return forget(session, hashes)
