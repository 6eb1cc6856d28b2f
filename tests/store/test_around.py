from dataclasses import replace

import pytest

from corpus.document import Document
from store.around import figures_within, passages_around, statements_around
from store.database import Database
from store.documents import save_document
from store.facts import Facts
from store.lookup import Stored, find
from store.readings import FIGURES, PASSAGES, STATEMENTS


@pytest.fixture
def filled(database: Database, report: Document, facts: Facts) -> Database:
    with database.writing() as session:
        for name in ("one", "two"):
            save_document(session, replace(report, id=name), facts)
    return database


def test_the_passage_in_which_a_statement_begins(filled: Database) -> None:
    with filled.session() as session:
        statements, passages = find(session, STATEMENTS), find(session, PASSAGES)
        around = passages_around(session, [each.row for each in statements])
    for statement in statements:
        begun = [
            passage
            for passage in passages
            if passage.version_id == statement.version_id and passage.item.span.start <= statement.item.start
        ]
        assert around[statement.row] == begun[-1]


def test_the_statement_that_states_a_figure(filled: Database) -> None:
    with filled.session() as session:
        statements, figures = find(session, STATEMENTS), find(session, FIGURES)
        around = statements_around(session, [each.row for each in figures])
    rows = {each.row: each for each in statements}
    for figure in figures:
        within = [
            row
            for row, each in rows.items()
            if each.version_id == figure.version_id
            and each.item.start <= figure.item.span.start < each.item.end
        ]
        assert [around[figure.row]] == within if within else figure.row not in around
    assert around


def test_figures_come_with_those_beside_them_and_those_they_qualify(filled: Database) -> None:
    with filled.session() as session:
        statements, figures = find(session, STATEMENTS), find(session, FIGURES)
        within = figures_within(session, [each.row for each in statements])
    assert within.keys() == {each.row for each in statements}
    stating = 0
    for statement in statements:
        here: list[Stored[object]] = [each for each in figures if each.version_id == statement.version_id]
        ordinals = [
            each.ordinal
            for each in figures
            if each.version_id == statement.version_id
            and statement.item.start <= each.item.span.start < statement.item.end
        ]
        stating += bool(ordinals)
        near = range(ordinals[0] - 1, ordinals[-1] + 2) if ordinals else ()
        assert {n for n in near if 0 <= n < len(here)} <= within[statement.row].keys()
        for ordinal, figure in within[statement.row].items():
            assert figure == next(each for each in here if each.ordinal == ordinal)
            if ordinal in ordinals and figure.item.parent is not None:
                assert figure.item.parent in within[statement.row]
    assert stating
