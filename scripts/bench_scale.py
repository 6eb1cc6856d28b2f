"""Measure a large base against a few documents: answering, indexing, adding a document, and memory."""

import json
import statistics
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypedDict

import numpy as np
from numpy.typing import NDArray

from bot.documents.administering import Administration
from bot.engine import Engine
from bot.golden import GoldenQuestion
from bot.library import Library
from bot.opening import Workspace
from bot.question import Audience
from bot.wording.vi import COMMANDS
from corpus.archives import Upload
from retrieval.building import build_generation
from retrieval.generations import publish
from retrieval.hybrid import CANDIDATES
from retrieval.segments import Kind
from retrieval.texts import texts_of
from scripts.bench_answer import QUESTIONS, SAMPLES
from scripts.environment import scratch
from scripts.evaluate import read_questions
from scripts.failures import CommandError
from scripts.index import index
from scripts.memory_of_serving import resident
from scripts.output import print_json, print_line
from scripts.replicas import densest, replicate, sources_of
from store.generations import record_published
from store.intake import files_under, prepare_all
from store.lookup import current_versions
from store.prepared import Prepared, prepare

ROUNDS = 3
"""Times that a document is added; the median counts."""

PAGES, PAGE_LETTERS = 10, 2_500
"""The document that is added, and what a page of a report holds."""


class Measured(TypedDict):
    """What one run found: times in milliseconds but where the name says seconds, memory in MiB."""

    documents: int
    passages: int
    statements: int
    figures: int
    rebuild_seconds: float
    rebuilt_passages_per_minute: float
    open_ms: float
    few_besides_embedding_ms: float
    many_besides_embedding_ms: float
    besides_embedding_ratio: float
    few_answer_ms: float
    many_answer_ms: float
    answer_ratio: float
    cold_besides_embedding_ms: float
    found_of_true_ten: float
    added_passages: int
    embed_document_ms: float
    add_document_ms: float
    add_ratio: float
    own_mib: float
    mapped_mib: float


def run(  # noqa: PLR0913  the options of a command
    articles: Path,
    questions: Path | None,
    documents: Path | None,
    *,
    passages: int,
    figures: int,
    as_json: bool,
) -> None:
    """Measure over copies of articles and of the documents that the questions are about."""
    asked = list(read_questions(questions or QUESTIONS))
    measured = measure(articles, asked, documents or SAMPLES, passages, figures)
    if as_json:
        print_json(measured)
        return
    for name, value in measured.items():
        print_line(f"{name:28} {value:12.2f}")


def measure(
    articles: Path, questions: Sequence[GoldenQuestion], documents: Path, passages: int, figures: int
) -> Measured:
    """Answer over the documents alone, then among copies; index those, and add one more."""
    files = files_under([documents])
    if not files:
        raise CommandError(COMMANDS.no_documents.format(paths=documents))
    with scratch() as few:
        index(few, files)
        few_all, few_besides, _ = _answering(few, questions)
    with scratch() as many:
        own = [each for each in prepare_all(files) if isinstance(each, Prepared)]
        read = list(read_articles(articles))
        fill(many, own, read, passages, figures)
        rebuilding = _seconds(lambda: _rebuild(many))
        opening = _seconds(many.library)
        library = many.library()
        assert library is not None  # noqa: S101  it was published just now
        many_all, many_besides, cold = _answering(many, questions)
        recall = _recall(library, questions)
        embedding, adding, added = _adding(many, read)
        memory = resident()
        counts = {kind: len(library.generation.units[kind]) for kind in Kind}
        return Measured(
            documents=len(library.generation.audiences),
            passages=counts[Kind.PASSAGES],
            statements=counts[Kind.STATEMENTS],
            figures=counts[Kind.FIGURES],
            rebuild_seconds=rebuilding,
            rebuilt_passages_per_minute=counts[Kind.PASSAGES] / rebuilding * 60,
            open_ms=1000 * opening,
            few_besides_embedding_ms=1000 * few_besides,
            many_besides_embedding_ms=1000 * many_besides,
            besides_embedding_ratio=many_besides / few_besides,
            few_answer_ms=1000 * few_all,
            many_answer_ms=1000 * many_all,
            answer_ratio=many_all / few_all,
            cold_besides_embedding_ms=1000 * cold,
            found_of_true_ten=recall,
            added_passages=added,
            embed_document_ms=1000 * embedding,
            add_document_ms=1000 * adding,
            add_ratio=adding / embedding,
            own_mib=memory.own,
            mapped_mib=memory.mapped,
        )


def read_articles(path: Path) -> Iterator[Prepared]:
    """The documents of a folder, or the articles of a file of JSON Lines (``id``, ``title``, ``text``)."""
    if path.is_dir():
        yield from (each for each in prepare_all(files_under([path])) if isinstance(each, Prepared))
        return
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield prepare(Upload(f"{row['id']}.txt", f"{row['title']}\n\n{row['text']}".encode()))


def fill(
    workspace: Workspace, own: Sequence[Prepared], read: Sequence[Prepared], passages: int, figures: int
) -> None:
    """Put documents and copies of them, and of others, into the store with their vectors."""
    Administration(workspace, "bench").add_many(own)
    # those that the questions are about as well, lest nothing competes with them
    sources = sources_of(workspace.database, workspace.embedder, [*own, *densest(read)])
    replicate(workspace.database, workspace.embedder.name, sources, passages=passages, figures=figures)


def _rebuild(workspace: Workspace) -> None:
    data = workspace.settings.data
    generation = build_generation(workspace.database, data, workspace.embedder, anew=True)
    with workspace.database.session() as session:
        record_published(session, generation)
    publish(data, generation)


def _answering(workspace: Workspace, questions: Sequence[GoldenQuestion]) -> tuple[float, float, float]:
    """Median seconds of an answer, of all but embedding, and of all but embedding when it is first asked."""
    engine, library = Engine(workspace), workspace.library()
    assert library is not None  # noqa: S101  it was published
    timed = _Timed(library)
    first = [timed.ask(engine, each) for each in questions]
    again = [timed.ask(engine, each) for each in questions]
    whole, besides = zip(*again, strict=True)
    return statistics.median(whole), statistics.median(besides), statistics.median(each for _, each in first)


class _Timed:
    """Takes the time of embedding questions apart from that of answering them."""

    def __init__(self, library: Library) -> None:
        self._embed = library.embedder.embed_queries
        self._spent = 0.0
        library.embedder.embed_queries = self._timed  # type: ignore[method-assign]

    def _timed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        started = time.perf_counter()
        vectors = self._embed(texts)
        self._spent += time.perf_counter() - started
        return vectors

    def ask(self, engine: Engine, question: GoldenQuestion) -> tuple[float, float]:
        self._spent = 0.0
        whole = _seconds(lambda: engine.ask(question.question, question.conversation, question.audience))
        return whole, whole - self._spent


def _recall(library: Library, questions: Iterable[GoldenQuestion]) -> float:
    """The share of the true ten nearest statements and figures that are among the candidates."""
    shares = []
    for question in questions:
        vector = library.embed(question.question)
        for shelf in (library.statements[Audience.OFFICIAL], library.figures[Audience.OFFICIAL]):
            cosines = shelf.index.cosines(vector, np.arange(len(shelf.units)))
            true = cosines[np.argsort(-cosines)[:10]].min()
            # by how near they are and not by which they are, for copies may be equally near
            near = shelf.index.nearest(vector, CANDIDATES)[1]
            shares.append(min(1.0, np.count_nonzero(near >= true - 1e-3) / 10))
    return statistics.fmean(shares)


def _adding(workspace: Workspace, read: Sequence[Prepared]) -> tuple[float, float, int]:
    """Seconds of embedding a document alone, and of adding it and answering from it; and its passages."""
    engine, embedding, adding, passages = Engine(workspace), [], [], []
    for number in range(ROUNDS):
        new = long_document(read, number * len(read) // ROUNDS)
        with workspace.database.session() as session:
            before = current_versions(session)
        adding.append(_seconds(partial(_add_and_ask, workspace, engine, new)))
        with workspace.database.session() as session:
            found = texts_of(session, current_versions(session) - before)
        words = list(chain.from_iterable(each.words for each in found.values()))
        embedding.append(_seconds(partial(workspace.embedder.embed_passages, words)))
        passages.append(len(found[Kind.PASSAGES].words))
    return statistics.median(embedding), statistics.median(adding), round(statistics.median(passages))


def _add_and_ask(workspace: Workspace, engine: Engine, new: Prepared) -> None:
    Administration(workspace, "bench").add([new])
    engine.ask(new.read.document.text[:PAGE_LETTERS].splitlines()[0])


def long_document(read: Sequence[Prepared], number: int, pages: int = PAGES) -> Prepared:
    """A document of so many pages that is not in the base."""
    words, letters = [], 0
    for each in [*read[number:], *read[:number]]:
        text = each.read.document.text.replace("1", str(number + 2))
        words.append(text)
        letters += len(text)
        if letters >= pages * PAGE_LETTERS:
            break
    return prepare(Upload(f"moi-{number}.txt", "\n\n".join(words)[: pages * PAGE_LETTERS].encode()))


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
