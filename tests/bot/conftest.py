"""A small office: its documents indexed for real, with an embedder that needs no model."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from bot import opening
from bot.engine import Engine
from bot.opening import Workspace
from bot.settings import Settings
from retrieval.publishing import publish_store
from store.intake import take_in
from tests.bot.office import DOCUMENTS
from tests.hashed_embedder import HashedEmbedder

Office = Callable[[Mapping[str, str]], Workspace]


def add_documents(workspace: Workspace, folder: Path, documents: Mapping[str, str]) -> None:
    """Take documents in, by file name, without publishing them."""
    for name, text in documents.items():
        (folder / name).write_text(text, encoding="utf-8")
    taken = list(take_in(workspace.database, [folder / name for name in documents]))
    assert [each.name for each in taken if each.refusal] == []


def publish(workspace: Workspace) -> str:
    return publish_store(workspace.database, workspace.settings.data, workspace.embedder)


@pytest.fixture(scope="session")
def open_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """Open a workspace over documents of one's own."""
    opened: list[Workspace] = []

    def over(documents: Mapping[str, str]) -> Workspace:
        folder = tmp_path_factory.mktemp("office")
        workspace = Workspace(Settings(_env_file=None, data=folder / "data"))
        add_documents(workspace, folder, documents)
        # Only while it is loaded: other tests of the session want the real model.
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(opening, "load_embedder", lambda _model: HashedEmbedder())
            publish(workspace)
        opened.append(workspace)
        return workspace

    yield over
    for workspace in opened:
        workspace.close()


@pytest.fixture(scope="session")
def workspace(open_office: Office) -> Workspace:
    return open_office(DOCUMENTS)


@pytest.fixture(scope="session")
def engine(workspace: Workspace) -> Engine:
    return Engine(workspace)


@pytest.fixture
def office_copy(workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """The small office, in a folder of the test's own."""
    monkeypatch.setattr(opening, "load_embedder", lambda _model: HashedEmbedder())
    monkeypatch.setattr(opening, "embedder_name", lambda _model: HashedEmbedder().name)
    shutil.copytree(workspace.settings.data, tmp_path / "office")
    copied = Workspace(Settings(_env_file=None, data=tmp_path / "office"))
    yield copied
    copied.close()
