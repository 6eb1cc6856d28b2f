from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from corpus.document import Block, BlockKind, Document, Metadata, Passage, Span
from retrieval import building
from retrieval.building import build_generation
from retrieval.embedder import Embedder
from retrieval.generations import OpenGeneration, open_current, publish
from store.database import Database, sqlite_url
from store.documents import save_document, withdraw_document
from store.generations import generations


def document(name: str, text: str, audience: str = "public") -> Document:
    span = Span(0, len(text))
    return Document(
        id=name,
        text=text,
        sha256="0" * 64,
        metadata=Metadata(title=f"Báo cáo {name}", audience=audience),
        blocks=(Block(span, BlockKind.PARAGRAPH),),
        passages=(Passage(span, ("I. Kết quả",)),),
        statements=(span,),
    )


@pytest.fixture
def database(tmp_path: Path, texts: tuple[str, ...]) -> Iterator[Database]:
    opened = Database.open(sqlite_url(tmp_path))
    with opened.writing() as session:
        for number, text in enumerate(texts):
            save_document(session, document(f"so{number}", text, "internal" if number == 1 else "public"))
    yield opened
    opened.close()


def build(database: Database, data: Path, embedder: Embedder) -> OpenGeneration:
    publish(data, build_generation(database, data, embedder))
    generation = open_current(data, hashes=True)
    assert generation is not None
    return generation


def test_indexes_what_the_store_holds(
    database: Database, tmp_path: Path, embedder: Embedder, texts: tuple[str, ...]
) -> None:
    generation = build(database, tmp_path, embedder)
    assert generation.model == embedder.name
    assert len(generation.passages) == len(generation.statements) == len(texts)
    (hit,) = generation.statements.search("ho ngheo giam", 1, embedder=embedder)
    assert generation.statement_units.documents[hit.position] == "so1"
    assert generation.statement_units.audiences[hit.position] == "internal"
    with database.session() as session:
        (row,) = generations(session)
    assert (row.id, row.model, row.counts) == (
        generation.id,
        embedder.name,
        {"passages": 6, "statements": 6, "figures": 0},
    )


def test_a_passage_is_found_by_its_title_and_headings(
    database: Database, tmp_path: Path, embedder: Embedder
) -> None:
    generation = build(database, tmp_path, embedder)
    (hit,) = generation.passages.search("Báo cáo so4", 1, embedder=embedder)
    assert generation.passage_units.documents[hit.position] == "so4"
    assert generation.passages.search("kết quả", 1, embedder=embedder)[0].keyword > 0


def test_withdrawn_documents_are_not_indexed(database: Database, tmp_path: Path, embedder: Embedder) -> None:
    with database.writing() as session:
        withdraw_document(session, "so1")
    assert "so1" not in build(database, tmp_path, embedder).passage_units.documents


def test_an_empty_store_can_be_indexed(tmp_path: Path, embedder: Embedder) -> None:
    database = Database.open(sqlite_url(tmp_path))
    assert build(database, tmp_path, embedder).passages.search("hộ nghèo", 3, embedder=embedder) == []
    database.close()


def test_texts_are_embedded_once_in_their_life(
    database: Database, tmp_path: Path, embedder: Embedder, texts: tuple[str, ...]
) -> None:
    build(database, tmp_path, embedder)
    once = list(embedder.embedded)  # type: ignore[attr-defined]
    build(database, tmp_path, embedder)
    assert embedder.embedded == once  # type: ignore[attr-defined]
    with database.writing() as session:
        changed = document("so0", texts[0])
        metadata = replace(changed.metadata, title="Báo cáo mới")
        save_document(session, replace(changed, metadata=metadata))
    build(database, tmp_path, embedder)
    assert len(embedder.embedded) == len(once) + 1  # type: ignore[attr-defined]


def test_a_killed_build_goes_on_where_it_stopped(
    database: Database, tmp_path: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "EMBEDDED_AT_ONCE", 5)
    embed: Callable[[Sequence[str]], NDArray[np.float32]] = embedder.embed_passages
    calls = []

    def embed_twice(texts: Sequence[str]) -> NDArray[np.float32]:
        if len(calls) == 2:
            raise KeyboardInterrupt
        calls.append(texts)
        return embed(texts)

    monkeypatch.setattr(embedder, "embed_passages", embed_twice)
    with pytest.raises(KeyboardInterrupt):
        build_generation(database, tmp_path, embedder)
    assert open_current(tmp_path) is None
    monkeypatch.setattr(embedder, "embed_passages", embed)
    progress: list[tuple[int, int]] = []
    build_generation(database, tmp_path, embedder, lambda done, of: progress.append((done, of)))
    assert progress == [(10, 12), (12, 12)]
