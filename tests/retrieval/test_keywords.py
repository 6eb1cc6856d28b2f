from pathlib import Path

import numpy as np
import pytest

from retrieval.keywords import KeywordField

TEXTS = [["hộ", "nghèo"], ["hộ", "khẩu", "hộ", "khẩu"], ["lao", "động"]]


@pytest.fixture
def field() -> KeywordField:
    return KeywordField.build(TEXTS)


def test_the_text_that_says_most_is_first(field: KeywordField) -> None:
    scores = field.scores(["hộ", "nghèo"])
    assert np.argsort(-scores).tolist() == [0, 1, 2]
    assert scores[2] == 0


def test_scores_are_a_share_of_what_a_text_could_have(field: KeywordField) -> None:
    assert 0 < field.scores(["nghèo"])[0] < 1
    unknown = field.scores(["nghèo", "vũ", "trụ"])
    assert 0 < unknown[0] < field.scores(["nghèo"])[0] / 2


def test_more_of_a_text_about_it_scores_nearer_to_one() -> None:
    scores = KeywordField.build([["rừng"] * 50, ["rừng"], ["biển"]]).scores(["rừng"])
    assert scores[1] < scores[0] < 1


@pytest.mark.parametrize("terms", [[], ["không", "có"]])
def test_nothing_known_scores_nothing(field: KeywordField, terms: list[str]) -> None:
    assert field.scores(terms).tolist() == [0, 0, 0]


@pytest.mark.parametrize("texts", [[], [[]], [[], []]])
def test_texts_without_words_can_be_indexed(texts: list[list[str]]) -> None:
    assert KeywordField.build(texts).scores(["hộ"])[: len(texts)].tolist() == [0] * len(texts)


def test_is_the_same_when_opened_again(field: KeywordField, tmp_path: Path) -> None:
    field.save(tmp_path / "field")
    opened = KeywordField.open(tmp_path / "field")
    assert opened.scores(["hộ", "vũ"]).tolist() == field.scores(["hộ", "vũ"]).tolist()
