"""An office whose documents can be changed: real store and indexes, an embedder that needs no model."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot import opening
from bot.documents.administering import Administration
from bot.opening import Workspace
from bot.settings import Settings
from corpus.archives import Upload
from store.prepared import Prepared, prepare
from tests.hashed_embedder import HashedEmbedder

JOBS = "Năm 2021, toàn tỉnh giải quyết việc làm cho 18.450 lao động, đạt 92,25% kế hoạch."
CARDS = "Năm 2019, toàn tỉnh cấp 3.410 thẻ bảo hiểm y tế cho trẻ sơ sinh."
RICE = "Vụ đông xuân năm 2022, sản lượng lúa của huyện đạt 512.000 tấn."

Open = Callable[[Path], Workspace]


def prepared(name: str, text: str) -> Prepared:
    return prepare(Upload(name, text.encode()))


@pytest.fixture
def embedder(monkeypatch: pytest.MonkeyPatch) -> HashedEmbedder:
    embedder = HashedEmbedder()
    monkeypatch.setattr(opening, "load_embedder", lambda _model: embedder)
    monkeypatch.setattr(opening, "embedder_name", lambda _model: embedder.name)
    return embedder


@pytest.fixture
def open_at(embedder: HashedEmbedder) -> Iterator[Open]:
    """Open a workspace over a data folder, as a process does that starts."""
    opened: list[Workspace] = []

    def over(data: Path) -> Workspace:
        opened.append(Workspace(Settings(_env_file=None, data=data, database_url=None)))
        return opened[-1]

    yield over
    for workspace in opened:
        workspace.close()


@pytest.fixture
def workspace(open_at: Open, tmp_path: Path) -> Workspace:
    """Two documents, published."""
    workspace = open_at(tmp_path / "data")
    Administration(workspace, "cli:lan").add([prepared("viec-lam.txt", JOBS), prepared("the.txt", CARDS)])
    return workspace


@pytest.fixture
def lan(workspace: Workspace) -> Administration:
    return Administration(workspace, "cli:lan")
