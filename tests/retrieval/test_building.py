from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
import pytest
from numpy.typing import NDArray

from corpus.document import Block, BlockKind, Document, Metadata, Passage, Span
from retrieval import building, merging
from retrieval.building import build_generation
from retrieval.embedder import Embedder
from retrieval.generations import OpenGeneration, open_current, publish, read_contents
from retrieval.segments import Kind
from store.database import Database, sqlite_url
from store.documents import documents_of_versions, save_document, withdraw_document
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


def found(
    database: Database, generation: OpenGeneration, kind: Kind, words: str, embedder: Embedder
) -> list[str]:
    """The documents of what a search finds, the best first."""
    hits = generation.indexes[kind].search(words, 9, embedder=embedder)
    versions = [int(generation.units[kind].versions[hit.position]) for hit in hits]
    with database.session() as session:
        documents = documents_of_versions(session, versions)
    return [documents[version].id for version in versions]


def scores(generation: OpenGeneration, words: str, embedder: Embedder) -> dict[Kind, dict[int, float]]:
    """The score of each row that a search finds."""
    return {
        kind: {
            int(generation.units[kind].rows[hit.position]): round(hit.score, 5)
            for hit in generation.indexes[kind].search(words, 50, embedder=embedder)
        }
        for kind in Kind
    }


def test_indexes_what_the_store_holds(
    database: Database, tmp_path: Path, embedder: Embedder, texts: tuple[str, ...]
) -> None:
    generation = build(database, tmp_path, embedder)
    assert generation.model == embedder.name
    assert len(generation.indexes[Kind.PASSAGES]) == len(generation.indexes[Kind.STATEMENTS]) == len(texts)
    assert found(database, generation, Kind.STATEMENTS, "ho ngheo giam", embedder)[0] == "so1"
    assert sorted(generation.audiences.values()) == ["internal", *["public"] * 5]
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
    assert found(database, generation, Kind.PASSAGES, "Báo cáo so4", embedder)[0] == "so4"
    assert generation.indexes[Kind.PASSAGES].search("kết quả", 1, embedder=embedder)[0].keyword > 0


def test_withdrawn_documents_are_not_indexed(database: Database, tmp_path: Path, embedder: Embedder) -> None:
    with database.writing() as session:
        withdraw_document(session, "so1")
    generation = build(database, tmp_path, embedder)
    assert "so1" not in found(database, generation, Kind.PASSAGES, "hộ nghèo", embedder)


def test_an_empty_store_can_be_indexed(tmp_path: Path, embedder: Embedder) -> None:
    database = Database.open(sqlite_url(tmp_path))
    generation = build(database, tmp_path, embedder)
    assert generation.indexes[Kind.PASSAGES].search("hộ nghèo", 3, embedder=embedder) == []
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


WORDS = (
    "hộ nghèo giảm",
    "ho ngheo duoc cap the",
    "sản lượng lúa đạt 512.000 tấn",
    "báo cáo so9",
    "xã trồng chè",
)


@pytest.mark.parametrize("small", [0, 6, 20_000])
def test_what_is_added_bit_by_bit_is_found_as_if_indexed_at_once(
    database: Database, tmp_path: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch, small: int
) -> None:
    monkeypatch.setattr(merging, "SMALL", small)
    build(database, tmp_path, embedder)
    random = Random(2018)
    most = 0
    for n in range(12):
        with database.writing() as session:
            for name in random.sample([f"so{number}" for number in range(12)], 2):
                if random.random() < 0.3:
                    withdraw_document(session, name)
                else:
                    save_document(
                        session, document(name, f"Năm {n}, xã trồng {n}{name[2:]} ha chè, hộ nghèo.")
                    )
        grown = build(database, tmp_path, embedder)
        most = max(most, len(grown.segments))
        publish(tmp_path, build_generation(database, tmp_path, embedder, anew=True))
        whole = open_current(tmp_path)
        assert whole is not None
        assert len(whole.segments) == 1
        assert grown.accents.spellings == whole.accents.spellings
        for words in WORDS:
            assert scores(grown, words, embedder) == scores(whole, words, embedder)
        publish(tmp_path, grown.id)
    assert most == 1 if small > 1_000 else most > 1


def test_only_what_is_new_is_read(
    database: Database, tmp_path: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(database, tmp_path, embedder)
    with database.writing() as session:
        new = save_document(session, document("so9", "Năm 2022, xã trồng 71 ha chè.")).version_id
    read = []
    original = building.texts_of
    monkeypatch.setattr(
        building,
        "texts_of",
        lambda session, versions: read.append(set(versions)) or original(session, versions),
    )
    build(database, tmp_path, embedder)
    assert read == [{new}]


def test_nothing_is_left_of_what_is_to_be_forgotten(
    database: Database, tmp_path: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merging, "SMALL", 0)
    with database.writing() as session:
        saved = [save_document(session, document(f"chè{n}", f"Hồ Đắcxyz trồng {n} ha.")) for n in range(2)]
    build(database, tmp_path, embedder)
    with database.writing() as session:
        withdraw_document(session, "chè0")
    build(database, tmp_path, embedder)
    gone = {saved[0].version_id}
    contents = read_contents(tmp_path)
    assert contents is not None
    assert any(gone & held for held in contents.held.values())
    publish(tmp_path, build_generation(database, tmp_path, embedder, forgotten=gone))
    contents = read_contents(tmp_path)
    assert contents is not None
    assert not any(gone & held for held in contents.held.values())
    assert saved[1].version_id in contents.versions


def test_a_generation_of_another_model_is_not_built_upon(
    database: Database, tmp_path: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = build(database, tmp_path, embedder)
    monkeypatch.setattr(embedder, "name", "hashed/2")
    after = build(database, tmp_path, embedder)
    assert after.model == "hashed/2"
    assert before.segments.keys().isdisjoint(after.segments)
