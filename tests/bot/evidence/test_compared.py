import pytest

from bot.evidence.compared import is_compared_otherwise
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(
    "Quý I/2021, số hộ nuôi ong giảm 137 hộ so với quý trước và tăng 12 hộ so với cùng kỳ năm trước. "
    "Cả tỉnh có 900 hộ nuôi ong."
)


def left(question: str) -> list[str]:
    return [e.figure.value_text for e in EVIDENCE.figures if not is_compared_otherwise(asked(question), e)]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Số hộ nuôi ong tăng bao nhiêu so với cùng kỳ năm trước?", "12"),
        ("Số hộ nuôi ong thay đổi bao nhiêu, giảm bao nhiêu so với quý trước?", "137"),
        ("Số hộ nuôi ong giảm bao nhiêu?", "137"),
        ("Số hộ nuôi ong tăng bao nhiêu?", "12"),
        ("Số hộ nuôi ong tăng hay giảm, mấy hộ so với cùng kỳ?", "12"),
        ("Số hộ nuôi ong giảm hay là tăng, mấy hộ so với quý trước?", "137"),
    ],
)
def test_a_change_is_the_one_against_the_time_and_in_the_direction_asked(
    question: str, expected: str
) -> None:
    assert [value for value in left(question) if value != "900"] == [expected]


def test_what_is_no_change_is_left_to_other_rules() -> None:
    assert "900" in left("Số hộ nuôi ong tăng bao nhiêu?")
    assert left("Có mấy hộ nuôi ong?") == ["137", "12", "900"]
