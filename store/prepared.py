"""A file that was read and is not saved yet: the document, and all that it states."""

from dataclasses import dataclass

from corpus.archives import Upload
from corpus.conversion.running import convert
from corpus.directives import read_directives
from corpus.document import Document
from corpus.events import read_events
from corpus.figures import read_figures
from corpus.people import read_people
from corpus.reading import Conversion, Read, read
from corpus.refusal import DocumentRefusedError, Reason
from corpus.tasks import read_tasks
from store.facts import Facts


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file that was read and is not saved yet."""

    upload: Upload
    read: Read
    facts: Facts


def prepare(upload: Upload, conversion: Conversion = convert) -> Prepared:
    """Read one file and all that it states; ``conversion`` is how a file that is no text is read.

    Raises:
        DocumentRefusedError: The file cannot be taken in; the reason says why.
    """
    try:
        reading = read(upload.stem, upload.content, upload.suffix, conversion)
        return Prepared(upload, reading, read_facts(reading.document))
    except DocumentRefusedError:
        raise
    except MemoryError:  # of a process that is bounded
        raise DocumentRefusedError(Reason.TOO_COMPLEX) from None
    except Exception as error:
        # A defect that one document brings out must not keep the others from being read.
        raise DocumentRefusedError(Reason.UNREADABLE, type(error).__name__) from error


def read_facts(document: Document) -> Facts:
    """All that a document states, read from its text."""
    return Facts(
        figures=tuple(read_figures(document)),
        directives=tuple(read_directives(document)),
        tasks=tuple(read_tasks(document)),
        people=tuple(read_people(document)),
        events=tuple(read_events(document)),
    )
