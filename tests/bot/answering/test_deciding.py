"""Which kind of evidence a question gets."""

import pytest

from bot.answer import Answer, Status
from bot.answering.checking import check
from bot.answering.deciding import answer_from
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(
    """---
title: Báo cáo vay vốn
---
Vốn vay năm 2018 là 900 triệu đồng, gồm 650 triệu đồng vốn trung ương và 250 triệu đồng vốn địa phương.
Căn cứ Nghị quyết số 20-NQ/TW ngày 25/10/2017 về chăm sóc sức khỏe.
Thực hiện Kế hoạch số 7/KH-UBND về trồng rừng ven biển.
Hội Phụ nữ hướng dẫn hội viên làm hồ sơ vay vốn.
"""
)


def answer(question: str, evidence: Evidence = EVIDENCE) -> Answer:
    return answer_from(asked(question), evidence.candidates, evidence.library)


def numbers(question: str) -> list[str]:
    return [figure.value_text for figure in answer(question).figures]


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("Vốn vay năm 2018 là bao nhiêu triệu đồng?", ["900"]),
        ("900 triệu đồng là số gì?", ["900"]),
        ("900 triệu đồng vốn vay gồm những khoản nào?", ["650", "250"]),
        ("Vốn trung ương hơn vốn địa phương bao nhiêu?", ["650", "250"]),
        ("Hội Phụ nữ hướng dẫn hội viên làm gì?", []),
        ("Nghị quyết 20 ban hành ngày nào?", []),
    ],
)
def test_figures_where_figures_are_asked_for(question: str, stated: list[str]) -> None:
    assert answer(question).status is Status.ANSWERED
    assert numbers(question) == stated


def test_two_numbers_of_one_statement_bring_that_statement() -> None:
    said = answer("650 và 250 triệu đồng vốn vay là thế nào?")
    assert said.text.startswith("Vốn vay năm 2018")


def test_the_day_of_a_directive() -> None:
    assert "25/10/2017" in answer("Nghị quyết 20 ban hành ngày nào?").text
    undated = answer("Kế hoạch 7 ban hành ngày nào?")
    assert (undated.status, undated.citations) == (Status.NOT_FOUND, ())


def test_nothing_to_answer_from() -> None:
    assert answer("Vốn vay là bao nhiêu?", Evidence("Trời mưa.")).status is Status.NOT_FOUND
    assert answer_from(asked("Vốn vay là bao nhiêu?"), [], EVIDENCE.library).status is Status.NOT_FOUND


def test_a_figure_with_what_else_is_asked_of_it() -> None:
    evidence = Evidence("Sở Tài chính bố trí 12 tỷ đồng từ ngân sách tỉnh để cho vay vốn trồng rừng.")
    assert "để cho vay" in answer("Sở Tài chính bố trí bao nhiêu tiền và để làm gì?", evidence).text
    assert answer("Sở Tài chính bố trí bao nhiêu tiền cho vay vốn trồng rừng?", evidence).figures


def test_a_list_that_does_not_fit_says_how_much_is_left_out() -> None:
    items = "\n".join(f"- Xã số {n} trồng rừng phòng hộ ven suối;" for n in range(60))
    evidence = Evidence(f"Huyện giao các xã trồng rừng như sau:\n{items}")
    found = answer("Huyện giao những xã nào trồng rừng?", evidence)
    assert found.status is Status.PARTIAL
    assert found.text.splitlines()[-1] == f"(còn {found.left_out} mục nữa trong văn bản)"
    text = {each.id: each.text for each in evidence.documents}
    assert check(found, text.__getitem__) == found
