"""From the store to what readers see: build a generation, publish it, sweep what is no longer needed."""

from pathlib import Path

from retrieval.building import Progress, build_generation
from retrieval.embedder import Embedder
from retrieval.generations import publish, sweep
from store.database import Database
from store.generations import record_published


def publish_store(
    database: Database, data: Path, embedder: Embedder, progress: Progress | None = None
) -> str:
    """Index all current documents and point readers to the result; killed before the end, nothing changed.

    Returns:
        The id of the generation.
    """
    generation = build_generation(database, data, embedder, progress)
    with database.session() as session:
        record_published(session, generation)
    # the store is the truth: whoever is killed here is completed by `bot.documents.recovering`
    publish(data, generation)
    sweep(data)
    return generation
