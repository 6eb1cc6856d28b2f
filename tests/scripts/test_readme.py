"""What README.md says cannot rot: a setting, a command or a target that it lacks fails here."""

import re
from pathlib import Path

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from bot.settings import Settings
from scripts.main import app

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
TARGETS = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
VARIABLES = [
    "TELEGRAM_BOT_TOKEN" if name == "telegram_token" else f"DANCHUNG_{name.upper()}"
    for name in Settings.model_fields
]


def commands(group: TyperGroup, prefix: str = "danchung") -> list[str]:
    """All commands as they are typed, those of groups too."""
    found: list[str] = []
    for name, command in group.commands.items():
        typed = f"{prefix} {name}"
        found += commands(command, typed) if isinstance(command, TyperGroup) else [typed]
    return found


GROUP = get_command(app)
assert isinstance(GROUP, TyperGroup)


@pytest.mark.parametrize(("name", "variable"), list(zip(Settings.model_fields, VARIABLES, strict=True)))
def test_a_setting_is_read_from_its_variable(
    name: str, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, "7")
    assert Settings(_env_file=None).model_fields_set == {name}


@pytest.mark.parametrize("variable", VARIABLES)
def test_every_setting_is_in_the_table(variable: str) -> None:
    assert re.search(rf"^\| `{variable}` \|", README, re.MULTILINE)


@pytest.mark.parametrize("command", commands(GROUP))
def test_every_command_is_in_the_table(command: str) -> None:
    assert re.search(rf"^\| `{command}[ `]", README, re.MULTILINE)


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_is_told(target: str) -> None:
    assert f"`make {target}" in README


def test_no_setting_or_command_is_told_that_is_not_there() -> None:
    assert set(re.findall(r"DANCHUNG_[A-Z_]+|TELEGRAM_BOT_TOKEN", README)) == set(VARIABLES)
    told = set(re.findall(r"^\| `(danchung (?:bench |docs )?\w+)", README, re.MULTILINE))
    assert told == set(commands(GROUP))
