from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.keywords import MOST_COUNTED, KeywordField

TEXTS = [["hộ", "nghèo"], ["hộ", "khẩu", "hộ", "khẩu"], [], ["lao", "động"]]

Said = dict[str, dict[int, int]]
Syllables = st.lists(st.sampled_from(["an", "ba", "cá", "dê"]), max_size=6)


def said(field: KeywordField) -> Said:
    """For each term the texts that say it and how often, worked out from what the field holds."""
    found: Said = {}
    for number, key in enumerate(field.keys.tolist()):
        first, second = divmod(key, len(field.forms))
        term = field.forms[second] if first == 0 else f"{field.forms[first - 1]} {field.forms[second]}"
        part = slice(field.starts[number], field.starts[number + 1])
        found[term] = dict(zip(field.texts[part].tolist(), field.counts[part].tolist(), strict=True))
    return found


def expected(texts: Sequence[Sequence[str]]) -> Said:
    """The same, counted one by one."""
    found: Said = {}
    for number, text in enumerate(texts):
        for term in [*text, *(f"{a} {b}" for a, b in pairwise(text))]:
            of_term = found.setdefault(term, {})
            of_term[number] = of_term.get(number, 0) + 1
    return found


def same(one: KeywordField, other: KeywordField) -> bool:
    arrays = ("keys", "starts", "texts", "counts", "lengths")
    return list(one.forms) == list(other.forms) and all(
        np.array_equal(getattr(one, name), getattr(other, name)) for name in arrays
    )


@given(st.lists(Syllables, max_size=8))
def test_counts_syllables_and_pairs(texts: list[list[str]]) -> None:
    field = KeywordField.build(texts)
    assert said(field) == expected(texts)
    assert field.lengths.tolist() == [len(text) for text in texts]


@given(st.lists(st.lists(Syllables, max_size=4), min_size=1, max_size=4))
def test_merging_is_building_at_once(parts: list[list[list[str]]]) -> None:
    merged = KeywordField.merged([KeywordField.build(part) for part in parts])
    assert same(merged, KeywordField.build([text for part in parts for text in part]))


@given(st.lists(st.tuples(Syllables, st.booleans()), max_size=8))
def test_dropping_is_building_without(texts: list[tuple[list[str], bool]]) -> None:
    field = KeywordField.build([text for text, _ in texts])
    left = field.without(np.array([drop for _, drop in texts], np.bool_))
    assert same(left, KeywordField.build([text for text, drop in texts if not drop]))


def test_texts_of_the_terms_of_a_question() -> None:
    field = KeywordField.build(TEXTS)
    spans = field.spans_of(["hộ", "khẩu", "vũ", "trụ"])
    texts = [field.texts[start:end].tolist() for start, end in spans.tolist()]
    assert texts == [[0, 1], [1], [], [], [1], [], []]


@pytest.mark.parametrize("texts", [[], [[]], [[], []]])
def test_texts_without_words_can_be_indexed(texts: list[list[str]], tmp_path: Path) -> None:
    KeywordField.build(texts).save(tmp_path / "field")
    field = KeywordField.open(tmp_path / "field")
    assert len(field) == len(texts)
    assert field.spans_of(["hộ"]).tolist() == [[0, 0]]
    assert field.spans_of([]).tolist() == []


def test_a_word_is_counted_so_often_at_most() -> None:
    assert KeywordField.build([["a"] * 1_000]).counts.max() == MOST_COUNTED


def test_is_the_same_when_opened_again(tmp_path: Path) -> None:
    field = KeywordField.build(TEXTS)
    field.save(tmp_path / "field")
    assert same(KeywordField.open(tmp_path / "field"), field)
