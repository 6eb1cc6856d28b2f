"""What the process opens in tests: a workspace whose embedder needs no model, and that a text can kill."""

import os
from collections.abc import Sequence

from bot import opening
from bot.opening import OtherModelError, Workspace
from bot.settings import Settings
from retrieval.embedder import Vectors
from tests.hashed_embedder import HashedEmbedder

DEADLY = "giếng khoan chết người"


class Mortal(HashedEmbedder):
    """Ends its process at a text."""

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        if any(DEADLY in text for text in texts):
            os._exit(1)
        return super().embed_queries(texts)


def open_office(settings: Settings) -> Workspace:
    opening.load_embedder = lambda _model: Mortal()  # type: ignore[assignment]
    return Workspace(settings)


class Unopened(Workspace):
    def library(self) -> None:
        raise OtherModelError("một", "hai")


def open_nothing(settings: Settings) -> Workspace:
    return Unopened(settings)
