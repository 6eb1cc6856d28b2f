import json
from pathlib import Path

from scripts.environment import opened, settings_for
from store.documents import get_document
from tests.scripts.conftest import Run


def test_ranks_passages_with_their_exact_place(run: Run, indexed: Path) -> None:
    row = json.loads(run("search", "tuyển sinh lớp mười", "--json", "-k", "2").stdout)
    first, second = row["passages"]
    assert (first["rank"], first["document"]) == (1, "thông-báo")
    assert first["score"] >= second["score"]
    with opened(settings_for()) as workspace, workspace.database.session() as session:
        document = get_document(session, "thông-báo")
    assert document is not None
    assert document.text[first["start"] : first["end"]] == first["text"]


def test_reads_bare_and_json_lines(run: Run, indexed: Path) -> None:
    lines = 'tuyển sinh lớp mười\n{"id": "hn", "question": "tỷ lệ hộ nghèo", "answerable": true}\n'
    rows = [json.loads(line) for line in run("search", "--json", "-k", "1", stdin=lines).stdout.splitlines()]
    assert [(row["id"], row["passages"][0]["document"]) for row in rows] == [
        ("line-1", "thông-báo"),
        ("hn", "báo-cáo"),
    ]


def test_a_bad_line_is_told_and_the_others_are_searched(run: Run, indexed: Path) -> None:
    result = run("search", "--json", stdin='{"id": "x"}\ntuyển sinh\n')
    assert result.exit_code == 1
    assert result.stderr.startswith("x: ")
    assert len(result.stdout.splitlines()) == 1


def test_prints_passages_for_a_person(run: Run, indexed: Path) -> None:
    assert "lớp mười" in run("search", "tuyển sinh").stdout


def test_needs_documents_and_a_question(run: Run, documents: Path) -> None:
    assert "Chưa có tài liệu" in run("search", "hộ nghèo").stderr
    run("index", documents)
    assert run("search", " ").stderr.strip() == "Chưa có câu hỏi nào."
