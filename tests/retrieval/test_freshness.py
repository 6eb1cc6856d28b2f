from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.reading import read_document
from retrieval.embedder import Embedder
from retrieval.freshness import is_up_to_date
from retrieval.generations import current_id, publish
from retrieval.publishing import publish_store
from store.database import Database, sqlite_url
from store.documents import save_document, withdraw_document


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database.open(sqlite_url(tmp_path))
    yield opened
    opened.close()


def save(database: Database, text: str) -> None:
    with database.writing() as session:
        save_document(session, read_document("báo-cáo", text.encode(), ".txt"))


def test_an_empty_store_needs_no_generation(database: Database, tmp_path: Path, embedder: Embedder) -> None:
    assert is_up_to_date(database, tmp_path, embedder.name)


def test_every_change_of_a_document_is_noticed(
    database: Database, tmp_path: Path, embedder: Embedder
) -> None:
    for text in ("Tỷ lệ hộ nghèo giảm còn 3,2%.", "Tỷ lệ hộ nghèo giảm còn 3,3%."):
        save(database, text)
        assert not is_up_to_date(database, tmp_path, embedder.name)
        publish_store(database, tmp_path, embedder)
        assert is_up_to_date(database, tmp_path, embedder.name)
    with database.writing() as session:
        withdraw_document(session, "báo-cáo")
    assert not is_up_to_date(database, tmp_path, embedder.name)


def test_so_are_another_model_an_older_generation_and_damage(
    database: Database, tmp_path: Path, embedder: Embedder
) -> None:
    save(database, "Tỷ lệ hộ nghèo giảm còn 3,2%.")
    first = publish_store(database, tmp_path, embedder)
    assert not is_up_to_date(database, tmp_path, "another")
    save(database, "Tỷ lệ hộ nghèo giảm còn 3,3%.")
    second = publish_store(database, tmp_path, embedder)
    publish(tmp_path, first)
    assert not is_up_to_date(database, tmp_path, embedder.name)
    publish(tmp_path, second)
    assert is_up_to_date(database, tmp_path, embedder.name)
    (tmp_path / "generations" / str(current_id(tmp_path)) / "manifest.json").unlink()
    assert not is_up_to_date(database, tmp_path, embedder.name)
