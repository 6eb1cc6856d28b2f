"""Take files in: read each, and save what it states, in one transaction a document."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.archives import Upload, unpack
from corpus.conversion.converted import Note
from corpus.directives import read_directives
from corpus.document import Document
from corpus.events import read_events
from corpus.figures import read_figures
from corpus.formats import SUFFIXES
from corpus.people import read_people
from corpus.reading import Read, open_file, read
from corpus.refusal import DocumentRefusedError, Reason
from corpus.tasks import read_tasks
from store.database import Database
from store.documents import Outcome, save_document
from store.facts import Facts


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file that was read and is not saved yet."""

    upload: Upload
    read: Read
    facts: Facts


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of one file: the outcome, or the reason why it was refused.

    ``passages`` and ``figures`` say how much was read in it, ``notes`` what is to be known of how.
    """

    name: str
    outcome: Outcome | None = None
    refusal: DocumentRefusedError | None = None
    title: str | None = None
    passages: int = 0
    figures: int = 0
    notes: tuple[tuple[Note, str], ...] = ()


def files_under(paths: Iterable[Path]) -> list[Path]:
    """The files that paths name: themselves, and those of known formats in a folder, hidden ones left out."""
    found: list[Path] = []
    for path in paths:
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        found += [file for file in inside if file == path or _is_document(file, path)]
    return list(dict.fromkeys(found))


def take_in(database: Database, files: Iterable[Path]) -> Iterator[Intake]:
    """Read and save files, one after the other; a refused one changes nothing (promise 6)."""
    for prepared in prepare_all(files):
        if isinstance(prepared, Intake):
            yield prepared
            continue
        with database.writing() as session:
            document = prepared.read.document
            saved = save_document(session, document, prepared.facts, prepared.upload.name)
        yield taken(prepared, saved.outcome)


def prepare_all(files: Iterable[Path]) -> Iterator[Prepared | Intake]:
    """Read files, and those in archives, without saving; the refused ones as what became of them."""
    seen: dict[str, str] = {}
    for file in files:
        try:
            uploads = list(unpack(open_file(file)))
        except DocumentRefusedError as refusal:
            yield Intake(file.name, refusal=refusal)
            continue
        for upload in uploads:
            try:
                if upload.stem in seen:
                    raise DocumentRefusedError(Reason.DUPLICATE_ID, seen[upload.stem])
                prepared = prepare(upload)
                seen[upload.stem] = upload.name
            except DocumentRefusedError as refusal:
                yield Intake(upload.name, refusal=refusal)
            else:
                yield prepared


def prepare(upload: Upload) -> Prepared:
    """Read one file and all that it states.

    Raises:
        DocumentRefusedError: The file cannot be taken in; the reason says why.
    """
    try:
        reading = read(upload.stem, upload.content, upload.suffix)
        return Prepared(upload, reading, read_facts(reading.document))
    except DocumentRefusedError:
        raise
    except Exception as error:
        # A defect that one document brings out must not keep the others from being read.
        raise DocumentRefusedError(Reason.UNREADABLE, type(error).__name__) from error


def taken(prepared: Prepared, outcome: Outcome | None = None) -> Intake:
    """What became of a file that was read; ``outcome`` once it is saved."""
    document = prepared.read.document
    return Intake(
        prepared.upload.name,
        outcome,
        title=document.metadata.title,
        passages=len(document.passages),
        figures=len(prepared.facts.figures),
        notes=prepared.read.notes,
    )


def read_facts(document: Document) -> Facts:
    """All that a document states, read from its text."""
    return Facts(
        figures=tuple(read_figures(document)),
        directives=tuple(read_directives(document)),
        tasks=tuple(read_tasks(document)),
        people=tuple(read_people(document)),
        events=tuple(read_events(document)),
    )


def _is_document(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return file.is_file() and not hidden and file.suffix.lower() in SUFFIXES
