from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from store.audit import Action, Entry, entries, record
from store.database import Database

MAY = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


def test_an_act_comes_back_whole(database: Database) -> None:
    with database.session() as session:
        record(
            session,
            "telegram:7",
            Action.WITHDRAWN,
            document="bao-cao-01",
            reason="ban hành nhầm",
            details={"version": 2},
            at=MAY,
        )
    with database.session() as session:
        (entry,) = entries(session)
    assert entry == Entry(
        entry.id,
        MAY,
        "telegram:7",
        "document.withdrawn",
        "bao-cao-01",
        "ban hành nhầm",
        {"version": 2},
    )


def test_acts_come_newest_first_and_can_be_narrowed(database: Database) -> None:
    with database.session() as session:
        record(session, "cli:lan", Action.ADDED, document="a", at=MAY)
        record(session, "cli:mai", Action.ADDED, document="b")
        record(session, "cli:lan", Action.PUBLISHED)
    with database.session() as session:
        assert [entry.action for entry in entries(session)] == [
            Action.PUBLISHED,
            Action.ADDED,
            Action.ADDED,
        ]
        assert [entry.document for entry in entries(session, document="b")] == ["b"]
        assert [entry.document for entry in entries(session, actor="cli:lan")] == [None, "a"]
        assert [entry.document for entry in entries(session, since=datetime(2024, 6, 1, tzinfo=UTC))] == [
            None,
            "b",
        ]


def test_an_act_is_undone_with_the_transaction_that_did_it(database: Database) -> None:
    with pytest.raises(RuntimeError), database.session() as session:
        record(session, "cli:lan", Action.REMOVED, document="a")
        raise RuntimeError("power cut")
    with database.session() as session:
        assert list(entries(session)) == []


@pytest.mark.parametrize("change", ["UPDATE audit SET actor = 'nobody'", "DELETE FROM audit"])
def test_the_database_refuses_to_change_what_was_recorded(database: Database, change: str) -> None:
    with database.session() as session:
        record(session, "cli:lan", Action.ADDED, document="a")
    with pytest.raises(DatabaseError, match="append-only"), database.session() as session:
        session.execute(text(change))
    with database.session() as session:
        assert [entry.actor for entry in entries(session)] == ["cli:lan"]


def test_postgresql_refuses_to_empty_the_audit(database: Database) -> None:
    if database.engine.dialect.name != "postgresql":
        pytest.skip("SQLite has no TRUNCATE")
    with pytest.raises(DatabaseError, match="append-only"), database.session() as session:
        session.execute(text("TRUNCATE audit"))
