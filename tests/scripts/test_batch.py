import json
from pathlib import Path
from typing import Any

import pytest

from tests.scripts.conftest import Run

QUESTION = "Tỷ lệ hộ nghèo còn bao nhiêu?"


def answers(run: Run, *lines: object) -> list[dict[str, Any]]:
    sent = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    result = run("batch", stdin=sent)
    assert result.exit_code == 0
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_answers_each_line_in_order(run: Run, indexed: Path) -> None:
    first, second = answers(run, {"id": 7, "question": QUESTION}, "", {"id": "b", "question": "xin chào"})
    assert (first["id"], first["status"]) == ("7", "answered")
    assert "3,2" in first["text"]
    assert (second["id"], second["status"]) == ("b", "declined")
    assert first.keys() == second.keys()


@pytest.mark.parametrize(
    ("line", "identifier", "reason"),
    [
        ("{oops", "line-1", "JSON"),
        ("[1]", "line-1", "question"),
        ('{"id": "x"}', "x", "question"),
        ('{"id": "x", "question": ["a"]}', "x", "question"),
        ('{"id": "x", "question": "a", "audience": "king"}', "x", "audience"),
        ('{"id": "x", "question": "a", "conversation": "b"}', "x", "conversation"),
        ('{"id": {}, "question": "a"}', "line-1", "id"),
        ("[" * 100_000, "line-1", "JSON"),
    ],
)
def test_a_bad_line_harms_only_itself(
    run: Run, indexed: Path, line: str, identifier: str, reason: str
) -> None:
    bad, good = answers(run, line, {"id": "good", "question": QUESTION})
    assert (bad["id"], bad["status"]) == (identifier, "error")
    assert reason in bad["text"]
    assert (good["id"], good["status"]) == ("good", "answered")


def test_half_a_character_is_replaced(run: Run, indexed: Path) -> None:
    (answer,) = answers(run, {"id": "\ud800", "question": f"{QUESTION} \ud800", "conversation": ["\ud800"]})
    assert answer["id"] == "?"


def test_bytes_that_are_no_text_are_a_bad_line(run: Run, indexed: Path) -> None:
    (line,) = run("batch", stdin=b'{"id": "x", "question": "\xff\xfe"}\n').stdout.splitlines()
    assert json.loads(line)["status"] == "error"


def test_without_documents_every_line_is_told(run: Run) -> None:
    (answer,) = answers(run, {"id": "x", "question": QUESTION})
    assert answer["status"] == "error"
    assert "Chưa có tài liệu" in answer["text"]
