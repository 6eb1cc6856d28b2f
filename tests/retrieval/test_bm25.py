import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval import bm25
from retrieval.bm25 import K1, B, Bm25
from retrieval.keywords import KeywordField

TEXTS = [["hộ", "nghèo"], ["hộ", "khẩu", "hộ", "khẩu"], ["lao", "động"]]
ALL = np.arange(3)


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
    scores = of(TEXTS).scores_at(["hộ", "nghèo"], ALL)
    assert np.argsort(-scores).tolist() == [0, 1, 2]
    assert scores[2] == 0


def test_scores_are_a_share_of_what_a_text_could_have() -> None:
    field = of(TEXTS)
    (known,) = field.scores_at(["nghèo"], np.array([0]))
    (unknown,) = field.scores_at(["nghèo", "vũ", "trụ"], np.array([0]))
    assert 0 < unknown < known / 2 < 0.5


def test_more_of_a_text_about_it_scores_nearer_to_one() -> None:
    scores = of([["rừng"] * 50, ["rừng"], ["biển"]]).scores_at(["rừng"], ALL)
    assert scores[1] < scores[0] < 1


@pytest.mark.parametrize("question", [[], ["không", "có"]])
def test_nothing_known_finds_nothing(question: list[str]) -> None:
    field = of(TEXTS)
    assert field.scores_at(question, ALL).tolist() == [0, 0, 0]
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
    scores = Bm25(fields, masks).scores_at(question, alive)
    assert scores == pytest.approx(by_hand(texts, question), abs=1e-5)


@settings(max_examples=300)
@given(st.lists(st.lists(Syllables, max_size=30), min_size=1, max_size=3), Syllables, st.integers(1, 8))
def test_the_best_are_those_of_scoring_every_text(
    segments: list[list[list[str]]], question: list[str], count: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bm25, "LOOKED_AT_FIRST", 3)  # so that few texts are enough to stop early
        patch.setattr(bm25, "LOOKUP_COST", 1)
        field = Bm25([KeywordField.build(segment) for segment in segments], [None] * len(segments))
        found, scores = field.best(question, count, [None] * len(segments))
    every = field.scores_at(question, np.arange(sum(map(len, segments))))
    true = sorted((score for score in every.tolist() if score > 0), reverse=True)[:count]
    assert sorted(scores.tolist(), reverse=True) == pytest.approx(true, abs=1e-5)
    assert every[found] == pytest.approx(scores, abs=1e-5)
    assert len(set(found.tolist())) == len(found)
