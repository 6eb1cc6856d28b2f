import json
import os
import time
from pathlib import Path

import pytest

from bot.documents.administering import Administration
from bot.documents.exclusion import alone
from bot.documents.inbox import REFUSED, TAKEN, take_arrivals
from bot.opening import Workspace
from tests.bot.documents.conftest import CARDS, JOBS, RICE
from tests.bot.documents.state import agrees, texts
from tests.bot.documents.test_gate import ABOUT_CARDS

LATER = time.time() + 3600


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def test_what_is_put_in_is_taken_in_and_moved(workspace: Workspace, lan: Administration, inbox: Path) -> None:
    (inbox / "lua.txt").write_text(RICE, encoding="utf-8")
    assert [(each.name, each.refusal) for each in take_arrivals(inbox, lan, LATER)] == [("lua.txt", None)]
    assert texts(workspace) == {JOBS, CARDS, RICE}
    assert (inbox / TAKEN / "lua.txt").is_file()
    assert take_arrivals(inbox, lan, LATER) == []


def test_a_bad_file_keeps_no_other_out(workspace: Workspace, lan: Administration, inbox: Path) -> None:
    (inbox / "a.pdf").write_bytes(b"%PDF-1.4")
    (inbox / "lua.txt").write_text(RICE, encoding="utf-8")
    bad, good = take_arrivals(inbox, lan, LATER)
    assert bad.refusal is not None
    assert good.refusal is None
    assert (inbox / REFUSED / "a.pdf").is_file()
    assert RICE in texts(workspace)


def test_a_file_that_is_still_being_written_waits(lan: Administration, inbox: Path) -> None:
    file = inbox / "lua.txt"
    file.write_text(RICE, encoding="utf-8")
    written = file.stat().st_mtime
    assert take_arrivals(inbox, lan, written + 1) == []
    os.utime(file, (written - 10, written - 10))
    assert len(take_arrivals(inbox, lan, written)) == 1


def test_two_files_of_one_name_are_both_kept(lan: Administration, inbox: Path) -> None:
    for text in (RICE, RICE.replace("512", "513")):
        (inbox / "lua.txt").write_text(text, encoding="utf-8")
        take_arrivals(inbox, lan, LATER)
    assert sorted(each.name for each in (inbox / TAKEN).iterdir()) == ["lua-2.txt", "lua.txt"]


def test_what_the_gate_refuses_is_put_aside(workspace: Workspace, lan: Administration, inbox: Path) -> None:
    (workspace.settings.data / "golden.jsonl").write_text(json.dumps(ABOUT_CARDS), encoding="utf-8")
    (inbox / "the.txt").write_text(CARDS.replace("3.410", "9.999"), encoding="utf-8")
    (arrival,) = take_arrivals(inbox, lan, LATER)
    assert arrival.gate is not None
    assert (inbox / REFUSED / "the.txt").is_file()
    assert agrees(workspace)


def test_files_stay_while_somebody_else_is_at_it(
    workspace: Workspace, lan: Administration, inbox: Path
) -> None:
    (inbox / "lua.txt").write_text(RICE, encoding="utf-8")
    with alone(workspace.settings.data, "telegram:7"):
        assert take_arrivals(inbox, lan, LATER) == []
    assert (inbox / "lua.txt").is_file()
