"""Commands run in this process over a small collection, with an embedder that needs no model."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import structlog
from typer.testing import CliRunner, Result

from bot import opening
from scripts.main import app
from tests.hashed_embedder import HashedEmbedder

Run = Callable[..., Result]

REPORT = """---
title: Báo cáo việc làm năm 2021
number: 12/BC-UBND
---
I. Kết quả
Trong năm 2021, toàn tỉnh tạo việc làm mới cho 9.310 lao động.
Tỷ lệ hộ nghèo giảm còn 3,2%.
"""
NOTICE = "THÔNG BÁO\nTrường trung học phổ thông tuyển sinh lớp mười từ ngày 15/6.\n"


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "tài liệu"
    folder.mkdir()
    (folder / "báo-cáo.md").write_text(REPORT, encoding="utf-8")
    (folder / "thông-báo.txt").write_text(NOTICE, encoding="utf-8")
    return folder


@pytest.fixture
def embedder(monkeypatch: pytest.MonkeyPatch) -> HashedEmbedder:
    embedder = HashedEmbedder()
    monkeypatch.setattr(opening, "load_embedder", lambda _model: embedder)
    monkeypatch.setattr(opening, "embedder_name", lambda _model: embedder.name)
    return embedder


@pytest.fixture
def run(tmp_path: Path, embedder: HashedEmbedder, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """Run a command over the data folder ``data`` of the test, far from anyone's settings."""
    for name in [name for name in os.environ if name.startswith("DANCHUNG_")]:
        monkeypatch.delenv(name)
    monkeypatch.delenv("TELEGRAM_BOT_TOKEN", raising=False)
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("DANCHUNG_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)

    def invoke(*arguments: object, stdin: str | bytes = "") -> Result:
        result = CliRunner().invoke(app, [str(each) for each in arguments], input=stdin)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    yield invoke
    structlog.reset_defaults()


@pytest.fixture
def indexed(run: Run, documents: Path) -> Path:
    """The data folder, once the documents are indexed."""
    assert run("index", documents).exit_code == 0
    return Path(os.environ["DANCHUNG_DATA"])
