"""README.vi.md cannot rot: each command, option and variable in it exists."""

import re
import shlex
from pathlib import Path

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from scripts.main import app
from tests.scripts.test_readme import ROOT, TARGETS, VARIABLES, commands

GUIDE = (ROOT / "README.vi.md").read_text(encoding="utf-8")
TYPED = re.findall(r"^\$ (danchung .+)$", GUIDE, re.MULTILINE) + re.findall(r"`(danchung [^`]+)`", GUIDE)
GROUP = get_command(app)
assert isinstance(GROUP, TyperGroup)


def parsed(typed: str) -> str:
    """The help of the command that a line names, after its options were checked."""
    command: object = GROUP
    words = shlex.split(typed)[1:]
    while words and isinstance(command, TyperGroup) and words[0] in command.commands:
        command = command.commands[words.pop(0)]
    options = {name for each in command.params for name in each.opts}  # type: ignore[attr-defined]
    unknown = [word for word in words if word.startswith("--") and word not in options | {"--help"}]
    assert not unknown, f"{typed}: {unknown}"
    return str(command.help)  # type: ignore[attr-defined]


@pytest.mark.parametrize("typed", sorted(set(TYPED)))
def test_every_command_exists_with_its_options(typed: str) -> None:
    words = shlex.split(typed)
    known = [name for name in commands(GROUP) if typed.startswith(name)]
    assert known or words[1].startswith("--"), typed
    assert parsed(typed)


def test_the_guide_tells_of_every_command_that_changes_documents() -> None:
    told = " ".join(TYPED)
    others = {f"danchung {name}" for name in ("rollback", "audit", "watch", "golden", "generations")}
    for name in commands(GROUP):
        assert name in told or not (name.startswith("danchung docs") or name in others), name


def test_every_make_target_and_variable_exists() -> None:
    assert set(re.findall(r"^\$ make (\w+)", GUIDE, re.MULTILINE)) <= set(TARGETS)
    assert set(re.findall(r"DANCHUNG_[A-Z_]+|TELEGRAM_BOT_TOKEN", GUIDE)) <= set(VARIABLES)


def test_every_file_it_links_to_exists() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", GUIDE):
        assert (Path(ROOT) / target).exists()


def test_a_command_that_is_not_there_would_be_found() -> None:
    with pytest.raises(AssertionError):
        parsed("danchung docs list --khong-co")
