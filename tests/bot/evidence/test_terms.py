import pytest

from bot.evidence.terms import (
    context_terms,
    folded_syllables,
    matching_form,
    pairs,
    rarity,
    topic_terms,
)


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("Tỷ lệ hộ nghèo là bao nhiêu?", ["ho", "ngheo"]),
        ("Năm 2018 tỉnh Sơn La cấp bao nhiêu thẻ theo Công văn 219-CV/TU?", ["tinh", "cap", "the"]),
        ("bao nhiêu bác sỹ", ["bac", "si"]),
        ("giường bệnh/vạn dân", ["giuong", "benh", "van", "dan"]),
        ("bao nhieu", []),
        ("Là gì?", []),
    ],
)
def test_the_topic_is_left_when_question_words_are_taken_out(question: str, terms: list[str]) -> None:
    assert list(topic_terms(question)) == terms


@pytest.mark.parametrize(
    ("one", "other"), [("sỹ", "sĩ"), ("tỷ", "ti"), ("Hoà", "hòa"), ("kỳ", "kì"), ("ĐÀ", "da")]
)
def test_spellings_of_one_word(one: str, other: str) -> None:
    assert matching_form(one) == matching_form(other)


def test_a_final_y_that_is_no_i_stays() -> None:
    assert matching_form("huy") == "huy"
    assert matching_form("tay") == "tay"


def test_context_has_pairs_and_abbreviations_spelled_out() -> None:
    terms = context_terms("cấp thẻ BHYT 20/27")
    assert {"the", "bao hiem", "y te", "20/27"} <= terms
    assert pairs(folded_syllables("cấp thẻ mới")) == ["cap the", "the moi"]


def test_a_rare_term_tells_more() -> None:
    assert rarity(0, 60) == pytest.approx(1.5)
    assert rarity(60, 60) == pytest.approx(0.5)
    assert rarity(0, 0) == 1.0
