import json
from pathlib import Path

import pytest

from scripts.gates import CEILINGS, FLOORS, missed, parse_gates
from tests.scripts.conftest import Run


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    file = tmp_path / "questions.jsonl"
    rows = [
        {
            "id": "q1",
            "style": "exact_figure",
            "question": "Tỷ lệ hộ nghèo năm 2021 còn bao nhiêu?",
            "answerable": True,
            "docs": ["báo-cáo"],
            "must_contain": [["3,2%"]],
            "evidence_quote": "hộ nghèo giảm còn 3,2%",
        },
        {
            "id": "q2",
            "style": "list",
            "question": "Năm 2021 tạo việc làm cho bao nhiêu lao động?",
            "answerable": True,
            "must_contain": [["không số nào như thế"]],
        },
    ]
    file.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    return file


def test_grades_over_a_folder_of_documents(run: Run, questions: Path, documents: Path) -> None:
    report = json.loads(run("evaluate", questions, "--documents", documents, "--json").stdout)
    assert {style: row["right"] for style, row in report["summary"].items()} == {
        "exact_figure": 1.0,
        "list": 0.0,
        "overall": 0.5,
    }
    assert [answer["id"] for answer in report["answers"]] == ["q1", "q2"]


def test_grades_over_a_data_folder(run: Run, questions: Path, indexed: Path) -> None:
    result = run("evaluate", questions, "--data", indexed)
    assert result.exit_code == 0
    assert "exact_figure" in result.stdout


def test_a_missed_gate_is_named(run: Run, questions: Path, indexed: Path) -> None:
    result = run("evaluate", questions, "--data", indexed, "--min", "exact_figure=1,list=0.5,overall=0.5")
    assert result.exit_code == 1
    assert result.stderr.strip() == "Chưa đạt ngưỡng list=0.5 (0.000)."


@pytest.mark.parametrize(
    ("gates", "sentence"),
    [("overall", "“overall”"), ("overall=nhiều", "“overall=nhiều”"), ("listt=0.1", "“listt”")],
)
def test_a_gate_that_would_hold_nothing_is_refused(
    run: Run, questions: Path, indexed: Path, gates: str, sentence: str
) -> None:
    result = run("evaluate", questions, "--data", indexed, "--min", gates)
    assert result.exit_code == 1
    assert sentence in result.stderr


def test_what_cannot_be_evaluated_is_one_sentence(run: Run, questions: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.jsonl"
    empty.write_text("")
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"id": "x"}\n')
    for arguments, sentence in (
        ((questions,), "--documents hoặc --data"),
        ((tmp_path / "none.jsonl", "--data", tmp_path), "Không mở được"),
        ((empty, "--data", tmp_path), "Không có câu hỏi nào"),
        ((broken, "--data", tmp_path), "broken.jsonl:1"),
        ((questions, "--documents", tmp_path / "rỗng"), "Không có tài liệu nào"),
    ):
        (tmp_path / "rỗng").mkdir(exist_ok=True)
        result = run("evaluate", *arguments)
        assert result.exit_code == 1
        assert sentence in result.stderr
        assert len(result.stderr.splitlines()) == 1


def test_floors_and_ceilings() -> None:
    overall = dict.fromkeys(FLOORS + CEILINGS, 0.5) | {"right": 0.5}
    gates = dict.fromkeys((*FLOORS, *CEILINGS, "overall"), 0.6)
    assert missed({"overall": overall}, gates) == [f"{name}=0.6 (0.500)" for name in (*FLOORS, "overall")]
    gates = dict.fromkeys((*FLOORS, *CEILINGS, "overall"), 0.4)
    assert missed({"overall": overall}, gates) == [f"{name}=0.4 (0.500)" for name in CEILINGS]


def test_gates_are_read() -> None:
    assert parse_gates(" overall = 0.9, verbatim=1,") == {"overall": 0.9, "verbatim": 1.0}
