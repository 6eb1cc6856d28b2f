"""Measure answering and indexing against the embedding they cannot do without, and the memory of serving."""

import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TypedDict

import corpus
from bot.engine import Engine
from bot.golden import GoldenQuestion
from bot.opening import Workspace
from bot.wording.vi import COMMANDS
from retrieval.texts import texts_of
from scripts import bench_load, memory_of_serving
from scripts.environment import scratch
from scripts.evaluate import read_questions
from scripts.failures import CommandError
from scripts.index import index
from scripts.output import print_json, print_line
from store.intake import files_under
from store.lookup import current_versions

SAMPLES = Path(corpus.__file__).parent / "documents"
QUESTIONS = SAMPLES.parents[1] / "tests" / "golden" / "questions.jsonl"
ROUNDS = 3
"""Times that both throughputs are taken; the best counts, for others work on the machine too."""


class Measured(TypedDict):
    """What one run found: times in milliseconds, throughput in texts a second, memory in MiB."""

    answer_ms: float
    embed_ms: float
    answer_ratio: float
    index_per_second: float
    encode_per_second: float
    index_ratio: float
    embedded_again: int
    serving_mib: float


def run(questions: Path | None, documents: Path | None, concurrency: int, *, as_json: bool) -> None:
    """Measure over golden questions and a folder of documents; the project's own unless others are named.

    With a concurrency, only how so many chats fare that ask at once.
    """
    asked = [each for each in read_questions(questions or QUESTIONS) if each.answerable]
    folder = documents or SAMPLES
    measured: Mapping[str, object] = (
        bench_load.measure([each.question for each in asked], folder, concurrency)
        if concurrency
        else measure(asked, folder)
    )
    if as_json:
        print_json(measured)
        return
    for name, value in measured.items():
        print_line(f"{name:18} {value:10.2f}")


def measure(questions: Sequence[GoldenQuestion], documents: Path) -> Measured:
    """Index the documents, ask the questions, and serve them in a process of their own."""
    files = files_under([documents])
    if not files:
        raise CommandError(COMMANDS.no_documents.format(paths=documents))
    with scratch() as workspace:
        index(workspace, files)
        index_rate, encode_rate = _throughput(workspace, files)
        again = index(workspace, files).embedded or 0
        answer, embed = _medians(workspace, questions)
        some = [each.question for each in questions[::4]]
        memory = memory_of_serving.measure(workspace.settings.data, some)
    return Measured(
        answer_ms=answer * 1000,
        embed_ms=embed * 1000,
        answer_ratio=answer / embed,
        index_per_second=index_rate,
        encode_per_second=encode_rate,
        index_ratio=index_rate / encode_rate,
        embedded_again=again,
        serving_mib=memory,
    )


def _throughput(workspace: Workspace, files: Sequence[Path]) -> tuple[float, float]:
    """Texts a second: all the way from files to a published index, and through the bare model."""
    with workspace.database.session() as session:
        found = texts_of(session, current_versions(session)).values()
    texts = list(dict.fromkeys(word for each in found for word in each.words))
    index_once = partial(_index_anew, files)
    encode_once = partial(workspace.embedder.embed_passages, texts)
    rounds = [(_seconds(index_once), _seconds(encode_once)) for _ in range(ROUNDS)]
    indexing, encoding = (min(seconds) for seconds in zip(*rounds, strict=True))
    return len(texts) / indexing, len(texts) / encoding


def _index_anew(files: Sequence[Path]) -> None:
    with scratch() as workspace:
        index(workspace, files)


def _medians(workspace: Workspace, questions: Sequence[GoldenQuestion]) -> tuple[float, float]:
    """Seconds of answering and of embedding the question alone, taken in turns.

    All are asked once before, so that rows are at hand; their vectors are forgotten again meanwhile.
    """
    engine = Engine(workspace)
    asks = [partial(engine.ask, each.question, each.conversation, each.audience) for each in questions]
    warm = [ask().question for ask in asks]
    answering, embedding = [], []
    for ask, looked_up in zip(asks, warm, strict=True):
        answering.append(_seconds(ask))
        embedding.append(_seconds(partial(workspace.embedder.embed_queries, [looked_up])))
    return statistics.median(answering), statistics.median(embedding)


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
