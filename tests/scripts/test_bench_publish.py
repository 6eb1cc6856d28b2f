import json
from pathlib import Path

import pytest

from scripts import bench_publish
from tests.bot.backstage.opened import open_office
from tests.scripts.conftest import Run


def test_people_are_answered_while_documents_are_published(
    run: Run, documents: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench_publish, "Workspace", open_office)
    monkeypatch.setattr(bench_publish, "QUIET_SECONDS", 0.6)
    monkeypatch.setattr(bench_publish, "PAUSE_SECONDS", 0.01)
    row = {"id": "1", "style": "list", "question": "Tỷ lệ hộ nghèo còn bao nhiêu?", "answerable": True}
    questions = tmp_path / "questions.jsonl"
    questions.write_text(json.dumps(row), encoding="utf-8")
    arguments = ("--documents", documents, "--questions", questions, "--passages", 20, "--publishes", 2)
    measured = json.loads(run("bench", "publish", documents, *arguments, "--json").stdout)
    assert measured["failed"] == 0
    assert measured["quiet_answers"] > 0 < measured["busy_answers"]
    assert measured["p95_ratio"] == pytest.approx(measured["busy_p95_ms"] / measured["quiet_p95_ms"])
