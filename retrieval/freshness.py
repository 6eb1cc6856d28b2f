"""Whether readers already have what the store holds."""

from pathlib import Path

from retrieval.generations import read_contents
from retrieval.manifest import BrokenGenerationError
from store.database import Database
from store.generations import published
from store.lookup import current_rows
from store.readings import FIGURES, PASSAGES, STATEMENTS


def is_up_to_date(database: Database, data: Path, model: str) -> bool:
    """Whether readers are pointed to an intact generation of exactly the current documents.

    Row ids are never given again, so the rows of a generation tell which versions it was built from. A run
    that was killed between saving documents and publishing them is found out here by the next.

    Args:
        database: the store.
        data: the data folder.
        model: the name of the embedder that vectors must come from.
    """
    try:
        contents = read_contents(data)
    except BrokenGenerationError:
        return False
    with database.session() as session:
        wanted = (
            current_rows(session, PASSAGES),
            current_rows(session, STATEMENTS),
            current_rows(session, FIGURES),
        )
        recorded = published(session)
    if contents is None:
        return not any(wanted)
    is_recorded = recorded is not None and recorded.id == contents.id
    covered = (contents.passages, contents.statements, contents.figures)
    return is_recorded and contents.model == model and covered == wanted
