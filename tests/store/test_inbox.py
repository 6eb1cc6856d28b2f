from datetime import UTC, datetime, timedelta

from store.database import Database
from store.inbox import ASIDE, Received, begin, count, expire, finish, receive, waiting

BOX = "telegram:1"


def update(update_id: int) -> Received:
    return Received(update_id, "7", "7", {"update_id": update_id, "text": "hộ nghèo 😀"})


def test_an_update_is_kept_once(database: Database) -> None:
    with database.writing() as session:
        new = receive(session, BOX, [update(2), update(1), update(2)])
    assert [each.update_id for each in new] == [2, 1]
    with database.writing() as session:
        assert [each.update_id for each in receive(session, BOX, [update(2), update(3)])] == [3]
        assert receive(session, "telegram:2", [update(2)])
    with database.session() as session:
        found = waiting(session, BOX)
    assert [each.update_id for each in found] == [1, 2, 3]
    assert found[0].payload == {"update_id": 1, "text": "hộ nghèo 😀"}


def test_what_is_done_or_aside_says_nothing_any_more_and_does_not_come_again(database: Database) -> None:
    with database.writing() as session:
        first, second = receive(session, BOX, [update(1), update(2)])
        finish(session, first.id)
        finish(session, second.id, ASIDE)
    with database.writing() as session:
        assert waiting(session, BOX) == []
        assert receive(session, BOX, [update(1), update(2)]) == []
        assert count(session, BOX) == {"done": 1, "aside": 1}


def test_tries_are_counted(database: Database) -> None:
    with database.writing() as session:
        (kept,) = receive(session, BOX, [update(1)])
        assert [begin(session, kept.id), begin(session, kept.id)] == [1, 2]
    with database.session() as session:
        assert waiting(session, BOX)[0].tries == 2


def test_expiry_spares_what_waits(database: Database) -> None:
    with database.writing() as session:
        first, _ = receive(session, BOX, [update(1), update(2)])
        finish(session, first.id)
        expire(session, BOX, datetime.now(UTC) - timedelta(hours=1))
        assert count(session, BOX) == {"done": 1, "waiting": 1}
        expire(session, BOX, datetime.now(UTC) + timedelta(hours=1))
        assert count(session, BOX) == {"waiting": 1}
