import json
from pathlib import Path

import pytest

from scripts import bench_answer, memory_of_serving
from tests.scripts.conftest import Run


def test_measures_ratios_over_any_documents(
    run: Run, documents: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory_of_serving, "measure", lambda _data, questions: float(len(questions)))
    questions = tmp_path / "questions.jsonl"
    row = {"id": "1", "style": "list", "question": "Tỷ lệ hộ nghèo còn bao nhiêu?", "answerable": True}
    questions.write_text(json.dumps(row), encoding="utf-8")
    result = run("bench", "answer", "--documents", documents, "--questions", questions, "--json")
    measured = json.loads(result.stdout)
    assert measured["embedded_again"] == 0
    assert measured["answer_ratio"] == pytest.approx(measured["answer_ms"] / measured["embed_ms"])
    assert measured["index_ratio"] == pytest.approx(
        measured["index_per_second"] / measured["encode_per_second"]
    )
    assert measured["serving_mib"] == 1


def test_the_projects_own_documents_and_questions_are_there() -> None:
    assert bench_answer.SAMPLES.is_dir()
    assert bench_answer.QUESTIONS.is_file()


def test_serving_is_measured_in_a_process_of_its_own(tmp_path: Path) -> None:
    assert 20 < memory_of_serving.measure(tmp_path, ["Tỷ lệ hộ nghèo?"]) < 900
