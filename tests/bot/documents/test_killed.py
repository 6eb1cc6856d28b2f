"""Kill the process in the midst of a change: the next one finds the old or the new, whole."""

import os
import random
import subprocess
import sys
from collections.abc import Iterator

import pytest

from bot.documents.administering import Administration
from bot.opening import Workspace
from tests.bot.documents.conftest import CARDS, JOBS, Open, prepared
from tests.bot.documents.state import agrees, found, texts

ROUNDS = 4
ACTS = ("add", "replace", "withdraw", "remove", "rollback")

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="changes are forked")


@pytest.fixture
def killer(workspace: Workspace) -> Iterator["subprocess.Popen[str]"]:
    workspace.close()
    command = [
        sys.executable,
        "-m",
        "tests.bot.documents.killed_administrator",
        str(workspace.settings.data),
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield process


def kill(process: "subprocess.Popen[str]", act: str, seconds: float) -> tuple[str, float]:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{act} {seconds}\n")
    process.stdin.flush()
    end, after = process.stdout.readline().split()
    return end, float(after)


def test_whenever_it_is_killed_store_and_index_agree(
    killer: "subprocess.Popen[str]", open_at: Open, workspace: Workspace
) -> None:
    data = workspace.settings.data
    _, whole = kill(killer, "add", float("inf"))
    moments = random.Random(2024)
    ends = []
    for act in ACTS * ROUNDS:
        here = open_at(data)
        if "doi" not in _ids(here):
            Administration(here, "cli:lan").add([prepared("doi.txt", CARDS)])
        before = texts(here)
        here.close()
        end, took = kill(killer, act, moments.uniform(0, whole))
        ends.append(end)
        if end != "killed":
            whole = min(whole, took)  # the first change was slow: the machine was busy
        after = open_at(data)
        assert agrees(after), act
        assert JOBS in found(after, "giải quyết việc làm cho lao động")
        if act != "rollback":
            assert len(before ^ texts(after)) <= 2, act
        after.close()
    assert ends.count("killed") > len(ends) / 3


def _ids(workspace: Workspace) -> list[str]:
    from store.documents import current_documents  # noqa: PLC0415

    with workspace.database.session() as session:
        return [each.id for each in current_documents(session)]
