from dataclasses import replace

from corpus.document import Document
from store.database import Database
from store.documents import save_document, withdraw_document
from store.facts import Facts
from store.visible import (
    count_figures,
    is_current,
    passages_of,
    version_holding,
    visible_documents,
    visible_version,
)

PUBLIC, EVERYBODY = {"public"}, {"public", "internal"}


def public(report: Document) -> Document:
    return replace(report, metadata=replace(report.metadata, audience="public"))


def test_internal_documents_are_for_some_only(database: Database, report: Document, facts: Facts) -> None:
    with database.writing() as session:
        saved = save_document(session, report, facts)
        assert visible_documents(session, PUBLIC) == []
        assert visible_version(session, saved.version_id, PUBLIC) is None
        assert [each.id for each in visible_documents(session, EVERYBODY)] == [report.id]
        assert visible_version(session, saved.version_id, EVERYBODY) is not None
        assert (len(passages_of(session, saved.version_id)), count_figures(session, saved.version_id)) == (
            2,
            2,
        )


def test_older_versions_are_as_hidden_as_the_current_one(database: Database, report: Document) -> None:
    with database.writing() as session:
        old = save_document(session, public(report)).version_id
        assert visible_version(session, old, PUBLIC) is not None
        new = save_document(session, report).version_id
        assert (is_current(session, old), is_current(session, new)) == (False, True)
        assert visible_version(session, old, PUBLIC) is None
        assert visible_version(session, old, EVERYBODY) is not None
        withdraw_document(session, report.id)
        assert visible_version(session, old, EVERYBODY) is None
        assert visible_version(session, new, EVERYBODY) is None


def test_finds_the_newest_version_that_holds_a_quote(database: Database, report: Document) -> None:
    with database.writing() as session:
        old = save_document(session, report).version_id
        new = save_document(session, public(report)).version_id
        start = report.text.index("1.250")
        assert version_holding(session, report.id, start, "1.250") == new != old
        assert version_holding(session, report.id, start, "1.251") is None
        assert version_holding(session, "khác", start, "1.250") is None
