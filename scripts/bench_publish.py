"""Measure how long people wait for answers while documents are published, against a quiet time."""

import statistics
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import cycle
from pathlib import Path
from threading import Event
from typing import TypedDict

from bot.answer import Status
from bot.assistant import Assistant
from bot.backstage.assistant import RemoteAssistant
from bot.backstage.backstage import Backstage
from bot.backstage.embedder import RemoteEmbedder
from bot.documents.administering import Administration
from bot.golden import GoldenQuestion
from bot.opening import Workspace
from bot.telegram.desk import SEATS
from retrieval.giving_way import give_way
from scripts.bench_answer import QUESTIONS, SAMPLES
from scripts.bench_scale import fill, long_document, read_articles
from scripts.environment import scratch
from scripts.evaluate import read_questions
from scripts.output import print_json, print_line
from store.intake import files_under, prepare_all
from store.prepared import Prepared

ASKERS = 20
PAUSE_SECONDS = 2.0
"""How long somebody thinks between an answer and the next question."""

QUIET_SECONDS = 30.0
PAGES = 2
"""Pages of each document that is published."""


class Measured(TypedDict):
    """What one run found: times in milliseconds; how many answers came in either time, and failed ones."""

    passages: int
    quiet_answers: int
    quiet_p50_ms: float
    quiet_p95_ms: float
    busy_answers: int
    busy_p50_ms: float
    busy_p95_ms: float
    p95_ratio: float
    failed: int
    publishes: int
    publish_seconds: float


def run(  # noqa: PLR0913  the options of a command
    articles: Path,
    questions: Path | None,
    documents: Path | None,
    *,
    passages: int,
    publishes: int,
    as_json: bool,
) -> None:
    """Measure over copies of articles and of the documents that the questions are about."""
    asked = list(read_questions(questions or QUESTIONS))
    measured = measure(articles, asked, documents or SAMPLES, passages, publishes)
    if as_json:
        print_json(measured)
        return
    for name, value in measured.items():
        print_line(f"{name:18} {value:10.2f}")


def measure(
    articles: Path, questions: Sequence[GoldenQuestion], documents: Path, passages: int, publishes: int
) -> Measured:
    """Answer in a process of its own, as the bot does; publish from this one."""
    with scratch() as workspace:
        own = [each for each in prepare_all(files_under([documents])) if isinstance(each, Prepared)]
        read = list(read_articles(articles))
        fill(workspace, own, read, passages, 0)
        Administration(workspace, "bench").reindex()
        new = [long_document(read, number, PAGES) for number in range(publishes)]
        with closing(Backstage(Workspace, workspace.settings)) as backstage:
            workspace.embedder = RemoteEmbedder(backstage)
            crowd = _Crowd(RemoteAssistant(backstage), questions)
            crowd.ask_until(lambda stop: stop.wait(QUIET_SECONDS / 3))  # what is used is in memory then
            quiet = crowd.ask_until(lambda stop: stop.wait(QUIET_SECONDS))
            started = time.perf_counter()
            busy = crowd.ask_until(lambda _stop: _publish(workspace, new))
            seconds = time.perf_counter() - started
    quiet_p95, busy_p95 = (statistics.quantiles(each, n=20)[-1] for each in (quiet, busy))
    return Measured(
        passages=passages,
        quiet_answers=len(quiet),
        quiet_p50_ms=1000 * statistics.median(quiet),
        quiet_p95_ms=1000 * quiet_p95,
        busy_answers=len(busy),
        busy_p50_ms=1000 * statistics.median(busy),
        busy_p95_ms=1000 * busy_p95,
        p95_ratio=busy_p95 / quiet_p95,
        failed=crowd.failed,
        publishes=publishes,
        publish_seconds=seconds / publishes,
    )


def _publish(workspace: Workspace, new: Sequence[Prepared]) -> None:
    """One after the other, in a thread that gives way, as the bot has it."""
    with ThreadPoolExecutor(1, initializer=give_way) as thread:
        for each in new:
            thread.submit(Administration(workspace, "bench").add, [each]).result()


class _Crowd:
    """People who ask, think, and ask again."""

    def __init__(self, assistant: Assistant, questions: Sequence[GoldenQuestion]) -> None:
        self._assistant = assistant
        self._questions = questions
        self._desk = ThreadPoolExecutor(SEATS)
        self.failed = 0

    def ask_until(self, work: Callable[[Event], object]) -> list[float]:
        """Let everybody ask until some work is done; how many seconds each answer took."""
        stop = Event()
        with ThreadPoolExecutor(ASKERS) as people:
            asking = [people.submit(self._ask, number, stop) for number in range(ASKERS)]
            try:
                work(stop)
            finally:
                stop.set()
            return [seconds for each in asking for seconds in each.result()]

    def _ask(self, number: int, stop: Event) -> list[float]:
        times: list[float] = []
        stop.wait(PAUSE_SECONDS * number / ASKERS)  # not all at once
        for question in cycle([*self._questions[number:], *self._questions[:number]]):
            if stop.is_set():
                break
            started = time.perf_counter()
            asked = (question.question, question.conversation, question.audience)
            answer = self._desk.submit(self._assistant.ask, *asked).result()
            times.append(time.perf_counter() - started)
            self.failed += answer.status is Status.ERROR
            stop.wait(PAUSE_SECONDS)
        return times
