"""Open what answering needs: the store, the model and the published generation, each when first used."""

import os
from functools import cached_property
from threading import Lock

import structlog

from bot.documents.recoveries import Recovery
from bot.documents.recovering import recover_unless_busy
from bot.library import Library
from bot.settings import Settings
from retrieval.embedder import Embedder, embedder_name, load_embedder
from retrieval.gathering_embedder import GatheringEmbedder
from retrieval.generations import OpenGeneration, current_id, open_current
from store.database import Database

_log = structlog.get_logger()


class OtherModelError(Exception):
    """The index was built with the vectors of another model than the one that settings name."""

    def __init__(self, indexed: str, configured: str) -> None:
        super().__init__(indexed, configured)  # all that it takes, for it may come from another process
        self.indexed = indexed
        self.configured = configured

    def __str__(self) -> str:
        """The sentence for a developer."""
        return f"the index is of {self.indexed}, the settings name {self.configured}"


class Workspace:
    """The parts that settings name."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._library: Library | None = None
        self._seen: frozenset[str] = frozenset()
        self._opening = Lock()
        self.recovered: list[Recovery] = []
        """What was found half done when the store was opened, for whoever runs this to tell."""

    @cached_property
    def database(self) -> Database:
        """The store; its folder is made, its tables are migrated."""
        self.settings.data.mkdir(parents=True, exist_ok=True)
        database = Database.open(self.settings.resolved_database_url)
        self.recovered = recover_unless_busy(database, self.settings.data)
        return database

    @cached_property
    def embedder(self) -> Embedder:
        """The embedding model."""
        if self.settings.cache:
            os.environ["DANCHUNG_CACHE"] = str(self.settings.cache)
        return GatheringEmbedder(load_embedder(self.settings.model))

    @property
    def model(self) -> str:
        """The name of the embedding model, without the seconds that loading it takes."""
        return embedder_name(self.settings.model)

    def close(self) -> None:
        """Close the store, if it was opened."""
        if "database" in self.__dict__:
            self.database.close()

    def library(self) -> Library | None:
        """The published generation, opened anew when another was published; ``None`` before the first.

        Who finds another one published opens it; who asks meanwhile is given the one before. That one also
        stays in use where the other has the vectors of another model than this process.

        Raises:
            OtherModelError: there is none before.
        """
        published = current_id(self.settings.data)
        if published is None:
            return None
        if published not in self._seen and self._opening.acquire(blocking=self._library is None):
            try:
                self._open(published)
            finally:
                self._opening.release()
        return self._library

    def _open(self, published: str) -> None:
        if published in self._seen:
            return  # by who had the lock before
        before = self._library.generation if self._library else None
        generation = open_current(self.settings.data, before=before)
        self._library = self._opened(generation) if generation else None
        self._seen = frozenset({published, generation.id if generation else published})

    def _opened(self, generation: OpenGeneration) -> Library | None:
        if generation.model == self.embedder.name:
            return Library(self.database, generation, self.embedder, self._library)
        if self._library is None:
            raise OtherModelError(generation.model, self.embedder.name)
        _log.warning("index_of_another_model", model=generation.model)
        return self._library
