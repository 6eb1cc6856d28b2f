from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from store.database import Database
from store.turns import Turn, expire, forget, recent, remember

NOW = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def say(session: Session, asked: str, chat: str = "7", ago: timedelta = timedelta()) -> None:
    remember(session, "telegram", chat, asked, f"{asked}?", "answered", f"đáp {asked}", at=NOW - ago)


def asked(session: Session, chat: str = "7", limit: int = 10, within: timedelta = HOUR) -> list[str]:
    return [turn.asked for turn in recent(session, "telegram", chat, limit, within, NOW)]


def test_turn_comes_back_whole(database: Database) -> None:
    with database.session() as session:
        say(session, "hộ nghèo 😀")
    with database.session() as session:
        turns = recent(session, "telegram", "7", 1, HOUR, NOW)
    assert turns == [Turn("hộ nghèo 😀", "hộ nghèo 😀?", "answered", "đáp hộ nghèo 😀", NOW)]


def test_moment_of_a_turn_is_now_unless_given(database: Database) -> None:
    before = datetime.now(UTC)
    with database.session() as session:
        remember(session, "console", "1", "a", "a", "answered", "b")
    with database.session() as session:
        (turn,) = recent(session, "console", "1", 1, HOUR, datetime.now(UTC))
    assert before <= turn.created_at <= datetime.now(UTC)


def test_last_turns_come_oldest_first(database: Database) -> None:
    with database.session() as session:
        for name in ("a", "b", "c"):
            say(session, name)  # all at one moment: then the order of saying counts
        assert asked(session, limit=2) == ["b", "c"]


def test_old_turns_are_left_out(database: Database) -> None:
    with database.session() as session:
        say(session, "old", ago=HOUR + timedelta(microseconds=1))
        say(session, "just", ago=HOUR)
        assert asked(session) == ["just"]


def test_chats_and_channels_are_apart(database: Database) -> None:
    with database.session() as session:
        say(session, "mine")
        say(session, "theirs", chat="8")
        remember(session, "zalo", "7", "other channel", "", "answered", "", at=NOW)
        assert asked(session) == ["mine"]


def test_forgetting_one_chat(database: Database) -> None:
    with database.session() as session:
        say(session, "mine")
        say(session, "theirs", chat="8")
        forget(session, "telegram", "7")
        assert asked(session) == []
        assert asked(session, chat="8") == ["theirs"]


def test_expiry_deletes_what_is_before(database: Database) -> None:
    with database.session() as session:
        say(session, "old", ago=2 * HOUR)
        say(session, "old too", chat="8", ago=2 * HOUR)
        say(session, "on the line", ago=HOUR)
        assert expire(session, NOW - HOUR) == 2
        assert asked(session, within=10 * HOUR) == ["on the line"]
        assert asked(session, chat="8", within=10 * HOUR) == []
