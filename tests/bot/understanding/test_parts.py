import pytest

from bot.understanding.parts import MAX_PARTS, split_parts
from corpus.figure import Kind
from tests.bot.reading import asked


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Tạo việc làm cho bao nhiêu lao động?", ["Tạo việc làm cho bao nhiêu lao động?"]),
        (
            "Tạo việc làm cho bao nhiêu lao động, đạt bao nhiêu phần trăm kế hoạch?",
            ["Tạo việc làm cho bao nhiêu lao động", "đạt bao nhiêu phần trăm kế hoạch, "],
        ),
        (
            "Bao nhiêu người vay vốn và bao nhiêu người mua thẻ?",
            ["Bao nhiêu người vay vốn", "bao nhiêu người mua thẻ, "],
        ),
        (
            "Số người được tuyển sinh, đào tạo là bao nhiêu, đi làm là mấy người",
            ["Số người được tuyển sinh, đào tạo là bao nhiêu", "đi làm là mấy người"],
        ),
        ("Hộ nghèo, hộ cận nghèo được gì?", ["Hộ nghèo, hộ cận nghèo được gì?"]),
        ("Giải ngân mấy tỷ cho mấy dự án?", ["Giải ngân mấy tỷ", "cho mấy dự án, "]),
    ],
)
def test_a_question_is_taken_apart(question: str, parts: list[str]) -> None:
    assert [part.text for part in split_parts(asked(question))] == parts


@pytest.mark.parametrize(
    "question",
    ["Hộ nghèo giảm từ bao nhiêu xuống còn bao nhiêu?", "Tỷ lệ hộ nghèo trước và sau chương trình"],
)
def test_from_and_to(question: str) -> None:
    start, end = split_parts(asked(question))
    assert (start.frame.baseline, end.frame.baseline) == (True, False)
    assert start.text == end.text == question


def test_a_part_leans_on_what_was_said_before_it() -> None:
    first, second = split_parts(
        asked("Năm 2018 Hà Nội tạo việc làm cho bao nhiêu lao động, đạt bao nhiêu phần trăm kế hoạch?")
    )
    assert second.context == (first.text,)
    assert second.frame.kinds == {Kind.PLAN_COMPLETION}
    assert (second.frame.years, second.frame.provinces) == ({2018}, {"Hà Nội"})
    assert first.frame.kinds == frozenset()


def test_a_question_of_too_many_parts_stays_whole() -> None:
    question = asked(", ".join(["bao nhiêu trường học"] * (MAX_PARTS + 1)))
    assert split_parts(question) == [question]


def test_the_year_of_a_target_is_of_the_part_that_names_it() -> None:
    result, target = split_parts(asked("Đã cấp được bao nhiêu thẻ rồi, đích 2025 là mấy thẻ?"))
    assert (result.frame.years, target.frame.years) == (frozenset(), {2025})
    assert target.frame.kinds == {Kind.TARGET}
