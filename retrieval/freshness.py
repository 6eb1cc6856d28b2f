"""Whether readers already have what the store holds."""

from collections.abc import Set as AbstractSet
from pathlib import Path

from retrieval.generations import read_contents
from retrieval.manifest import BrokenGenerationError
from store.database import Database
from store.generations import published
from store.lookup import current_versions


def is_up_to_date(
    database: Database,
    data: Path,
    model: str,
    *,
    hashes: bool = True,
    forgotten: AbstractSet[int] = frozenset(),
) -> bool:
    """Whether readers are pointed to an intact generation of exactly the current documents.

    Ids of versions are never given again, so they tell what a generation was built from. A run that was
    killed between saving documents and publishing them is found out here by the next.

    Args:
        database: the store.
        data: the data folder.
        model: the name of the embedder that vectors must come from.
        hashes: whether every file is read, to see that it is as it was written.
        forgotten: versions that no file may hold.
    """
    try:
        contents = read_contents(data, hashes=hashes)
    except BrokenGenerationError:
        return False
    with database.session() as session:
        wanted, recorded = current_versions(session), published(session)
    if contents is None:
        return not wanted
    is_recorded = recorded is not None and recorded.id == contents.id
    is_clean = all(forgotten.isdisjoint(held) for held in contents.held.values())
    return is_recorded and is_clean and contents.model == model and contents.versions == wanted
