"""What readers and the store have, to compare before and after."""

from pathlib import Path

from bot.opening import Workspace
from bot.question import Audience
from retrieval.freshness import is_up_to_date
from store.changes import under_way
from store.documents import current_documents, get_text
from tests.hashed_embedder import HashedEmbedder


def texts(workspace: Workspace) -> frozenset[str]:
    """The texts of the current documents."""
    with workspace.database.session() as session:
        return frozenset(get_text(session, each.version_id) for each in current_documents(session))


def found(workspace: Workspace, words: str) -> list[str]:
    """What a search finds, the best first."""
    library = workspace.library()
    assert library is not None
    hits = library.statements[Audience.OFFICIAL].search(words, library.embed(words), 10)
    statements = library.statements_of(hits)
    return [statements[row].text for row in hits]


def agrees(workspace: Workspace) -> bool:
    """Whether readers have exactly what the store holds, and nothing is half done."""
    with workspace.database.session() as session:
        idle = under_way(session) is None
    return idle and is_up_to_date(workspace.database, workspace.settings.data, HashedEmbedder.name)


def holds(data: Path, words: str) -> list[str]:
    """The files of a data folder that have words in them, in one of the ways that they are written in."""
    patterns = {words.encode(), words.lower().encode()}
    files = (path for path in data.rglob("*") if path.is_file())
    return [path.name for path in files if any(each in path.read_bytes() for each in patterns)]
