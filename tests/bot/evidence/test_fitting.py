import pytest

from bot.evidence.fitting import Fit, Ruler
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(
    """---
title: Báo cáo về trường học
---
Tỉnh xây 15 phòng học ở miền núi.
Ông Lê Hoài Nam phụ trách phòng học ở miền núi.
Cơn bão làm hư hại mái nhà.
"""
)


def fit(question: str, words: str) -> Fit:
    return Ruler(asked(question), EVIDENCE.candidates).measure(EVIDENCE.candidate(words))


def test_coverage_is_the_share_of_the_questions_words() -> None:
    all_said = fit("phòng học ở miền núi", "xây 15")
    assert all_said.coverage == pytest.approx(1.0)
    assert all_said.missing == ()
    none_said = fit("phòng học ở miền núi", "Cơn bão")
    assert 0 < none_said.coverage < all_said.coverage


def test_words_that_nothing_says_are_missing() -> None:
    assert set(fit("phòng học bằng gỗ lim", "xây 15").missing) == {"go", "lim"}


def test_the_title_lends_its_words() -> None:
    assert fit("trường học", "Cơn bão").coverage == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("question", "better", "worse"),
    [
        ("Bao nhiêu phòng học ở miền núi?", "xây 15", "phụ trách"),
        ("Ai lo phòng học ở miền núi?", "phụ trách", "xây 15"),
        ("15 phòng học ở miền núi là thế nào?", "xây 15", "phụ trách"),
    ],
)
def test_a_statement_of_the_kind_asked_for_scores_higher(question: str, better: str, worse: str) -> None:
    def beyond(words: str) -> float:
        return fit(question, words).score - EVIDENCE.candidate(words).score

    assert beyond(better) > beyond(worse)
