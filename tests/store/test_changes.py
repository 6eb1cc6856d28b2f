from dataclasses import replace

import pytest
from sqlalchemy import func, select

from corpus.document import Document
from store import editing
from store.changes import ChangeUnderWayError, Step, begin, finish, note, under_way, undo
from store.database import Database
from store.documents import Outcome, current_documents, get_document, get_facts
from store.facts import Facts
from store.models import Base

FILE = "a.txt"


@pytest.fixture
def other(report: Document) -> Document:
    return replace(report, id="bao-cao-02", sha256="b" * 64)


def current(database: Database) -> list[tuple[str, int]]:
    with database.session() as session:
        return [(each.id, each.version) for each in current_documents(session)]


def counts(database: Database) -> dict[str, int]:
    with database.session() as session:
        return {
            table.name: session.scalar(select(func.count()).select_from(table)) or 0
            for table in Base.metadata.sorted_tables
        }


def add(database: Database, document: Document, facts: Facts) -> None:
    with database.writing() as session:
        begin(session, "cli:lan")
        editing.add(session, document, facts, FILE)
        finish(session)


def test_there_is_one_change_at_a_time(database: Database) -> None:
    with database.writing() as session:
        begin(session, "cli:lan")
    with pytest.raises(ChangeUnderWayError), database.writing() as session:
        begin(session, "cli:mai")


def test_adding_is_undone_to_the_last_row(database: Database, report: Document, facts: Facts) -> None:
    empty = counts(database)
    with database.writing() as session:
        begin(session, "cli:lan")
        editing.add(session, report, facts, FILE)
    assert current(database) == [(report.id, 1)]
    with database.writing() as session:
        assert undo(session) == 1
    assert counts(database) == empty


def test_a_new_version_is_undone(database: Database, report: Document, facts: Facts) -> None:
    add(database, report, facts)
    before = counts(database)
    with database.writing() as session:
        begin(session, "cli:lan")
        saved = editing.add(session, replace(report, sha256="c" * 64), facts, FILE)
        assert saved.outcome is Outcome.REPLACED
    assert current(database) == [(report.id, 2)]
    with database.writing() as session:
        undo(session)
    assert current(database) == [(report.id, 1)]
    assert counts(database) == before
    with database.session() as session:
        assert (get_document(session, report.id), get_facts(session, report.id)) == (report, facts)


def test_what_is_unchanged_needs_no_undoing(database: Database, report: Document, facts: Facts) -> None:
    add(database, report, facts)
    with database.writing() as session:
        begin(session, "cli:lan")
        assert editing.add(session, report, facts, FILE).outcome is Outcome.UNCHANGED
    with database.writing() as session:
        assert undo(session) == 0
    assert current(database) == [(report.id, 1)]


def test_replacing_is_linked_and_undone(
    database: Database, report: Document, other: Document, facts: Facts
) -> None:
    add(database, report, facts)
    with database.writing() as session:
        begin(session, "cli:lan")
        saved = editing.replace(session, report.id, other, facts, FILE)
        (old,) = editing.versions_of(session, report.id)
        assert (old.status, old.replaced_by) == ("replaced", saved.version_id)
    assert current(database) == [(other.id, 1)]
    with database.writing() as session:
        undo(session)
    assert current(database) == [(report.id, 1)]


def test_several_steps_are_undone_the_last_first(
    database: Database, report: Document, other: Document, facts: Facts
) -> None:
    add(database, report, facts)
    with database.writing() as session:
        begin(session, "cli:lan")
        editing.withdraw(session, report.id)
        editing.add(session, report, facts, FILE)
        editing.replace(session, report.id, other, facts, FILE)
    with database.writing() as session:
        undo(session)
        assert under_way(session) is None
    assert current(database) == [(report.id, 1)]


def test_a_deletion_is_never_undone(database: Database, report: Document, facts: Facts) -> None:
    add(database, report, facts)
    with database.writing() as session:
        begin(session, "cli:lan")
        editing.withdraw(session, report.id)
        note(session, [{"delete": report.id, "reason": None}], Step.DELETING)
    with database.writing() as session:
        assert undo(session) == 0
        change = under_way(session)
    assert change is not None
    assert (change.step, change.actor) == (Step.DELETING, "cli:lan")
    assert current(database) == []


def test_a_document_is_dropped_with_all_its_versions(
    database: Database, report: Document, other: Document, facts: Facts
) -> None:
    add(database, report, facts)
    before = counts(database)
    add(database, other, facts)
    add(database, replace(other, sha256="c" * 64), facts)
    with database.writing() as session:
        assert editing.drop_document(session, other.id) == 2
    assert counts(database) == before


def test_documents_of_an_earlier_index_are_made_current(
    database: Database, report: Document, other: Document, facts: Facts
) -> None:
    add(database, report, facts)
    with database.session() as session:
        (first,) = [row.id for row in editing.versions_of(session, report.id)]
    add(database, replace(report, sha256="c" * 64), facts)
    add(database, other, facts)
    with database.writing() as session:
        editing.make_current(session, {first})
    assert current(database) == [(report.id, 1)]
    with database.session() as session:
        states = [
            (each.document, each.version, each.status)
            for each in editing.all_documents(session, everything=True)
        ]
    assert states == [
        (report.id, 1, "current"),
        (report.id, 2, "replaced"),
        (other.id, 1, "withdrawn"),
    ]


def test_files_that_documents_share(
    database: Database, report: Document, other: Document, facts: Facts
) -> None:
    add(database, report, facts)
    add(database, replace(other, sha256=report.sha256), facts)
    with database.session() as session:
        assert editing.shared_originals(session, other.id) == {report.sha256}
        assert editing.shared_originals(session, "khac") == set()
