"""Take files in: read each, and save what it states, in one transaction a document."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.archives import Upload, unpack
from corpus.conversion.converted import Note
from corpus.formats import SUFFIXES
from corpus.reading import open_file
from corpus.refusal import DocumentRefusedError, Reason
from store.database import Database
from store.documents import Outcome, save_document
from store.prepared import Prepared, prepare


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


def prepare_all(
    files: Iterable[Path], reader: Callable[[Upload], Prepared] | None = None
) -> Iterator[Prepared | Intake]:
    """Read files, and those in archives, without saving; the refused ones as what became of them.

    ``reader`` reads one of them, in this process unless another is given.
    """
    reader = reader or prepare
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
                prepared = reader(upload)
                seen[upload.stem] = upload.name
            except DocumentRefusedError as refusal:
                yield Intake(upload.name, refusal=refusal)
            else:
                yield prepared


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


def _is_document(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return file.is_file() and not hidden and file.suffix.lower() in SUFFIXES
