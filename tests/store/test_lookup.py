from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import event

from corpus.document import Document, Span
from store.database import Database
from store.documents import save_document, withdraw_document
from store.facts import Facts
from store.lookup import current, current_versions, find, in_places, load, words_of
from store.models import DirectiveRow, DocumentRow, FigureRow
from store.readings import BLOCKS, DIRECTIVES, EVENTS, FIGURES, PASSAGES, PEOPLE, STATEMENTS, TASKS, Reading

ALL = [BLOCKS, PASSAGES, STATEMENTS, FIGURES, DIRECTIVES, TASKS, PEOPLE, EVENTS]


@contextmanager
def statements_of(database: Database) -> Iterator[list[str]]:
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        seen.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    yield seen
    event.remove(database.engine, "before_cursor_execute", note)


@pytest.fixture
def filled(database: Database, report: Document, facts: Facts) -> Database:
    with database.writing() as session:
        for name in ("one", "two", "three"):
            save_document(session, replace(report, id=name), facts)
    return database


@pytest.mark.parametrize("reading", ALL, ids=lambda reading: reading.table.name)
def test_all_ways_find_the_same(filled: Database, reading: Reading[object]) -> None:
    with filled.session() as session:
        every = list(current(session, reading))
        assert every == find(session, reading)
        assert {stored.row: stored for stored in every} == load(
            session, reading, [stored.row for stored in every]
        )
    assert {stored.document for stored in every} == {"one", "two", "three"}


def test_statement_is_stored_with_its_document(filled: Database, report: Document) -> None:
    with filled.session() as session:
        first, second, *_ = current(session, STATEMENTS)
    assert (first.document, first.audience, first.current) == ("one", "internal", True)
    assert (first.ordinal, second.ordinal) == (0, 1)
    assert (first.item, first.text) == (report.statements[0], report.statements[0].of(report.text))


def test_figure_is_quoted_with_its_clause(filled: Database) -> None:
    with filled.session() as session:
        found = find(session, FIGURES, FigureRow.value == Decimal("62.50"), DocumentRow.document == "two")
    assert [(stored.text, stored.item.value_text) for stored in found] == [("đạt 62,5% kế hoạch", "62,5")]


def test_parent_is_found_by_its_ordinal(filled: Database) -> None:
    with filled.session() as session:
        child = find(session, FIGURES, FigureRow.unit == "%")[0]
        (parent,) = find(
            session, FIGURES, FigureRow.version_id == child.version_id, FigureRow.ordinal == child.item.parent
        )
    assert parent.item.value_text == "1.250"


def test_all_conditions_must_be_met(filled: Database) -> None:
    with filled.session() as session:
        assert len(find(session, DIRECTIVES, DirectiveRow.number == "12/KH-UBND")) == 3
        assert (
            find(session, DIRECTIVES, DirectiveRow.number == "12/KH-UBND", DocumentRow.place == "Huế") == []
        )


def test_only_current_documents_are_found_but_all_can_be_loaded(filled: Database, report: Document) -> None:
    with filled.writing() as session:
        rows = [stored.row for stored in find(session, STATEMENTS)]
        save_document(session, replace(report, id="one", statements=(Span(0, 7),)))
        withdraw_document(session, "two")
        assert [stored.document for stored in find(session, STATEMENTS)] == ["three", "three", "one"]
        assert find(session, STATEMENTS) == list(current(session, STATEMENTS))
        loaded = load(session, STATEMENTS, rows)
    assert [loaded[row].current for row in rows] == [False, False, False, False, True, True]


def test_unknown_rows_are_left_out(filled: Database) -> None:
    with filled.session() as session:
        assert load(session, PASSAGES, [10**9]) == {}
        assert load(session, PASSAGES, []) == {}


def test_number_of_statements_does_not_grow_with_documents(filled: Database) -> None:
    with filled.session() as session, statements_of(filled) as seen:
        assert len(list(current(session, PASSAGES))) == 6
    assert len([statement for statement in seen if statement.startswith("SELECT")]) == 2


def test_documents_are_fetched_as_they_are_asked_for(
    filled: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.lookup.DOCUMENTS_AT_ONCE", 1)
    with filled.session() as session, statements_of(filled) as seen:
        passages = current(session, PASSAGES)
        next(passages)
        begun = len(seen)
        assert len(list(passages)) == 5
    assert len(seen) == begun + 2  # the passages of the other two documents


def test_load_takes_more_rows_than_a_statement_has_variables(filled: Database) -> None:
    with filled.session() as session:
        assert len(load(session, PASSAGES, range(66_000))) == 6


def test_words_are_those_of_the_things(filled: Database) -> None:
    with filled.session() as session:
        withdraw_document(session, "two")
        every = [each for each in find(session, FIGURES) if each.document == "three"]
        assert {each.version_id for each in find(session, FIGURES)} == current_versions(session)
        version = every[0].version_id
        words = list(words_of(session, FIGURES, [version], "indicator"))
    assert [(row.id, row.version_id, row.indicator, text) for row, text in words] == [
        (each.row, version, each.item.indicator, each.text) for each in every
    ]


def test_things_at_places_are_found_by_an_index(database: Database, report: Document, facts: Facts) -> None:
    """On SQLite, which would read a whole table of figures for every question."""
    if database.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL reads small tables whole")
    seen: list[tuple[str, tuple[object, ...]]] = []

    def note(
        _connection: object, _cursor: object, statement: str, values: tuple[object, ...], *_: object
    ) -> None:
        seen.append((statement, values))

    with database.writing() as session:
        version = save_document(session, report, facts).version_id
    with database.session() as session:
        event.listen(database.engine, "before_cursor_execute", note)
        found = in_places(session, FIGURES, {version: [0, 1, 10_000]})
        event.remove(database.engine, "before_cursor_execute", note)
        statement, values = seen[-1]
        plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()

    assert [each.item for each in found[version].values()] == list(facts.figures[:2])
    assert not [step.detail for step in plan if step.detail.startswith("SCAN figures")]
