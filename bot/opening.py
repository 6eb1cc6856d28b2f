"""Open what answering needs: the store, the model and the published generation, each when first used."""

import os
from functools import cached_property

from bot.library import Library
from bot.settings import Settings
from retrieval.embedder import Embedder, load_embedder
from retrieval.generations import current_id, open_current
from store.database import Database


class Workspace:
    """The parts that settings name."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._library: Library | None = None

    @cached_property
    def database(self) -> Database:
        """The store; its folder is made, its tables are migrated."""
        self.settings.data.mkdir(parents=True, exist_ok=True)
        return Database.open(self.settings.resolved_database_url)

    @cached_property
    def embedder(self) -> Embedder:
        """The embedding model."""
        if self.settings.cache:
            os.environ["DANCHUNG_CACHE"] = str(self.settings.cache)
        return load_embedder(self.settings.model)

    def close(self) -> None:
        """Close the store, if it was opened."""
        if "database" in self.__dict__:
            self.database.close()

    def library(self) -> Library | None:
        """The published generation, opened anew when another was published; ``None`` before the first."""
        published = current_id(self.settings.data)
        if published is None:
            return None
        if self._library is None or self._library.generation.id != published:
            generation = open_current(self.settings.data)
            self._library = Library(self.database, generation, self.embedder) if generation else None
        return self._library
