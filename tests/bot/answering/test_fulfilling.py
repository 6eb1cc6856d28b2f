import pytest

from bot.answer import Answer, Status
from bot.answering.deciding import answer_from
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(
    """---
title: Báo cáo trồng rừng năm 2021 của tỉnh Nghệ An
place: Nghệ An
issued_on: 2022-01-05
---
Năm 2021, toàn tỉnh trồng 1.250 ha rừng, đạt 104,2% kế hoạch.

Năm 2021, toàn tỉnh xây 45 nhà văn hóa, đạt 90% kế hoạch do thiếu đất.

Tỷ lệ hộ dùng nước sạch năm 2021 đạt khoảng 85%; kế hoạch năm 2021 đặt trên 94%.
"""
)


def answer(question: str) -> Answer:
    return answer_from(asked(question), EVIDENCE.candidates, EVIDENCE.library)


@pytest.mark.parametrize(
    ("question", "begins", "values"),
    [
        ("Năm 2021 trồng được bao nhiêu ha rừng, có vượt chỉ tiêu giao không?", "Có,", ["1.250", "104,2"]),
        ("Năm 2021 trồng rừng có đạt kế hoạch không?", "Có,", ["1.250", "104,2"]),
        ("Năm 2021 trồng rừng đã hoàn thành kế hoạch chưa?", "Có,", ["1.250", "104,2"]),
        ("Năm 2021 xây nhà văn hóa có hoàn thành chỉ tiêu không?", "Không,", ["45", "90"]),
        ("Tỷ lệ hộ dùng nước sạch năm 2021 có đạt kế hoạch không?", "Không,", ["85", "94"]),
    ],
)
def test_whether_a_plan_was_reached(question: str, begins: str, values: list[str]) -> None:
    found = answer(question)
    assert found.status is Status.ANSWERED
    assert found.text.startswith(begins)
    assert [figure.value_text for figure in found.figures] == values


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Vì sao năm 2021 trồng rừng không hoàn thành kế hoạch?", "104,2%"),
        ("Sao năm 2021 trồng rừng lại chưa đạt chỉ tiêu?", "104,2%"),
        ("Nhờ đâu năm 2021 xây nhà văn hóa vượt kế hoạch?", "90%"),
        ("Năm 2021 trồng rừng không đạt kế hoạch đúng không?", "104,2%"),
    ],
)
def test_what_is_taken_for_granted_wrongly_is_put_right(question: str, value: str) -> None:
    found = answer(question)
    assert found.text.startswith("Văn bản nêu khác:")
    assert value in found.text


def test_why_a_plan_was_missed_is_told_where_it_was() -> None:
    assert "thiếu đất" in answer("Vì sao năm 2021 xây nhà văn hóa không đạt kế hoạch?").text


def test_what_the_whole_reached_says_nothing_of_a_part() -> None:
    found = answer("Vì sao năm 2021 huyện Quế Phong trồng rừng không đạt kế hoạch?")
    assert "Văn bản nêu khác" not in found.text
