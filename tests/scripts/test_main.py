import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from typer.main import get_command

from scripts.main import app
from tests.scripts.conftest import Run

HEAVY = ("torch", "faiss", "sqlalchemy", "telegram", "numpy")


def test_help_is_there_at_once() -> None:
    code = f"import sys, scripts.main; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_version_is_that_of_the_project(run: Run) -> None:
    assert run("--version").stdout.strip() == version("danchung")


@pytest.mark.parametrize("command", sorted(get_command(app).commands))  # type: ignore[attr-defined]
def test_every_command_says_what_it_does(run: Run, command: str) -> None:
    shown = run(command, "--help")
    assert shown.exit_code == 0
    assert get_command(app).commands[command].help in shown.stdout  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("DANCHUNG_CONVERSATION_MINUTES", "lâu", "Thiết lập không hợp lệ: conversation_minutes."),
        ("DANCHUNG_DATABASE_URL", "sqlite:////no/such/folder/a.sqlite3", "Cơ sở dữ liệu không mở được"),
        ("DANCHUNG_DATABASE_URL", "nonsense", "Cơ sở dữ liệu không mở được"),
    ],
)
def test_a_setting_that_cannot_be_is_one_sentence(
    run: Run, monkeypatch: pytest.MonkeyPatch, name: str, value: str, sentence: str
) -> None:
    monkeypatch.setenv(name, value)
    result = run("chat")
    assert result.exit_code == 1
    assert sentence in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_serving_without_a_token_is_one_sentence(run: Run) -> None:
    result = run("serve")
    assert result.exit_code == 1
    assert result.stderr.startswith("Thiếu token")


def test_a_reader_that_has_enough_is_no_failure(run: Run, indexed: Path) -> None:
    command = "from scripts.main import main; main()"
    listing = subprocess.Popen(
        [sys.executable, "-c", command, "figures", "--json", "--data", indexed],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert listing.stdout is not None
    listing.stdout.close()
    _, complaints = listing.communicate()
    assert complaints == b""
