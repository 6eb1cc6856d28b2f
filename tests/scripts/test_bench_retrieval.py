import io
import json
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from rich.console import Console

from corpus.syllables import syllables
from scripts import bench_retrieval
from scripts.bench_retrieval import read_collection, run

CORPUS = (
    {"id": "luật@1", "title": "Luật_Rừng", "text": "Bảo vệ và phát triển rừng bền vững."},
    {"id": "luật@2", "title": "Luật_Biển", "text": "đường bờ " * 250 + "ngư dân được hỗ trợ đóng tàu."},
    {"id": "luật@3", "title": "Luật_Đất", "text": "Giao đất cho hộ gia đình."},
)
QUERIES = (
    {"id": "q1", "text": "Ai bảo vệ rừng?"},
    {"id": "q2", "text": "ngư dân được hỗ trợ gì?"},
    {"id": "q3", "text": "không có văn bản nào"},
)


class CountingEmbedder:
    """Counts syllables by hash."""

    name = "counting/1"
    dimension = 256

    def embed_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        vectors = np.full((len(texts), self.dimension), 1e-3, np.float32)
        for row, text in enumerate(texts):
            for syllable in syllables(text.casefold()):
                vectors[row, zlib.crc32(syllable.encode()) % self.dimension] += 1
        unit: NDArray[np.float32] = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return unit

    def embed_passages(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        if progress:
            progress(len(texts))
        return self.embed_queries(texts)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, rows in (("corpus", CORPUS), ("queries", QUERIES)):
        lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
        (tmp_path / f"{name}.jsonl").write_text(lines + "\n", encoding="utf-8")
    relevance = "query-id\tcorpus-id\tscore\nq1\tluật@1\t1\nq2\tluật@2\t1\nq3\tluật@3\t0\n"
    (tmp_path / "qrels.tsv").write_text(relevance, encoding="utf-8")
    return tmp_path


@pytest.fixture(autouse=True)
def embedder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_retrieval, "load_embedder", lambda _model: CountingEmbedder())


def test_reads_questions_that_have_something_to_find(folder: Path) -> None:
    collection = read_collection(folder)
    assert list(collection.questions) == ["q1", "q2"]
    assert collection.relevance["q1"] == {"luật@1": 1}
    assert len(collection.texts) == 3


def test_measures_each_way_with_and_without_accents(folder: Path) -> None:
    report = run(folder, console=Console(file=io.StringIO()))
    assert (report["texts"], report["questions"], report["model"]) == (3, 2, "counting/1")
    assert report["windows"] > 3
    for variant in ("accented", "without_accents"):
        assert set(report[variant]) == {"dense", "keyword", "fused"}
        assert report[variant]["keyword"] == {"nDCG@10": 1, "MRR@10": 1, "R@1": 1, "R@10": 1}
        assert report[variant]["fused"]["R@10"] == 1


def test_prints_a_table_or_json(folder: Path) -> None:
    table, text = io.StringIO(), io.StringIO()
    report = run(folder, console=Console(file=table, width=120))
    assert "without accents" in table.getvalue()
    assert "1.0000" in table.getvalue()
    run(folder, as_json=True, console=Console(file=text, width=120))
    assert json.loads(text.getvalue()) == report
