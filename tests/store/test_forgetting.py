from datetime import UTC, datetime, timedelta

from store import feedback, inbox, outbox, turns
from store.database import Database
from store.forgetting import forget_document, forget_person
from store.inbox import Received
from store.outbox import SENT, Letter

BOX = "telegram:1"


def test_a_person_is_forgotten_and_nobody_else(database: Database) -> None:
    with database.writing() as session:
        for chat in ("7", "-5:3:7", "8", "-5:3:87"):
            turns.remember(session, "telegram", chat, "a", "a", "answered", "b")
        for n, person in enumerate(("7", "8")):
            (kept,) = inbox.receive(session, BOX, [Received(n, person, person, {"text": "a"})])
            inbox.finish(session, kept.id)
            (row,) = outbox.add(session, BOX, [Letter(person, person, {"html": "a"})])
            outbox.finish(session, row, SENT, "99")
            feedback.give(session, "telegram", person, person, "99", "good", {})
        (unsent,) = outbox.add(session, BOX, [Letter("7", "7", {"html": "b"})])
    with database.writing() as session:
        forget_person(session, "telegram", BOX, "7")
    with database.session() as session:
        assert outbox.by_message(session, BOX, "7", "99") is None
        assert outbox.by_message(session, BOX, "8", "99") is not None
        assert outbox.load(session, unsent) is not None
        assert [feedback.load(session, n) is None for n in (1, 2)].count(True) >= 1
        assert inbox.count(session, BOX) == {"done": 2}
        left = {
            chat: len(turns.recent(session, "telegram", chat, 9, timedelta(hours=1), datetime.now(UTC)))
            for chat in ("7", "-5:3:7", "8", "-5:3:87")
        }
    assert left == {"7": 0, "-5:3:7": 0, "8": 1, "-5:3:87": 1}


def test_answers_that_quote_a_deleted_document_are_forgotten(database: Database) -> None:
    with database.writing() as session:
        letters = [Letter("7", "7", {"html": "a"}, context={"documents": [name]}) for name in ("so1", "so2")]
        rows = outbox.add(session, BOX, letters)
        judged = []
        for number, row in enumerate(rows):
            outbox.finish(session, row, SENT, str(number))
            context = letters[number].context or {}
            judged.append(feedback.give(session, "telegram", "7", "7", str(number), "bad", context))
        (unsent,) = outbox.add(session, BOX, letters[:1])
    with database.writing() as session:
        forget_document(session, "so1")
    with database.session() as session:
        assert [outbox.load(session, row) is None for row in (*rows, unsent)] == [True, False, False]
        assert [feedback.load(session, row) is None for row in judged] == [True, False]
