import pytest

from bot.evidence.contrasts import (
    is_narrower,
    lacks_code,
    lacks_population,
    names_another,
    names_another_age,
    names_no_member,
)


@pytest.mark.parametrize(
    ("question", "words", "is_another"),
    [
        ("bao nhiêu hộ cận nghèo được vay vốn?", "số lượt hộ nghèo vay vốn", True),
        ("bao nhiêu hộ nghèo được vay vốn?", "số lượt hộ nghèo vay vốn", False),
        ("Tỷ lệ cao nhất là bao nhiêu?", "thời điểm thấp nhất là 1,5%", True),
        ("Tỷ lệ cao nhất là bao nhiêu?", "cao nhất 2,5%, thấp nhất 1,5%", False),
        ("Có bao nhiêu lao động?", "lao động trong tỉnh 2.000", False),
        ("Lô hàng thứ hai bao nhiêu tấn?", "lô hàng đầu tiên 30 tấn", True),
    ],
)
def test_another_member_of_a_family(question: str, words: str, *, is_another: bool) -> None:
    assert names_another(question, words) is is_another


def test_words_that_single_out_what_the_question_does_not() -> None:
    assert is_narrower("có bao nhiêu lao động?", "số lao động trong tỉnh")
    assert not is_narrower("có bao nhiêu lao động ngoài tỉnh?", "số lao động trong tỉnh")


def test_a_population_must_be_named() -> None:
    assert lacks_population("tỷ lệ thất nghiệp của thanh niên?", "tỷ lệ thất nghiệp là 2%")
    assert not lacks_population("tỷ lệ thất nghiệp của thanh niên?", "thanh niên thất nghiệp 7%")
    assert not lacks_population("tỷ lệ thất nghiệp?", "tỷ lệ thất nghiệp là 2%")


def test_a_code_must_be_named() -> None:
    assert lacks_code("có mấy người đạt B2?", "120 người đạt chứng chỉ B1")
    assert not lacks_code("có mấy người đạt B2?", "120 người đạt chứng chỉ b2 trở lên")
    assert not lacks_code("năm 2018 có mấy người?", "120 người")


def test_a_member_of_a_family_must_be_named() -> None:
    assert names_no_member("khám trái tuyến được trả mấy phần?", "chi khám chữa bệnh 51%")
    assert not names_no_member("khám trái tuyến được trả mấy phần?", "khám trái tuyến trả 40%")
    assert not names_no_member("được trả mấy phần?", "chi khám chữa bệnh 51%")


@pytest.mark.parametrize(
    ("question", "words", "is_another"),
    [
        ("Tỷ lệ trẻ dưới 5 tuổi là bao nhiêu?", "trẻ dưới 1 tuổi", True),
        ("Tỷ lệ trẻ dưới 5 tuổi là bao nhiêu?", "trẻ dưới 5 tuổi", False),
        ("Tỷ lệ trẻ dưới 24 tháng tuổi là bao nhiêu?", "trẻ dưới 5 tuổi", True),
        ("Tỷ lệ trẻ dưới 5 tuổi là bao nhiêu?", "trẻ em", False),
    ],
)
def test_another_age(question: str, words: str, *, is_another: bool) -> None:
    assert names_another_age(question, words) is is_another


def test_opposites_are_apart_only_where_both_are_named() -> None:
    assert names_another("Bao nhiêu người mất việc?", "số lao động có việc làm")
    assert not names_another("Bao nhiêu người mất việc?", "số lao động")
    assert not names_no_member("Bao nhiêu người mất việc?", "số lao động")
