from pathlib import Path

import numpy as np
import pytest

from retrieval.segments import Kind
from retrieval.texts import texts_of
from scripts.bench_scale import read_articles
from scripts.replicas import densest, moved, replicate, sources_of
from store import embeddings
from store.database import Database, sqlite_url
from store.documents import current_documents, get_text
from store.lookup import find
from store.readings import FIGURES, PASSAGES, STATEMENTS
from tests.hashed_embedder import HashedEmbedder


def test_copies_hold_in_every_span(documents: Path, tmp_path: Path) -> None:
    database = Database.open(sqlite_url(tmp_path))
    embedder = HashedEmbedder()
    sources = sources_of(database, embedder, list(read_articles(documents)))
    count = replicate(database, embedder.name, sources, passages=20, figures=20)
    with database.session() as session:
        copies = current_documents(session)
        assert len(copies) == count
        assert len({each.metadata.title for each in copies}) == count
        texts = {each.version_id: get_text(session, each.version_id) for each in copies}
        assert len(set(texts.values())) > 2
        for figure in find(session, FIGURES):
            assert figure.item.span.of(texts[figure.version_id]) == figure.item.value_text
        assert {each.version_id for each in find(session, STATEMENTS)} == texts.keys()
        assert len(find(session, PASSAGES)) >= 20
        words = [word for of_kind in texts_of(session, texts).values() for word in of_kind.words]
        hashes = {embeddings.content_hash(word) for word in words}
        assert embeddings.missing(session, embedder.name, hashes) == set()
        assert set(texts_of(session, texts)) == set(Kind)
    database.close()


def test_the_densest_come_first(documents: Path) -> None:
    first, second = densest(list(read_articles(documents)))
    assert first.read.document.id == "báo-cáo"
    assert len(first.facts.figures) > len(second.facts.figures)


def test_moved_vectors_are_near_and_of_length_one() -> None:
    vectors = np.eye(4, 64, dtype=np.float32)
    near = moved(vectors, np.random.default_rng(0))
    assert np.linalg.norm(near, axis=1) == pytest.approx(np.ones(4), abs=1e-5)
    assert (near * vectors).sum(axis=1) == pytest.approx(np.full(4, 0.94), abs=0.04)
