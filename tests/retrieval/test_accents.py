from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.syllables import fold, has_accents
from retrieval.accents import AccentModel, typed_without_accents

LEARNT = (
    "Tỷ lệ hộ nghèo giảm còn 3,2% so với năm trước. Hộ nghèo được cấp thẻ bảo hiểm y tế.",
    "Tạo việc làm cho lao động nông thôn; số lao động có việc làm tăng.",
    "Họ và tên của người lao động. Bảo vệ rừng, bảo đảm an ninh.",
)


@pytest.fixture(scope="module")
def model() -> AccentModel:
    return AccentModel.learn(LEARNT)


@pytest.mark.parametrize(
    ("bare", "restored"),
    [
        ("ho ngheo duoc cap the bao hiem y te", "hộ nghèo được cấp thẻ bảo hiểm y tế"),
        ("ho va ten", "họ và tên"),
        ("Ty le ho ngheo 3,2%?", "Tỷ lệ hộ nghèo 3,2%?"),
        ("TAO VIEC LAM cho lao dong", "TẠO VIỆC LÀM cho lao động"),
        ("giam 5% va tang 9.310", "giảm 5% và tăng 9.310"),
    ],
)
def test_restores_what_the_neighbours_suggest(model: AccentModel, bare: str, restored: str) -> None:
    assert model.restore(bare) == restored


def test_restores_texts_that_were_not_learnt() -> None:
    nouns = ("hộ nghèo", "lao động", "việc làm", "bảo hiểm", "nông thôn", "người dân")
    deeds = ("hỗ trợ", "giải quyết", "quản lý", "bảo đảm", "thống kê")
    texts = [f"Tỉnh {deed} {noun} trong năm 2018." for deed in deeds for noun in nouns]
    model = AccentModel.learn(text for number, text in enumerate(texts) if number % 5)
    held_out = [text.casefold() for text in texts[::5]]
    right = sum(
        one == other
        for text in held_out
        for one, other in zip(text.split(), model.restore(fold(text)).split(), strict=True)
    )
    assert right / sum(len(text.split()) for text in held_out) > 0.95


@pytest.mark.parametrize("text", ["xyzzy 12 foo", "", "…", "2018"])
def test_leaves_what_it_does_not_know(model: AccentModel, text: str) -> None:
    assert model.restore(text) == text


def test_leaves_a_text_typed_with_accents(model: AccentModel) -> None:
    assert model.restore("Họ ngheo được cấp thẻ") == "Họ ngheo được cấp thẻ"


def test_leaves_accents_in_a_text_typed_mostly_without(model: AccentModel) -> None:
    assert model.restore("họ ngheo duoc cap the bao hiem y te").startswith("họ nghèo được cấp")


def test_a_model_of_nothing_restores_nothing() -> None:
    assert AccentModel.learn([]).restore("ho ngheo") == "ho ngheo"


def test_texts_without_accents_teach_nothing() -> None:
    assert AccentModel.learn(["ho ngheo", *LEARNT]).restore("ho ngheo") == "hộ nghèo"


@given(st.text("aăâbcdđeêghiknoôơuưyáàạ AB.,0123456789\n", max_size=60))
def test_only_accents_change(text: str) -> None:
    restored = AccentModel.learn(LEARNT).restore(text)
    assert fold(restored) == fold(text)
    assert len(restored) == len(text)


def test_is_the_same_when_opened_again(model: AccentModel, tmp_path: Path) -> None:
    model.save(tmp_path / "accents.npz")
    opened = AccentModel.open(tmp_path / "accents.npz")
    for text in LEARNT:
        assert opened.restore(fold(text)) == model.restore(fold(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ho ngheo co the bhyt k", True),
        ("hộ nghèo có thẻ bhyt k", False),
        ("tỷ le ho ngheo nam 2018", True),
        ("2018", False),
        ("", False),
    ],
)
def test_tells_how_a_text_was_typed(text: str, expected: bool) -> None:
    assert typed_without_accents(text) is expected
    assert has_accents(text) or typed_without_accents(text) == any(char.isalpha() for char in text)


def test_tells_what_stands_side_by_side(model: AccentModel) -> None:
    ho, ngheo = model.numbers_of("hộ", bare=False), model.numbers_of("nghèo", bare=False)
    assert model.seen(ho, ngheo).tolist() == [[2]]
    assert model.seen(ngheo, ho).tolist() == [[0]]
    assert model.count(ngheo).tolist() == [2]
    assert model.numbers_of("nghẽo", bare=False) == []
    assert set(model.numbers_of("ho", bare=True)) == {*ho, *model.numbers_of("họ", bare=False)}
    assert model.numbers_of("2018", bare=False) == model.numbers_of("7", bare=True)
    assert {"hộ", "nghèo"} <= set(model.spellings)


def test_models_are_added_and_taken_away() -> None:
    some, more = AccentModel.learn(LEARNT[:1]), AccentModel.learn(LEARNT[1:])
    both, left = some.plus(more), some.plus(more).minus(more)
    for one, other in ((both, AccentModel.learn(LEARNT)), (left, some)):
        assert one.spellings == other.spellings
        numbers = list(range(len(one.spellings) + 2))
        assert one.count(numbers).tolist() == other.count(numbers).tolist()
        assert one.seen(numbers, numbers).tolist() == other.seen(numbers, numbers).tolist()
    assert some.minus(some).spellings == []
