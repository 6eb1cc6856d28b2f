from itertools import pairwise
from pathlib import Path
from unicodedata import normalize

import numpy as np
import pytest

from corpus.syllables import fold
from retrieval.accents import AccentModel
from retrieval.embedder import Embedder
from retrieval.hybrid import HybridIndex
from retrieval.text_index import TextIndex

QUESTIONS = {
    "tỷ lệ hộ nghèo còn bao nhiêu": 1,
    "cấp thẻ bảo hiểm y tế": 2,
    "sản lượng lúa đông xuân": 4,
    "tạo việc làm cho 9.310 lao động": 0,
}


@pytest.fixture
def index(texts: tuple[str, ...], embedder: Embedder) -> HybridIndex:
    return HybridIndex.build(texts, embedder.embed_passages(texts))


@pytest.mark.parametrize(("question", "position"), QUESTIONS.items())
@pytest.mark.parametrize("form", ["NFC", "NFD", "bare"])
def test_finds_the_text_however_it_is_typed(
    index: HybridIndex, embedder: Embedder, question: str, position: int, form: str
) -> None:
    typed = fold(question) if form == "bare" else normalize("NFC" if form == "NFC" else "NFD", question)
    assert index.search(typed, 3, embedder=embedder)[0].position == position


def test_hits_are_ordered_and_carry_both_scores(index: HybridIndex, embedder: Embedder) -> None:
    hits = index.search("hộ nghèo", 4, embedder=embedder)
    assert len(hits) == 4
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert hits[0].keyword > 0 == hits[-1].keyword
    vector = embedder.embed_queries(["hộ nghèo"])[0]
    for hit in hits:
        assert hit.dense == pytest.approx(index.cosines(vector, np.array([hit.position]))[0], abs=1e-6)


def test_a_vector_will_do_for_an_embedder(index: HybridIndex, embedder: Embedder) -> None:
    vector = embedder.embed_queries(["hộ nghèo"])[0]
    assert index.search("hộ nghèo", 3, query_vector=vector) == index.search("hộ nghèo", 3, embedder=embedder)


def test_a_question_without_accents_is_embedded_with_them(index: HybridIndex, embedder: Embedder) -> None:
    vector = embedder.embed_queries(["hộ nghèo"])[0]
    bare = index.search("ho ngheo", 3, embedder=embedder)
    assert [hit.dense for hit in bare] == [
        hit.dense for hit in index.search("ho ngheo", 3, query_vector=vector)
    ]


def test_a_question_needs_a_vector(index: HybridIndex) -> None:
    with pytest.raises(ValueError, match="needs an embedder"):
        index.search("hộ nghèo", 3)


def test_what_is_not_allowed_takes_no_part(index: HybridIndex, embedder: Embedder) -> None:
    allowed = np.array([True, False, True, False, True, False])
    hits = index.search("tỷ lệ hộ nghèo", 6, embedder=embedder, allowed=allowed)
    assert {hit.position for hit in hits} == {0, 2, 4}
    only = np.zeros(6, np.bool_)
    assert index.search("tỷ lệ hộ nghèo", 6, embedder=embedder, allowed=only) == []


@pytest.mark.parametrize("question", ["", "?!", "xyz"])
def test_any_question_has_an_answer_by_vector(index: HybridIndex, embedder: Embedder, question: str) -> None:
    assert all(hit.keyword == 0 for hit in index.search(question, 2, embedder=embedder))


def test_an_index_of_nothing_finds_nothing(embedder: Embedder, tmp_path: Path) -> None:
    TextIndex.build([], embedder.embed_passages([])).save(tmp_path / "empty")
    nothing = AccentModel.learn([])
    for empty in (HybridIndex([TextIndex.open(tmp_path / "empty")], nothing), HybridIndex([], nothing)):
        assert len(empty) == 0
        assert empty.search("hộ nghèo", 3, embedder=embedder) == []


def test_texts_and_vectors_must_match(embedder: Embedder) -> None:
    with pytest.raises(ValueError, match="2 texts but 1 vectors"):
        HybridIndex.build(["một", "hai"], embedder.embed_passages(["một"]))


def test_is_the_same_when_opened_again(
    index: HybridIndex, embedder: Embedder, texts: tuple[str, ...], tmp_path: Path
) -> None:
    TextIndex.build(texts, embedder.embed_passages(texts)).save(tmp_path / "index")
    opened = HybridIndex([TextIndex.open(tmp_path / "index")], AccentModel.learn(texts))
    for question in QUESTIONS:
        for typed in (question, fold(question)):
            assert opened.search(typed, 5, embedder=embedder) == index.search(typed, 5, embedder=embedder)


@pytest.mark.parametrize("cuts", [[2], [0, 1, 5], [3, 3]])
def test_segments_are_searched_as_one(
    index: HybridIndex, embedder: Embedder, texts: tuple[str, ...], cuts: list[int]
) -> None:
    parts = [texts[start:end] for start, end in pairwise([0, *cuts, len(texts)])]
    segments = [TextIndex.build(part, embedder.embed_passages(part)) for part in parts]
    split = HybridIndex(segments, AccentModel.learn(texts))
    allowed = np.array([True, True, False, True, True, True])
    for question in QUESTIONS:
        for typed in (question, fold(question)):
            for mask in (None, allowed):
                found, whole = (
                    each.search(typed, 6, embedder=embedder, allowed=mask) for each in (split, index)
                )
                assert [hit.position for hit in found] == [hit.position for hit in whole]
                assert [hit.score for hit in found] == pytest.approx([hit.score for hit in whole], abs=1e-6)


def test_what_is_dropped_is_as_if_it_had_never_been(embedder: Embedder, texts: tuple[str, ...]) -> None:
    living = np.array([True, False, True, True, False, True])
    left = [text for text, lives in zip(texts, living, strict=True) if lives]
    segment = TextIndex.build(texts, embedder.embed_passages(texts))
    dropped = HybridIndex([segment], AccentModel.learn(left), [living])
    without = HybridIndex.build(left, embedder.embed_passages(left))
    places = np.flatnonzero(living)
    for question in QUESTIONS:
        found = dropped.search(question, 6, embedder=embedder)
        whole = without.search(question, 6, embedder=embedder)
        assert [hit.position for hit in found] == places[[hit.position for hit in whole]].tolist()
        assert [hit.score for hit in found] == pytest.approx([hit.score for hit in whole], abs=1e-6)
