from datetime import UTC, datetime, timedelta

from store.database import Database
from store.outbox import (
    REFUSED,
    SENT,
    Letter,
    add,
    answers_to,
    begin,
    by_message,
    count,
    count_attempt,
    expire,
    finish,
    load,
    supersede,
    unlink,
    waiting,
)

BOX = "telegram:1"


def letter(html: str = "a", chat: str = "7", **more: object) -> Letter:
    return Letter(chat, "7", {"html": html, **more}, question="5", context={"asked": "?"}, attachment=b"file")


def test_a_message_comes_back_whole_until_it_is_sent(database: Database) -> None:
    with database.writing() as session:
        rows = add(session, BOX, [letter("một"), letter("hai")])
        kept = begin(session, rows[0])
        assert kept is not None
        assert (kept.payload, kept.context, kept.attachment, kept.attempts) == (
            {"html": "một"}, {"asked": "?"}, b"file", 1,
        )  # fmt: skip
        assert waiting(session, BOX) == [(rows[0], "7", 1), (rows[1], "7", 0)]
        finish(session, rows[0], SENT, "99")
    with database.writing() as session:
        assert begin(session, rows[0]) is None
        assert waiting(session, BOX) == [(rows[1], "7", 0)]
        sent = by_message(session, BOX, "7", "99")
        assert sent is not None and sent.id == rows[0] and sent.attachment is None
        assert by_message(session, BOX, "8", "99") is None


def test_attempts_are_counted_without_reading_the_message(database: Database) -> None:
    with database.writing() as session:
        rows = add(session, BOX, [letter(), letter()])
        for row in (rows[0], rows[0], rows[1]):
            count_attempt(session, row)
        assert waiting(session, BOX) == [(rows[0], "7", 2), (rows[1], "7", 1)]


def test_answers_to_a_question_leave_out_edits_and_what_was_refused_or_unlinked(database: Database) -> None:
    with database.writing() as session:
        first, second, third, _ = add(session, BOX, [letter(), letter(), letter(), letter(edits=3)])
        finish(session, second, REFUSED)
        unlink(session, third)
    with database.session() as session:
        assert [kept.id for kept in answers_to(session, BOX, "7", "5")] == [first]


def test_a_newer_edit_takes_the_place_of_those_that_wait(database: Database) -> None:
    with database.writing() as session:
        old, begun, other, far, _ = add(
            session,
            BOX,
            [letter(edits=3), letter(edits=3), letter(edits=4), letter(edits=3, chat="8"), letter()],
        )
        begin(session, begun)
        supersede(session, BOX, "7", "3")
    with database.writing() as session:
        assert begin(session, old) is None
        assert begin(session, begun) is not None
        assert begin(session, other) is not None
        kept = load(session, far)
    assert kept is not None


def test_expiry_spares_what_waits(database: Database) -> None:
    with database.writing() as session:
        first, _ = add(session, BOX, [letter(), letter()])
        finish(session, first, SENT, "1")
        expire(session, BOX, datetime.now(UTC) + timedelta(hours=1))
        assert count(session, BOX) == {"waiting": 1}
