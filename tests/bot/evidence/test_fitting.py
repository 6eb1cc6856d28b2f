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
    """More than another statement of the passage does: the title says what all of them are about."""
    assert fit("trường học", "Cơn bão").coverage == pytest.approx(0.9)
    assert fit("ở miền núi", "Cơn bão").coverage == pytest.approx(0.5)


def test_a_name_is_understood_where_it_is_said_before() -> None:
    assert fit("cho và của các ông, của ông Lê Hoài Nam", "Cơn bão").coverage == pytest.approx(0.9)


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


DAYS = Evidence("Ngày 05/3/2020, xã họp bàn đắp đê. Xã họp bàn đắp đê nhiều lần, gồm: họp dân; họp đoàn thể.")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Buổi họp bàn đắp đê ngày 5/3/2020 thế nào?", "05/3/2020"),
        ("Họp bàn đắp đê ngày 05-03-2020 ra sao?", "05/3/2020"),
    ],
)
def test_the_day_of_the_question_counts(question: str, words: str) -> None:
    ruler = Ruler(asked(question), DAYS.candidates)
    best = max(DAYS.candidates, key=lambda each: ruler.measure(each).score - each.score)
    assert words in best.text


TOLD = Evidence(
    """---
title: Giữ rừng
---
Để khắc phục các hạn chế nêu trên, huyện giao việc giữ rừng cho các xã ven sông.
Việc giữ rừng còn hạn chế về người và máy móc ở các xã ven sông.
Huyện gửi công văn cho các xã ven sông.
Huyện trả lời các xã ven sông.
"""
)


@pytest.mark.parametrize(
    ("question", "better", "worse"),
    [
        ("Việc giữ rừng còn hạn chế gì?", "còn hạn chế", "nêu trên"),
        ("Huyện gửi gì cho các xã ven sông?", "gửi công văn", "trả lời"),
    ],
)
def test_the_statement_of_what_is_asked_about(question: str, better: str, worse: str) -> None:
    ruler = Ruler(asked(question), TOLD.candidates)
    scores = [ruler.measure(TOLD.candidate(words)).score for words in (better, worse)]
    assert scores[0] > scores[1]
