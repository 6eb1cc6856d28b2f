from dataclasses import replace
from datetime import UTC, datetime, timedelta

from store import errands, outbox
from store.database import Database
from store.errands import CLOSED, OPEN, WAITING, Errand
from store.forgetting import forget_document, forget_person

BOX = "telegram:1"
MINE = Errand("1", "1", "upload", "fetch", batch="a", details={"name": "x.txt"})


def kept(database: Database, *each: Errand) -> list[Errand]:
    with database.session() as session:
        numbers = [errands.add(session, BOX, errand) for errand in each]
    with database.session() as session:
        found = [errands.load(session, BOX, number) for number in numbers]
    assert None not in found
    return [errand for errand in found if errand is not None]


def test_an_errand_is_what_was_kept(database: Database) -> None:
    (errand,) = kept(database, MINE)
    assert errand == replace(MINE, id=errand.id)
    with database.session() as session:
        assert errands.load(session, "telegram:2", errand.id) is None
        assert errands.load(session, BOX, errand.id + 1) is None


def test_begins_count_and_only_what_waits_is_begun(database: Database) -> None:
    waiting, decided = kept(database, MINE, replace(MINE, state=OPEN))
    with database.session() as session:
        assert errands.begin(session, decided.id) is None
        begun = errands.begin(session, waiting.id)
        assert begun is not None
        assert begun.tries == 1
        assert [each.id for each in errands.waiting(session, BOX)] == [waiting.id]
        errands.save(session, replace(begun, state=CLOSED, details={}))
        assert errands.begin(session, waiting.id) is None
        errands.save(session, replace(begun, id=waiting.id + 99))
        assert [each.id for each in errands.not_closed(session, BOX)] == [decided.id]


def test_one_errand_of_a_person_is_awaited(database: Database) -> None:
    _, second, other = kept(
        database,
        replace(MINE, state=OPEN, awaits="number"),
        replace(MINE, state=OPEN, awaits="title"),
        replace(MINE, state=OPEN, awaits="title", person="2"),
    )
    with database.session() as session:
        assert errands.awaiting(session, BOX, "1") == second
        assert errands.persons_awaited(session, BOX) == {"1", "2"}
        errands.await_nothing(session, BOX, "1")
        assert errands.awaiting(session, BOX, "1") is None
        assert errands.awaiting(session, BOX, "2") == other


def test_a_batch_is_what_one_person_sent_together(database: Database) -> None:
    first, second, *_ = kept(
        database,
        replace(MINE, state=OPEN),
        replace(MINE, state=OPEN),
        replace(MINE, state=OPEN, person="2"),
        replace(MINE, state=CLOSED),
        replace(MINE, state=OPEN, batch=None),
    )
    with database.session() as session:
        assert errands.of_batch(session, BOX, first) == [first, second]
        assert errands.of_batch(session, BOX, replace(first, batch=None)) == [replace(first, batch=None)]


def test_old_ones_are_forgotten_unless_they_are_being_done(database: Database) -> None:
    waiting, *_ = kept(database, MINE, replace(MINE, state=OPEN), replace(MINE, state=CLOSED))
    with database.session() as session:
        errands.expire(session, BOX, datetime.now(UTC) - timedelta(hours=1))
        assert len(errands.not_closed(session, BOX)) == 2
        errands.expire(session, BOX, datetime.now(UTC) + timedelta(hours=1))
        assert errands.not_closed(session, BOX) == [waiting]


def test_a_message_that_is_forgotten_leaves_its_errand(database: Database) -> None:
    with database.session() as session:
        (row,) = outbox.add(session, BOX, [outbox.Letter("1", "1", {})])
    (errand,) = kept(database, replace(MINE, shown=row))
    with database.session() as session:
        outbox.finish(session, row, outbox.SENT, "5")
        outbox.expire(session, BOX, datetime.now(UTC) + timedelta(hours=1))
    with database.session() as session:
        found = errands.load(session, BOX, errand.id)
    assert found is not None
    assert found.shown is None


def test_errands_go_with_a_person_and_with_a_document(database: Database) -> None:
    kept(
        database,
        replace(MINE, state=OPEN, details={"examined": {"id": "lua"}}),
        replace(MINE, state=OPEN, details={"document": "lua"}, person="2"),
        replace(MINE, state=OPEN, details={"document": "khac"}),
        replace(MINE, state=WAITING, details={"document": "khac"}),
    )
    with database.session() as session:
        forget_document(session, "lua")
        assert [each.details for each in errands.not_closed(session, BOX)] == [{"document": "khac"}] * 2
        forget_person(session, "telegram", BOX, "1")
        assert [each.state for each in errands.not_closed(session, BOX)] == [WAITING]
