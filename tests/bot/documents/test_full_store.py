"""The database itself refuses to write: its disk is full, or it may only be read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from bot.documents.administering import Administration
from bot.opening import Workspace
from tests.bot.documents.conftest import CARDS, JOBS, RICE, Open, prepared
from tests.bot.documents.state import agrees, found, texts

LINES = "\n".join(f"Xã thứ {n} trồng {n} ha chè năm 2021." for n in range(1_000, 1_400))


def limit(workspace: Workspace, pragma: str) -> None:
    """Set a limit on every connection of a workspace's database."""
    engine = workspace.database.engine
    engine.dispose()
    event.listen(engine, "connect", lambda connection, _record: connection.execute(pragma).fetchall())


def pages(workspace: Workspace) -> int:
    with workspace.database.engine.connect() as connection:
        return int(connection.exec_driver_sql("PRAGMA page_count").scalar_one())


@pytest.mark.parametrize("spare", [0, 5, 20, 60, 100_000])
def test_a_database_that_cannot_grow(workspace: Workspace, open_at: Open, spare: int) -> None:
    before = texts(workspace)
    limit(workspace, f"PRAGMA max_page_count = {pages(workspace) + spare}")
    if spare < 1_000:
        with pytest.raises(OperationalError, match="full"):
            Administration(workspace, "cli:lan").add([prepared("dai.txt", LINES)])
    else:
        Administration(workspace, "cli:lan").add([prepared("dai.txt", LINES)])
    workspace.close()
    after = open_at(workspace.settings.data)
    assert len(texts(after) - before) == (spare > 1_000)
    assert agrees(after)
    assert JOBS in found(after, "giải quyết việc làm cho lao động")


def test_a_database_that_may_only_be_read(workspace: Workspace, open_at: Open) -> None:
    limit(workspace, "PRAGMA query_only = ON")
    for change in changes(Administration(workspace, "cli:lan")):
        with pytest.raises(OperationalError, match="readonly"):
            change()
    assert CARDS in found(workspace, "thẻ bảo hiểm y tế")
    workspace.close()
    after = open_at(workspace.settings.data)
    assert texts(after) == {JOBS, CARDS}
    assert agrees(after)


def changes(administration: Administration) -> list[Callable[[], object]]:
    return [
        lambda: administration.add([prepared("lua.txt", RICE)]),
        lambda: administration.replace("the", prepared("lua.txt", RICE)),
        lambda: administration.withdraw("the"),
        lambda: administration.remove("the"),
    ]


def test_a_folder_of_the_index_that_is_no_folder(workspace: Workspace, open_at: Open, tmp_path: Path) -> None:
    data = workspace.settings.data
    (data / "segments").rename(tmp_path / "away")
    (data / "segments").write_text("", encoding="utf-8")
    with pytest.raises(OSError, match="segments"):
        Administration(workspace, "cli:lan").add([prepared("lua.txt", RICE)])
    (data / "segments").unlink()
    (tmp_path / "away").rename(data / "segments")
    workspace.close()
    after = open_at(data)
    assert texts(after) == {JOBS, CARDS}
    assert agrees(after)
