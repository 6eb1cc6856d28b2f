import json
from pathlib import Path

from tests.scripts.conftest import Run

QUESTION = "Năm 2021 toàn tỉnh tạo việc làm cho bao nhiêu lao động?"


def test_prints_the_answer_and_its_source(run: Run, indexed: Path) -> None:
    result = run("ask", QUESTION)
    assert result.exit_code == 0
    assert "9.310" in result.stdout
    assert "12/BC-UBND" in result.stdout


def test_json_is_the_wire_format(run: Run, indexed: Path) -> None:
    answer = json.loads(run("ask", QUESTION, "--json").stdout)
    (citation,) = answer["citations"]
    assert answer["status"] == "answered"
    assert citation["document"] == "báo-cáo"
    start = citation["start"] - citation["passage_start"]
    assert citation["passage"][start : start + len(citation["quote"])] == citation["quote"]


def test_a_follow_up_is_understood_with_what_was_asked_before(run: Run, indexed: Path) -> None:
    answer = json.loads(run("ask", "còn tỷ lệ hộ nghèo?", "--conversation", QUESTION, "--json").stdout)
    assert "3,2" in answer["text"]


def test_before_the_first_document_it_says_so(run: Run, tmp_path: Path) -> None:
    result = run("ask", QUESTION)
    assert result.exit_code == 1
    assert "Chưa có tài liệu" in result.stdout
    assert not (tmp_path / "data").exists()


def test_a_very_long_question_and_a_wordless_one_get_a_sentence(run: Run, indexed: Path) -> None:
    for question in ("lao động " * 2_500, "😀🎉", "", "\udcff"):
        result = run("ask", "--json", "--", question)
        assert json.loads(result.stdout)["text"]
        assert not result.stderr
