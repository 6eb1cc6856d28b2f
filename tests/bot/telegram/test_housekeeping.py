from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.telegram.housekeeping import MESSAGES_KEPT, UPDATES_KEPT, tidy
from store import inbox, outbox, turns
from store.inbox import Received
from store.outbox import SENT, Letter
from tests.bot.telegram.scene import open_store

BOX = "telegram:1"


def test_what_is_old_and_done_goes(tmp_path: Path) -> None:
    database = open_store(tmp_path)
    now = datetime.now(UTC)
    with database.writing() as session:
        for n in range(2):
            (kept,) = inbox.receive(session, BOX, [Received(n, "7", "7", {})])
            (row,) = outbox.add(session, BOX, [Letter("7", "7", {"html": "a"})])
            if n:
                inbox.finish(session, kept.id)
                outbox.finish(session, row, SENT, "1")
        turns.remember(session, "telegram", "7", "a", "a", "answered", "b")
        tidy(session, BOX, 30, now + UPDATES_KEPT / 2)
        assert (inbox.count(session, BOX), outbox.count(session, BOX)) == (
            {"done": 1, "waiting": 1}, {"sent": 1, "waiting": 1},
        )  # fmt: skip
        assert turns.recent(session, "telegram", "7", 9, timedelta(days=9), now) == []
        tidy(session, BOX, 30, now + MESSAGES_KEPT + timedelta(hours=1))
        assert (inbox.count(session, BOX), outbox.count(session, BOX)) == ({"waiting": 1}, {"waiting": 1})
    database.close()
