import json
from pathlib import Path

import pytest

from scripts import bench_scale
from scripts.bench_scale import long_document, read_articles
from tests.scripts.conftest import Run


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    row = {"id": "1", "style": "list", "question": "Tỷ lệ hộ nghèo còn bao nhiêu?", "answerable": True}
    path = tmp_path / "questions.jsonl"
    path.write_text(json.dumps(row), encoding="utf-8")
    return path


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    text = "Năm 2021, toàn tỉnh trồng 512 ha chè, đạt 105,5% kế hoạch.\nHuyện có 71 xã."
    rows = [{"id": f"tin-{n}", "title": f"Tin {n}", "text": text} for n in range(3)]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_measures_a_base_of_copies(run: Run, documents: Path, questions: Path, articles: Path) -> None:
    arguments = ("--documents", documents, "--questions", questions, "--passages", 40, "--figures", 60)
    measured = json.loads(run("bench", "scale", articles, *arguments, "--json").stdout)
    assert measured["passages"] >= 40
    assert measured["figures"] >= 60
    assert measured["found_of_true_ten"] == 1
    assert measured["add_ratio"] == pytest.approx(measured["add_document_ms"] / measured["embed_document_ms"])
    assert measured["besides_embedding_ratio"] == pytest.approx(
        measured["many_besides_embedding_ms"] / measured["few_besides_embedding_ms"]
    )


def test_articles_are_read_from_a_folder_too(documents: Path, articles: Path) -> None:
    assert [each.read.document.id for each in read_articles(documents)] == ["báo-cáo", "thông-báo"]
    read = list(read_articles(articles))
    assert [each.read.document.id for each in read] == ["tin-0", "tin-1", "tin-2"]
    letters = len(long_document(read, 0, pages=1).read.document.text)
    assert 100 < letters <= bench_scale.PAGE_LETTERS
