"""Measure retrieval on a collection with known relevance, as BEIR lays them out.

The folder holds ``corpus.jsonl`` (``id``, ``title``, ``text``), ``queries.jsonl`` (``id``, ``text``) and
``qrels.tsv`` (query id, corpus id, relevance, under a line of headings). Long texts are searched by
windows, and the best window counts, as the passages of a document do.
"""

import csv
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from corpus.syllables import fold
from retrieval.embedder import BUNDLED, Embedder, load_embedder
from retrieval.hybrid import HybridIndex
from retrieval.measures import Relevance, ndcg, recall, reciprocal_rank
from retrieval.windows import windows

DEPTH = 10
WINDOWS_RANKED = 100
"""Windows that are ranked for a question: many more than the windows of ten texts."""

MEASURES: Mapping[str, Callable[[Sequence[str], Relevance], float]] = {
    "nDCG@10": lambda ranking, relevance: ndcg(ranking, relevance, DEPTH),
    "MRR@10": lambda ranking, relevance: reciprocal_rank(ranking, relevance, DEPTH),
    "R@1": lambda ranking, relevance: recall(ranking, relevance, 1),
    "R@10": lambda ranking, relevance: recall(ranking, relevance, DEPTH),
}

Scores = dict[str, dict[str, float]]
"""For each way of searching the mean of each measure."""


@dataclass(frozen=True, slots=True)
class Collection:
    """Texts by id, questions by id, and which texts are relevant to which question."""

    texts: Mapping[str, str]
    questions: Mapping[str, str]
    relevance: Mapping[str, Relevance]


@dataclass(frozen=True, slots=True)
class Bench:
    """An index over the windows of a collection, and the text that each window is of."""

    index: HybridIndex
    owners: Sequence[str]
    embedder: Embedder


def run(
    folder: Path, *, model: str = BUNDLED, as_json: bool = False, console: Console | None = None
) -> dict[str, Any]:
    """Measure dense, keyword and fused search with and without accents, and print the result."""
    console = console or Console()
    collection = read_collection(folder)
    bench = build(collection, load_embedder(model), console)
    bare = {key: fold(question) for key, question in collection.questions.items()}
    report: dict[str, Any] = {
        "collection": folder.name,
        "model": bench.embedder.name,
        "texts": len(collection.texts),
        "windows": len(bench.owners),
        "questions": len(collection.questions),
        "accented": measure(bench, collection.questions, collection.relevance),
        "without_accents": measure(bench, bare, collection.relevance),
    }
    if as_json:
        console.print_json(json.dumps(report))
    else:
        console.print(_table(report))
    return report


def read_collection(folder: Path) -> Collection:
    """Read a folder; questions without any relevant text are left out."""
    relevance: dict[str, dict[str, int]] = defaultdict(dict)
    with (folder / "qrels.tsv").open(encoding="utf-8", newline="") as file:
        for question, text, grade in list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]:
            if int(grade) > 0:
                relevance[question][text] = int(grade)
    texts = {row["id"]: f"{row.get('title', '')}\n{row['text']}" for row in _rows(folder / "corpus.jsonl")}
    rows = _rows(folder / "queries.jsonl")
    questions = {row["id"]: row["text"] for row in rows if row["id"] in relevance}
    return Collection(texts, questions, relevance)


def build(collection: Collection, embedder: Embedder, console: Console) -> Bench:
    """Index the windows of a collection; each has its text's title before it."""
    pieces, owners = [], []
    for key, text in collection.texts.items():
        title, _, body = text.partition("\n")
        for window in windows(body):
            pieces.append(f"{title.replace('_', ' ')}\n{window}".strip())
            owners.append(key)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("embedding", total=len(pieces))
        vectors = embedder.embed_passages(pieces, lambda done: progress.update(task, completed=done))
    return Bench(HybridIndex.build(pieces, vectors), owners, embedder)


def measure(bench: Bench, questions: Mapping[str, str], relevance: Mapping[str, Relevance]) -> Scores:
    """The mean of each measure over all questions, for each way of searching."""
    restored = [bench.index.accents.restore(question) for question in questions.values()]
    vectors = bench.embedder.embed_queries(restored)
    values: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for (key, question), vector in zip(questions.items(), vectors, strict=True):
        for way, positions in _rankings(bench.index, question, vector).items():
            ranking = list(dict.fromkeys(bench.owners[position] for position in positions))
            for name, of in MEASURES.items():
                values[way][name].append(of(ranking, relevance[key]))
    return {way: {name: fmean(each) for name, each in by_name.items()} for way, by_name in values.items()}


def _rankings(index: HybridIndex, question: str, vector: NDArray[np.float32]) -> dict[str, Iterable[int]]:
    worded, scores = index.worded(question, WINDOWS_RANKED)
    return {
        "dense": index.nearest(vector, WINDOWS_RANKED)[0].tolist(),
        "keyword": worded[np.argsort(-scores, kind="stable")].tolist(),
        "fused": [hit.position for hit in index.search(question, WINDOWS_RANKED, query_vector=vector)],
    }


def _rows(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _table(report: Mapping[str, Any]) -> Table:
    size = f"{report['texts']} texts, {report['questions']} questions"
    table = Table(title=f"{report['collection']}: {size}, {report['model']}")
    for heading in ("questions", "search", *MEASURES):
        table.add_column(heading, justify="left" if heading in {"questions", "search"} else "right")
    for variant in ("accented", "without_accents"):
        for way, scores in report[variant].items():
            table.add_row(variant.replace("_", " "), way, *(f"{scores[name]:.4f}" for name in MEASURES))
    return table
