"""Fail the N-th write for every N: after a restart the store and the index agree, on the old or the new."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.documents import recovering
from bot.documents.administering import Administration
from bot.documents.recoveries import Recovery
from bot.documents.recovering import recover_unless_busy
from bot.opening import Workspace
from retrieval.generations import current_id, generation_ids
from store.audit import Action, entries
from store.changes import begin
from store.editing import versions_of, withdraw
from tests.bot.documents.conftest import CARDS, JOBS, RICE, Open, prepared
from tests.bot.documents.failing_disk import DISK
from tests.bot.documents.state import agrees, found, texts

OLD = frozenset({JOBS, CARDS, RICE})
NEWER = CARDS.replace("3.410", "3.655")


@dataclass(frozen=True)
class Change:
    """Something an administrator does, and the texts that are current afterwards."""

    do: Callable[[Administration], object]
    new: frozenset[str]


CHANGES = {
    "add": Change(
        lambda it: it.add([prepared("moi.txt", "Năm 2023 xã trồng 71 ha chè.")]),
        OLD | {"Năm 2023 xã trồng 71 ha chè."},
    ),
    "replace": Change(lambda it: it.replace("the", prepared("the-moi.txt", NEWER)), OLD - {CARDS} | {NEWER}),
    "withdraw": Change(lambda it: it.withdraw("the"), OLD - {CARDS}),
    "remove": Change(lambda it: it.remove("the"), OLD - {CARDS}),
    "rollback": Change(lambda it: it.rollback(), OLD - {RICE}),
}


@pytest.fixture
def template(workspace: Workspace, lan: Administration) -> Path:
    """A data folder with three documents and two generations, closed."""
    lan.add([prepared("lua.txt", RICE)])
    workspace.database.compact()
    workspace.close()
    return workspace.settings.data


@pytest.fixture
def copies(template: Path, tmp_path: Path) -> Iterator[Callable[[], Path]]:
    def copy() -> Path:
        folder = tmp_path / "copy"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(template, folder)
        return folder

    yield copy


@pytest.mark.parametrize("full", [True, False], ids=["full", "once"])
@pytest.mark.parametrize("name", CHANGES)
def test_the_nth_write_fails(copies: Callable[[], Path], open_at: Open, name: str, full: bool) -> None:
    change = CHANGES[name]
    data = copies()
    administration = Administration(open_at(data), "cli:lan")
    with DISK.watching(data):
        change.do(administration)
    count = DISK.count
    assert count > 5
    seen = set()
    # a disk that recovers is the milder case: every third write will do
    for nth in range(1, count + 1, 1 if full else 3):
        seen.add(_state_after(copies(), open_at, change, nth, full=full))
    assert seen == {OLD, change.new}


def _state_after(data: Path, open_at: Open, change: Change, nth: int, *, full: bool) -> frozenset[str]:
    before = open_at(data)
    administration = Administration(before, "cli:lan")
    with DISK.watching(data, nth, full=full), suppress(OSError):
        change.do(administration)
    before.close()
    after = open_at(data)
    state = texts(after)
    assert state in {OLD, change.new}, f"write {nth} left {state}"
    assert agrees(after), f"write {nth} left the store and the index apart"
    assert JOBS in found(after, "giải quyết việc làm cho lao động"), f"write {nth} lost what nobody touched"
    after.close()
    return state


def test_a_change_whose_process_died_is_undone_and_told(open_at: Open, template: Path) -> None:
    dead = open_at(template)
    with dead.database.writing() as session:
        begin(session, "telegram:7")
        withdraw(session, "the")
    dead.close()
    workspace = open_at(template)
    assert texts(workspace) == OLD
    assert agrees(workspace)
    with workspace.database.session() as session:
        last = next(entries(session))
    assert (last.action, last.actor, last.details) == (Action.UNDONE, "danchung", {"by": "telegram:7"})
    assert recover_unless_busy(workspace.database, template) == []


def test_nobody_at_work_is_disturbed(open_at: Open, template: Path) -> None:
    at_work = open_at(template)
    with recovering.alone(template, "telegram:7"):
        with at_work.database.writing() as session:
            begin(session, "telegram:7")
            withdraw(session, "the")
        assert texts(open_at(template)) == OLD - {CARDS}
    assert recover_unless_busy(at_work.database, template) == [Recovery.UNDONE]


def test_a_generation_that_was_never_published_is_swept(open_at: Open, template: Path) -> None:
    current = current_id(template)
    orphan = template / "generations" / "20200101T000000000000-abcd"
    shutil.copytree(template / "generations" / str(current), orphan)
    Administration(open_at(template), "cli:lan").reindex()
    assert orphan.name not in generation_ids(template)
    assert current_id(template) == current


def test_a_deletion_that_was_cut_off_is_completed(
    open_at: Open, template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dead = open_at(template)
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(
            "bot.documents.changing.delete_for_good", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt)
        )
        Administration(dead, "cli:lan").remove("the", reason="vì")
    dead.close()
    workspace = open_at(template)
    with workspace.database.session() as session:
        assert versions_of(session, "the") == []
        last = next(entries(session))
    assert (last.action, last.actor, last.reason) == (Action.REMOVED, "cli:lan", "vì")
    assert agrees(workspace)
