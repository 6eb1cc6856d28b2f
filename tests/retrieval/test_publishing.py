from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.document import Block, BlockKind, Document, Metadata, Passage, Span
from retrieval import publishing
from retrieval.embedder import Embedder
from retrieval.generations import KEPT, current_id, generation_ids, open_current
from retrieval.publishing import publish_store
from store.database import Database, sqlite_url
from store.documents import save_document
from store.generations import generations
from store.lookup import current_versions


def add(database: Database, name: str, text: str) -> None:
    span = Span(0, len(text))
    document = Document(
        name, text, "0" * 64, Metadata(), (Block(span, BlockKind.PARAGRAPH),), (Passage(span),), (span,)
    )
    with database.writing() as session:
        save_document(session, document)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database.open(sqlite_url(tmp_path))
    add(opened, "một", "Tỷ lệ hộ nghèo giảm còn 3,2%.")
    yield opened
    opened.close()


def test_readers_see_what_the_store_holds(database: Database, tmp_path: Path, embedder: Embedder) -> None:
    generation = publish_store(database, tmp_path, embedder)
    assert current_id(tmp_path) == generation
    opened = open_current(tmp_path)
    assert opened is not None
    with database.session() as session:
        (row,) = generations(session)
        assert opened.audiences.keys() == current_versions(session)
    assert row.id == generation
    assert row.published_at is not None


def test_old_generations_are_swept(database: Database, tmp_path: Path, embedder: Embedder) -> None:
    published = [publish_store(database, tmp_path, embedder) for _ in range(KEPT + 2)]
    assert generation_ids(tmp_path) == published[: -KEPT - 1 : -1]


@pytest.mark.parametrize("step", ["build_generation", "publish"])
def test_what_is_killed_before_the_end_changes_nothing(
    database: Database, tmp_path: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def kill(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    before = publish_store(database, tmp_path, embedder)
    add(database, "hai", "Sản lượng lúa đạt 512.000 tấn.")
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(publishing, step, kill)
        publish_store(database, tmp_path, embedder)
    assert current_id(tmp_path) == before
    publish_store(database, tmp_path, embedder)
    opened = open_current(tmp_path)
    assert opened is not None
    with database.session() as session:
        assert opened.audiences.keys() == current_versions(session)
    assert len(opened.audiences) == 2
