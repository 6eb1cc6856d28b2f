"""Take documents in and publish an index of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from bot.documents.administering import Administration
from bot.opening import Workspace
from bot.wording.vi import COMMANDS
from scripts.environment import command_line, opened, settings_for
from scripts.failures import CommandError
from scripts.output import complain
from store.database import Database
from store.documents import Outcome
from store.generations import published
from store.intake import Intake, files_under, prepare_all
from store.intake import taken as taken_in
from store.prepared import Prepared


@dataclass(frozen=True, slots=True)
class Indexing:
    """What a run did: with each file, and how many texts it embedded; ``None`` when it had not to publish."""

    taken: tuple[Intake, ...]
    embedded: int | None


def run(paths: Sequence[Path], data: Path | None, force: str | None = None) -> int:
    """Index files and folders, or what the store holds; the exit code is 1 when no file could be read."""
    files = files_under(paths)
    if paths and not files:
        raise CommandError(COMMANDS.no_documents.format(paths=", ".join(map(str, paths))))
    with opened(settings_for(data)) as workspace, _progress() as progress:
        indexing = index(workspace, files, progress, force)
        if files:
            Console().print(_table(indexing.taken))
        complain(_sentence(workspace.database, indexing))
    if files and all(each.refusal for each in indexing.taken):
        raise CommandError(COMMANDS.nothing_read)
    return 0


def index(
    workspace: Workspace, files: Sequence[Path], progress: Progress | None = None, force: str | None = None
) -> Indexing:
    """Take files in, and publish a new generation unless readers already have all that the store holds.

    Raises:
        BusyError: another process is indexing into the data folder.
        GateRefusedError: the index would be worse than the one in use, and there is no reason to force it.
    """
    progress = progress or Progress(disable=True)
    taken: list[Intake] = []
    prepared = progress.track(prepare_all(files), len(files), description=COMMANDS.reading)
    administration = Administration(workspace, command_line(), _Embedding(progress))
    if files:
        done = administration.add_many(_readable(prepared, taken), force=force)
    else:
        done = administration.reindex(force=force)
    outcomes = iter(act.details["outcome"] for act in done.acts)
    complete = (each if each.refusal else replace(each, outcome=Outcome(next(outcomes))) for each in taken)
    return Indexing(tuple(complete), None if done.generation is None else done.embedded)


def _readable(each_of: Iterable[Prepared | Intake], taken: list[Intake]) -> Iterator[Prepared]:
    """What could be read; what became of each file goes to ``taken``, in order."""
    for each in each_of:
        if isinstance(each, Intake):
            taken.append(each)
        else:
            taken.append(taken_in(each))
            yield each


class _Embedding:
    """Shows how far embedding is."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task = progress.add_task(COMMANDS.embedding, total=None)

    def __call__(self, done: int, total: int) -> None:
        self._progress.update(self._task, completed=done, total=total)


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
