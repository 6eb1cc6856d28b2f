"""Take documents in and publish an index of them."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from bot.opening import Workspace
from bot.wording.vi import COMMANDS
from retrieval.embedder import embedder_name
from retrieval.freshness import is_up_to_date
from retrieval.publishing import publish_store
from scripts.environment import opened, settings_for
from scripts.failures import CommandError
from scripts.output import complain
from store.database import Database
from store.generations import published
from store.intake import Intake, files_under, take_in

LOCK = ".index.lock"


@dataclass(frozen=True, slots=True)
class Indexing:
    """What a run did: with each file, and how many texts it embedded; ``None`` when it had not to publish."""

    taken: tuple[Intake, ...]
    embedded: int | None


def run(paths: Sequence[Path], data: Path | None) -> int:
    """Index files and folders; the exit code is 1 when none of the files could be read."""
    files = files_under(paths)
    if not files:
        raise CommandError(COMMANDS.no_documents.format(paths=", ".join(map(str, paths))))
    with opened(settings_for(data)) as workspace, _progress() as progress:
        indexing = index(workspace, files, progress)
        Console().print(_table(indexing.taken))
        complain(_sentence(workspace.database, indexing))
    if all(each.refusal for each in indexing.taken):
        raise CommandError(COMMANDS.nothing_read)
    return 0


def index(workspace: Workspace, files: Sequence[Path], progress: Progress | None = None) -> Indexing:
    """Take files in, and publish a new generation unless readers already have all that the store holds.

    Raises:
        CommandError: another process is indexing into the data folder.
    """
    progress = progress or Progress(disable=True)
    settings = workspace.settings
    with _one_at_a_time(settings.data):
        intakes = take_in(workspace.database, files)
        taken = tuple(progress.track(intakes, len(files), description=COMMANDS.reading))
        if is_up_to_date(workspace.database, settings.data, embedder_name(settings.model)):
            return Indexing(taken, None)
        embedding = _Embedding(progress)
        publish_store(workspace.database, settings.data, workspace.embedder, embedding)
        return Indexing(taken, embedding.count)


class _Embedding:
    """Shows how far embedding is, and remembers how many texts had a vector from the start."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task = progress.add_task(COMMANDS.embedding, total=None)
        self._done: list[int] = []

    def __call__(self, done: int, total: int) -> None:
        self._done.append(done)
        self._progress.update(self._task, completed=done, total=total)

    @property
    def count(self) -> int:
        """How many texts were embedded."""
        return self._done[-1] - self._done[0]


@contextmanager
def _one_at_a_time(data: Path) -> Iterator[None]:
    data.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(data / LOCK, timeout=0):
            yield
    except Timeout:
        raise CommandError(COMMANDS.busy.format(data=data)) from None


def _progress() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)


def _table(taken: Iterable[Intake]) -> Table:
    table = Table(COMMANDS.file_column, COMMANDS.outcome_column)
    for counted in (COMMANDS.passages_column, COMMANDS.figures_column):
        table.add_column(counted, justify="right")
    for each in taken:
        counts = ("", "") if each.refusal else (str(each.passages), str(each.figures))
        # Text, not markup: a file may be named [red]
        outcome = Text(_outcome(each), style="red" if each.refusal else "")
        table.add_row(Text(each.name), outcome, *counts)
    return table


def _outcome(intake: Intake) -> str:
    if intake.refusal:
        return COMMANDS.refusals[intake.refusal.reason].format(detail=intake.refusal.detail)
    outcome = COMMANDS.outcomes[intake.outcome.value] if intake.outcome else ""
    notes = [COMMANDS.notes[note].format(detail=detail) for note, detail in intake.notes]
    return "; ".join([outcome, *notes])


def _sentence(database: Database, indexing: Indexing) -> str:
    if indexing.embedded is None:
        return COMMANDS.up_to_date
    with database.session() as session:
        generation = published(session)
    counts = generation.counts if generation else {}
    return COMMANDS.published.format(embedded=indexing.embedded, **counts)
