from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.conversations import EARLIER_TURNS, StoredConversations
from store.database import Database, sqlite_url
from tests.bot.telegram.scene import answered


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database.open(sqlite_url(tmp_path))
    yield database
    database.close()


def test_remembers_the_last_questions_of_each_chat(database: Database) -> None:
    conversations = StoredConversations(database, "telegram", minutes=30)
    asked = [f"câu {number}" for number in range(EARLIER_TURNS + 1)]
    for text in asked:
        conversations.remember("1", text, answered("Có."))
    conversations.remember("2", "khác", answered("Có."))
    assert conversations.recent("1") == asked[1:]
    assert conversations.recent("2") == ["khác"]


def test_channels_keep_to_themselves(database: Database) -> None:
    StoredConversations(database, "telegram", minutes=30).remember("1", "câu", answered("Có."))
    assert StoredConversations(database, "terminal", minutes=30).recent("1") == []


def test_forgets_one_chat(database: Database) -> None:
    conversations = StoredConversations(database, "telegram", minutes=30)
    for chat in ("1", "2"):
        conversations.remember(chat, "câu", answered("Có."))
    conversations.forget("1")
    assert (conversations.recent("1"), conversations.recent("2")) == ([], ["câu"])


def test_a_conversation_ends_with_time(database: Database) -> None:
    StoredConversations(database, "telegram", minutes=30).remember("1", "câu", answered("Có."))
    assert StoredConversations(database, "telegram", minutes=0).recent("1") == []
