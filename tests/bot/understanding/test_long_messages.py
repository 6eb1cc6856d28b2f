import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.long_messages import LONG, find_question

QUESTION = "Tỷ lệ hộ nghèo của tỉnh năm 2018 là bao nhiêu phần trăm?"
LETTER = "Kính gửi các anh chị, hôm nay trời nắng và tôi vừa đi chợ về. Xin cảm ơn các anh chị rất nhiều. "
LATIN = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed eiusmod tempor incididunt labore. "
LETTERS = "bcdfghjklmnpqrstvwxz"


def noise(length: int, seed: int) -> str:
    rng = random.Random(seed)
    return " ".join("".join(rng.choices(LETTERS, k=rng.randint(2, 9))) for _ in range(length // 6))


@pytest.mark.parametrize(
    "message",
    [
        LETTER * 50 + QUESTION + " " + LETTER * 50,
        LATIN * 50 + QUESTION + " " + LATIN * 50,
        f"{noise(5_000, 1)} {QUESTION} {noise(5_000, 2)}",
        "x" * 5_000 + f" {QUESTION} " + "😀" * 5_000,
        "abc\n" * 1_000 + QUESTION + "\n12 345\n" * 1_000,
        f"{QUESTION}\n{LETTER * 100}",
        f"{LETTER * 100}\n{QUESTION}",
    ],
)
def test_the_question_is_found_in_what_is_around_it(message: str) -> None:
    assert find_question(message).strip() == QUESTION


def test_without_accents_too() -> None:
    bare = "ty le ho ngheo nam 2018 la bao nhieu"
    assert find_question(f"{noise(3_000, 3)}\n{bare}\n{noise(3_000, 4)}") == bare


def test_a_short_message_is_read_as_it_is() -> None:
    assert find_question("xyz " + QUESTION) == "xyz " + QUESTION


def test_a_short_question_keeps_what_it_leans_on() -> None:
    before = "Gia đình tôi thuộc diện hộ cận nghèo mới thoát nghèo."
    found = find_question(f"{LATIN * 10}\n{before} Vậy được hỗ trợ bao nhiêu?\n{LATIN * 10}")
    assert found == f"{before} Vậy được hỗ trợ bao nhiêu?"


def test_white_space_and_signs_do_not_make_a_message_long() -> None:
    assert find_question(" " * 5_000 + "Bao nhiêu? Đạt mấy %?" + "!" * 5_000) == " Bao nhiêu? Đạt mấy %?!"


def test_questions_that_follow_each_other_stay_together() -> None:
    asked = "Tạo việc làm cho bao nhiêu lao động? Đạt bao nhiêu phần trăm kế hoạch?"
    assert find_question(f"{LATIN * 10}{asked} {LATIN * 10}") == asked


def test_nothing_asked_leaves_the_vietnamese_words() -> None:
    assert (
        find_question(f"{noise(2_000, 5)} hộ nghèo được cấp thẻ {noise(2_000, 6)}") == "hộ nghèo được cấp thẻ"
    )


@given(st.text(min_size=LONG, max_size=3 * LONG))
def test_any_long_message_is_read(message: str) -> None:
    assert len(find_question(message)) <= len(message)
