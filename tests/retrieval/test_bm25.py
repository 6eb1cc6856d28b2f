import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval import bm25
from retrieval.bm25 import K1, B, Bm25
from retrieval.keywords import KeywordField

TEXTS = [["hộ", "nghèo"], ["hộ", "khẩu", "hộ", "khẩu"], ["lao", "động"]]


def scores_of(field: Bm25, question: Sequence[str], texts: Sequence[int], segments: int = 1) -> list[float]:
    """The scores of some texts, which are ascending."""
    found, scores = field.best(question, 0, [None] * segments, also=np.array(texts, np.int64))
    assert found.tolist() == list(texts)
    return scores.tolist()


def of(texts: Sequence[Sequence[str]]) -> Bm25:
    return Bm25([KeywordField.build(texts)], [None])


def terms(text: Sequence[str]) -> list[str]:
    return [*text, *(f"{a} {b}" for a, b in pairwise(text))]


def by_hand(texts: Sequence[Sequence[str]], question: Sequence[str]) -> list[float]:
    """BM25 as its authors write it, one text after the other."""
    said = [Counter(terms(text)) for text in texts]
    average = max(sum(map(len, texts)) / max(len(texts), 1), 1)
    idf = {}
    for term in terms(question):
        having = sum(term in each for each in said)
        idf[term] = math.log(1 + (len(texts) - having + 0.5) / (having + 0.5))
    most = sum(idf[term] for term in terms(question)) or 1
    return [
        sum(
            idf[term] * counts[term] / (counts[term] + K1 * (1 - B + B * len(text) / average))
            for term in terms(question)
        )
        / most
        for text, counts in zip(texts, said, strict=True)
    ]


def test_the_text_that_says_most_is_first() -> None:
    scores = scores_of(of(TEXTS), ["hộ", "nghèo"], range(3))
    assert scores[0] > scores[1] > scores[2] == 0


def test_scores_are_a_share_of_what_a_text_could_have() -> None:
    field = of(TEXTS)
    (known,) = scores_of(field, ["nghèo"], [0])
    (unknown,) = scores_of(field, ["nghèo", "vũ", "trụ"], [0])
    assert 0 < unknown < known / 2 < 0.5


def test_more_of_a_text_about_it_scores_nearer_to_one() -> None:
    scores = scores_of(of([["rừng"] * 50, ["rừng"], ["biển"]]), ["rừng"], range(3))
    assert scores[1] < scores[0] < 1


@pytest.mark.parametrize("question", [[], ["không", "có"]])
def test_nothing_known_finds_nothing(question: list[str]) -> None:
    field = of(TEXTS)
    assert scores_of(field, question, range(3)) == [0, 0, 0]
    assert field.best(question, 3, [None])[0].tolist() == []


def test_what_is_not_allowed_is_not_found() -> None:
    allowed = np.array([False, True, True])
    assert of(TEXTS).best(["hộ", "nghèo"], 3, [allowed])[0].tolist() == [1]


Syllables = st.lists(st.sampled_from("abcdefgh"), max_size=9)
Segments = st.lists(st.lists(st.tuples(Syllables, st.booleans()), max_size=6), min_size=1, max_size=4)


@given(Segments, Syllables)
def test_segments_are_scored_as_one_index_of_the_living(
    segments: list[list[tuple[list[str], bool]]], question: list[str]
) -> None:
    fields = [KeywordField.build([text for text, _ in segment]) for segment in segments]
    masks = [np.array([lives for _, lives in segment], np.bool_) for segment in segments]
    alive = np.flatnonzero(np.concatenate(masks))
    texts = [text for segment in segments for text, lives in segment if lives]
    scores = scores_of(Bm25(fields, masks), question, alive.tolist(), len(fields))
    assert scores == pytest.approx(by_hand(texts, question), abs=1e-5)


@given(st.lists(st.lists(Syllables, max_size=30), min_size=1, max_size=3), Syllables, st.integers(1, 8))
def test_the_best_are_those_of_scoring_every_text(
    segments: list[list[list[str]]], question: list[str], count: int
) -> None:
    field = Bm25([KeywordField.build(segment) for segment in segments], [None] * len(segments))
    found, scores = field.best(question, count, [None] * len(segments))
    every = scores_of(field, question, range(sum(map(len, segments))), len(segments))
    true = sorted((score for score in every if score > 0), reverse=True)[:count]
    assert sorted(scores.tolist(), reverse=True) == pytest.approx(true, abs=1e-6)
    assert [every[each] for each in found] == pytest.approx(scores.tolist(), abs=1e-6)


def test_others_come_with_the_best() -> None:
    found, scores = of(TEXTS).best(["lao", "động"], 1, [None], also=np.array([1]))
    assert found.tolist() == [1, 2]
    assert scores[0] == 0 < scores[1]


def test_of_a_long_question_the_rarest_words_choose(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [["và", "của"]] * 50 + [["và", "hiếm"], ["hiếm", "của"]] * 10
    whole = of(texts).best(["và", "của", "hiếm"], 20, [None])
    monkeypatch.setattr(bm25, "LOOKED_AT", 5)
    monkeypatch.setattr(bm25, "SCORED", 20)
    found, scores = of(texts).best(["và", "của", "hiếm"], 20, [None])
    assert found.tolist() == whole[0].tolist() == list(range(50, 70))
    assert scores.tolist() == pytest.approx(whole[1].tolist())
