import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.documents.exclusion import OWNER, BusyError, alone, owner


def test_the_owner_signs_on_and_off(tmp_path: Path) -> None:
    with alone(tmp_path, "cli:lan") as dead:
        assert dead is None
        signed = owner(tmp_path)
        assert signed is not None
        assert (signed.actor, signed.process) == ("cli:lan", os.getpid())
    assert owner(tmp_path) is None


def test_another_is_told_who_is_at_it(tmp_path: Path) -> None:
    with alone(tmp_path, "cli:lan"), pytest.raises(BusyError) as busy, alone(tmp_path, "cli:mai"):
        pass
    assert busy.value.owner is not None
    assert busy.value.owner.actor == "cli:lan"


def test_an_owner_who_died_keeps_nobody_out(tmp_path: Path) -> None:
    die = (
        "import os, pathlib, sys; from bot.documents.exclusion import alone\n"
        "with alone(pathlib.Path(sys.argv[1]), 'cli:ma'): os.kill(os.getpid(), 9)"
    )
    process = subprocess.run([sys.executable, "-c", die, str(tmp_path)], check=False)
    assert process.returncode == -9
    with alone(tmp_path, "cli:lan") as dead:
        assert dead is not None
        assert dead.actor == "cli:ma"


@pytest.mark.parametrize("content", ["", "{", "[]", json.dumps({"actor": "x"})])
def test_a_signature_that_cannot_be_read_is_none(tmp_path: Path, content: str) -> None:
    (tmp_path / OWNER).write_text(content, encoding="utf-8")
    assert owner(tmp_path) is None
    with alone(tmp_path, "cli:lan") as dead:
        assert dead is None
