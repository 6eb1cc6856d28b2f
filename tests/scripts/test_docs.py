"""Documents in and out on the command line."""

import csv
import json
from pathlib import Path

import pytest

from retrieval.generations import current_id
from store.changes import begin
from store.database import Database, sqlite_url
from store.editing import withdraw
from tests.scripts.conftest import Run

RICE = "Vụ đông xuân năm 2022, sản lượng lúa của huyện đạt 512.000 tấn."


@pytest.fixture
def rice(tmp_path: Path) -> Path:
    file = tmp_path / "lúa.txt"
    file.write_text(RICE, encoding="utf-8")
    return file


def ids(run: Run, *options: str) -> list[str]:
    return [
        json.loads(line)["document"] for line in run("docs", "list", "--json", *options).stdout.splitlines()
    ]


def test_what_was_read_is_shown_before_it_is_added(run: Run, indexed: Path, rice: Path) -> None:
    before = current_id(indexed)
    shown = run("docs", "add", rice, "--dry-run")
    assert "lúa.txt" in shown.stdout
    assert "chưa thay đổi gì" in shown.stderr
    assert current_id(indexed) == before
    assert run("docs", "add", rice).exit_code == 0
    assert ids(run) == ["báo-cáo", "lúa", "thông-báo"]


def test_warnings_are_shown(run: Run, indexed: Path, documents: Path, tmp_path: Path) -> None:
    copy = tmp_path / "bản sao.txt"
    copy.write_bytes((documents / "thông-báo.txt").read_bytes())
    assert "đúng tệp này đã có: thông-báo" in run("docs", "add", copy, "--dry-run").stdout


def test_a_document_is_replaced_and_linked(run: Run, indexed: Path, rice: Path) -> None:
    result = run("docs", "replace", "thông-báo", rice, "--reason", "ban hành lại")
    assert result.exit_code == 0
    assert ids(run) == ["báo-cáo", "lúa"]
    assert ids(run, "--all") == ["báo-cáo", "lúa", "thông-báo"]
    assert "thay bằng lúa" in run("docs", "show", "thông-báo").stdout


def test_a_document_is_withdrawn(run: Run, indexed: Path) -> None:
    assert run("docs", "withdraw", "thông-báo").exit_code == 0
    assert ids(run) == ["báo-cáo"]


def test_deleting_asks_for_a_word_of_confirmation(run: Run, indexed: Path) -> None:
    asked = run("docs", "remove", "thông-báo")
    assert asked.exit_code == 1
    assert "--yes" in asked.stderr
    assert run("docs", "remove", "thông-báo", "--yes").exit_code == 0
    assert ids(run, "--all") == ["báo-cáo"]


@pytest.mark.parametrize(
    "arguments", [("withdraw", "x"), ("remove", "x", "--yes"), ("show", "x"), ("replace", "x", "lúa.txt")]
)
def test_a_document_that_is_not_there(
    run: Run, indexed: Path, rice: Path, arguments: tuple[str, ...]
) -> None:
    result = run("docs", *arguments)
    assert result.exit_code == 1
    assert "Không có tài liệu x" in result.stderr


def test_a_file_that_cannot_be_read_says_why(run: Run, indexed: Path, tmp_path: Path) -> None:
    file = tmp_path / "hỏng.pdf"
    file.write_bytes(b"%PDF-1.4 hong")
    result = run("docs", "add", file)
    assert result.exit_code == 1
    assert "hỏng.pdf: Tệp bị hỏng" in result.stderr


def test_rolling_back(run: Run, indexed: Path, rice: Path) -> None:
    before = current_id(indexed)
    run("docs", "add", rice)
    rows = [json.loads(line) for line in run("generations", "--json").stdout.splitlines()]
    assert [(row["generation"] == before, row["current"]) for row in rows] == [(False, True), (True, False)]
    assert run("rollback", "--reason", "sai").exit_code == 0
    assert current_id(indexed) == before
    assert ids(run) == ["báo-cáo", "thông-báo"]
    again = run("rollback")
    assert again.exit_code == 1
    assert "Không có chỉ mục nào" in again.stderr


def test_the_gate_refuses_with_the_list_and_opens_with_a_reason(run: Run, indexed: Path) -> None:
    question = {
        "id": "g1",
        "style": "figure",
        "question": "Năm 2021 toàn tỉnh tạo việc làm mới cho bao nhiêu lao động?",
        "answerable": True,
        "must_contain": [["9.310"]],
    }
    (indexed / "golden.jsonl").write_text(json.dumps(question), encoding="utf-8")
    assert "1 câu hỏi mẫu" in run("golden").stderr
    refused = run("docs", "withdraw", "báo-cáo")
    assert refused.exit_code == 1
    assert "mất: [g1] Năm 2021" in refused.stderr
    assert run("docs", "withdraw", "báo-cáo", "--force", "đã cũ").exit_code == 0
    assert "đã cũ" in run("audit").stdout


def test_golden_questions_are_missed(run: Run, indexed: Path) -> None:
    result = run("golden")
    assert result.exit_code == 1
    assert "golden.jsonl" in result.stderr


def test_the_audit_is_shown_and_exported(run: Run, indexed: Path, rice: Path, tmp_path: Path) -> None:
    run("docs", "add", rice)
    run("docs", "withdraw", "lúa", "--reason", "=1+1")
    assert "rút tài liệu" in run("audit").stdout
    rows = [json.loads(line) for line in run("audit", "--document", "lúa", "--json").stdout.splitlines()]
    assert [row["action"] for row in rows] == ["document.withdrawn", "document.added"]
    file = tmp_path / "nhật-ký.csv"
    assert run("audit", "--csv", file).exit_code == 0
    with file.open(encoding="utf-8-sig", newline="") as opened:
        (withdrawn,) = [row for row in csv.DictReader(opened) if row["action"] == "document.withdrawn"]
    assert withdrawn["reason"] == "'=1+1"


def test_an_empty_store(run: Run) -> None:
    assert "Chưa có tài liệu" in run("docs", "list").stderr
    assert "Chưa có chỉ mục" in run("generations").stderr
    assert "chưa có dòng nào" in run("audit").stderr


def test_the_store_can_be_indexed_anew_without_files(run: Run, indexed: Path) -> None:
    assert "đã đủ" in run("index").stderr


def test_what_was_left_half_done_is_told(run: Run, indexed: Path) -> None:
    database = Database.open(sqlite_url(indexed))
    with database.writing() as session:
        begin(session, "cli:ma")
        withdraw(session, "báo-cáo")
    database.close()
    shown = run("docs", "list")
    assert "báo-cáo" in shown.stdout
    assert "đã hoàn tác" in shown.stderr
    assert "đã hoàn tác" not in run("docs", "list").stderr
