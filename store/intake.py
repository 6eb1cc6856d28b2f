"""Take files in: read each, and save what it states, in one transaction a document."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.directives import read_directives
from corpus.document import Document
from corpus.events import read_events
from corpus.figures import read_figures
from corpus.people import read_people
from corpus.reading import LOADERS, read_file
from corpus.refusal import DocumentRefusedError, Reason
from corpus.tasks import read_tasks
from store.database import Database
from store.documents import Outcome, save_document
from store.facts import Facts


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of one file: the outcome, or the reason why it was refused.

    ``passages`` and ``figures`` say how much was read in it.
    """

    path: Path
    outcome: Outcome | None = None
    refusal: DocumentRefusedError | None = None
    title: str | None = None
    passages: int = 0
    figures: int = 0


def files_under(paths: Iterable[Path]) -> list[Path]:
    """The files that paths name: themselves, and those of known formats in a folder, hidden ones left out."""
    found: list[Path] = []
    for path in paths:
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        found += [file for file in inside if file == path or _is_document(file, path)]
    return list(dict.fromkeys(found))


def take_in(database: Database, files: Iterable[Path]) -> Iterator[Intake]:
    """Read and save files, one after the other; a refused one changes nothing (promise 6)."""
    seen: dict[str, Path] = {}
    for file in files:
        try:
            if file.stem in seen:
                raise DocumentRefusedError(Reason.DUPLICATE_ID, seen[file.stem].name)
            document, facts = _read(file)
            seen[file.stem] = file
        except DocumentRefusedError as refusal:
            yield Intake(file, refusal=refusal)
            continue
        yield _save(database, file, document, facts)


def read_facts(document: Document) -> Facts:
    """All that a document states, read from its text."""
    return Facts(
        figures=tuple(read_figures(document)),
        directives=tuple(read_directives(document)),
        tasks=tuple(read_tasks(document)),
        people=tuple(read_people(document)),
        events=tuple(read_events(document)),
    )


def _read(file: Path) -> tuple[Document, Facts]:
    try:
        document = read_file(file)
        return document, read_facts(document)
    except DocumentRefusedError:
        raise
    except Exception as error:
        # A defect that one document brings out must not keep the others from being read.
        raise DocumentRefusedError(Reason.UNREADABLE, type(error).__name__) from error


def _save(database: Database, file: Path, document: Document, facts: Facts) -> Intake:
    with database.writing() as session:
        saved = save_document(session, document, facts, file.name)
    title = document.metadata.title
    return Intake(
        file, saved.outcome, title=title, passages=len(document.passages), figures=len(facts.figures)
    )


def _is_document(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return file.is_file() and not hidden and file.suffix.lower() in LOADERS
