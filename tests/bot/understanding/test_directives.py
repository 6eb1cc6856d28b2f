import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.directives import (
    directives_as_typed,
    directives_in,
    kind_whose_number_is_asked,
    named_directives,
    without_directives,
)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Công văn 219-CV/TU nói gì", ("219-cvtu",)),
        ("công văn số 219 - CV / TU", ("219-cvtu",)),
        ("Nghị quyết 02/2019/NQ-HĐND", ("2-nqhdnd",)),
        ("Chương trình 08-CTr/TU", ("8-ctrtu",)),
        ("Nghị quyết 15", ("15-nghi quyet",)),
        ("kết luận số 92", ("92-ket luan",)),
        ("kế hoạch 2018", ()),
        ("kế hoạch 60,06%", ()),
        ("đạt kế hoạch 6 tháng", ()),
        ("ngày 12/7/2018", ()),
        ("Đề án 1 triệu căn hộ", ()),
        ("15-NQ/TW và Kết luận 92", ("15-nqtw", "92-ket luan")),
    ],
)
def test_what_a_question_names(text: str, named: tuple[str, ...]) -> None:
    assert named_directives(text) == named


@pytest.mark.parametrize(
    ("asked", "text", "holds"),
    [
        ("Công văn 219", "Công văn số 219-CV/TU ngày 22/1/2021", True),
        ("219-CV/TU", "Công văn số 219-CV/TU ngày 22/1/2021", True),
        ("Nghị quyết 219", "Công văn số 219-CV/TU ngày 22/1/2021", False),
        ("Công văn 21", "Công văn số 219-CV/TU ngày 22/1/2021", False),
        ("Công văn 219-CV/TW", "Công văn số 219-CV/TU", False),
        ("Chương trình 8", "Chương trình số 08-CTr/TU", True),
    ],
)
def test_a_short_name_finds_the_full_number(asked: str, text: str, holds: bool) -> None:
    assert (set(named_directives(asked)) <= set(directives_in(text))) is holds


def test_a_directive_is_called_what_it_was_typed() -> None:
    text = "Công văn 219-CV/TU và kết luận số 92 nói gì?"
    assert directives_as_typed(text) == ("219-CV/TU", "kết luận số 92")
    assert len(directives_as_typed(text)) == len(named_directives(text))


def test_directives_are_taken_out() -> None:
    assert "219" not in without_directives("Công văn 219-CV/TU yêu cầu gì")
    assert "yêu cầu gì" in without_directives("Công văn 219-CV/TU yêu cầu gì")


@given(st.text(alphabet="0123456789-/ CVTUcôngvănốđ٣", max_size=40))
def test_any_text_is_read(text: str) -> None:
    assert len(directives_as_typed(text)) >= len(named_directives(text))


def test_the_kind_of_directive_whose_number_is_asked() -> None:
    assert kind_whose_number_is_asked("Chi theo Nghị định số mấy?") == "nghị định"
    assert kind_whose_number_is_asked("Công văn của Tỉnh ủy về nhà ở mang số bao nhiêu?") == "công văn"
    assert kind_whose_number_is_asked("Kế hoạch đề ra bao nhiêu?") is None
