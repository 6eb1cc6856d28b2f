"""Answers from tasks."""

import pytest

from bot.answer import Answer, Status
from bot.answering.checking import check
from bot.answering.deciding import answer_from
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(
    """---
title: Kế hoạch phòng cháy rừng
number: 45/KH-UBND
kind: Kế hoạch
issuer: UBND huyện
issued_on: 2021-02-01
---
Kính gửi:
- Hạt Kiểm lâm huyện,
- Công an huyện, Ban Chỉ huy quân sự huyện.

Huyện có 12 xã giáp rừng; nhiều nương rẫy xen kẽ.

## IV. TỔ CHỨC THỰC HIỆN

### 1. Công an huyện

Lập sổ theo dõi người vào rừng; tập huấn chữa cháy cho lực lượng cơ sở trước ngày 31/3/2021.

### 2. UBND các xã

Phát dọn đường băng cản lửa dài 4 km; ký cam kết không đốt nương với từng hộ.

## V. BẢNG PHÂN CÔNG

| Việc | Hạn | Đơn vị chủ trì |
| --- | --- | --- |
| Mua máy thổi gió | 15/3/2021 | Hạt Kiểm lâm huyện |
| In tờ rơi cảnh báo | 20/3/2021 | Phòng Văn hóa và Thông tin |
"""
)


def answer(question: str) -> Answer:
    found = answer_from(asked(question), EVIDENCE.candidates, EVIDENCE.library)
    texts = {each.id: each.text for each in EVIDENCE.documents}
    assert check(found, texts.__getitem__).text == found.text
    return found


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        (
            "Công an huyện phải làm gì theo Kế hoạch 45/KH-UBND?",
            [
                "Lập sổ theo dõi người vào rừng",
                "tập huấn chữa cháy cho lực lượng cơ sở trước ngày 31/3/2021",
            ],
        ),
        ("UBND các xã được giao làm gì với đường băng cản lửa?", ["Phát dọn đường băng cản lửa dài 4 km"]),
        ("Kế hoạch 45 yêu cầu gì về đốt nương?", ["ký cam kết không đốt nương với từng hộ"]),
        (
            "Ai phải phát dọn đường băng cản lửa?",
            [
                "UBND các xã",
                "Phát dọn đường băng cản lửa dài 4 km; ký cam kết không đốt nương với từng hộ.",
            ],
        ),
        (
            "Chủ tịch huyện yêu cầu các xã làm gì?",
            ["Phát dọn đường băng cản lửa dài 4 km", "ký cam kết không đốt nương với từng hộ"],
        ),
        ("Đơn vị nào chủ trì in tờ rơi cảnh báo?", ["Phòng Văn hóa và Thông tin"]),
        ("Kế hoạch 45 giao nhiệm vụ cho những ai?", ["Công an huyện", "UBND các xã"]),
        ("Kế hoạch 45 giao nhiệm vụ cho những UBND nào?", ["UBND các xã"]),
        (
            "Kế hoạch 45/KH-UBND gửi những ai?",
            ["Kính gửi:", "- Hạt Kiểm lâm huyện,", "- Công an huyện, Ban Chỉ huy quân sự huyện."],
        ),
    ],
)
def test_tasks_line_by_line(question: str, lines: list[str]) -> None:
    found = answer(question)
    assert found.status is Status.ANSWERED
    assert found.text.splitlines() == lines


def test_each_task_is_its_own_evidence() -> None:
    found = answer("Công an huyện phải làm gì theo Kế hoạch 45/KH-UBND?")
    assert [citation.quote for citation in found.citations] == found.text.splitlines()


@pytest.mark.parametrize(
    "question",
    [
        "Sở Xây dựng phải làm gì với đường băng cản lửa?",
        "Kế hoạch 45 yêu cầu gì về nuôi cá lồng?",
        "Kế hoạch 46/KH-UBND gửi những ai?",
        "Công an huyện phải làm gì với đường băng cản lửa?",
    ],
)
def test_what_no_task_says_is_not_answered_with_one(question: str) -> None:
    found = answer(question)
    assert found.status is not Status.ANSWERED or "đường băng" not in found.text


def test_an_address_is_no_answer() -> None:
    assert "Hạt Kiểm lâm huyện," not in answer("Hạt Kiểm lâm huyện thế nào?").text


def test_a_long_list_ends_at_a_whole_task() -> None:
    duties = "\n".join(f"- Rà soát {n} hạng mục công trình ven sông Đà giang lớn nhỏ;" for n in range(40))
    evidence = Evidence(f"---\nkind: Kế hoạch\n---\n## 1. Sở Xây dựng\n\nThực hiện các việc sau:\n\n{duties}")
    found = answer_from(asked("Sở Xây dựng phải làm gì?"), evidence.candidates, evidence.library)
    assert 500 < len(found.text) <= 950
    assert all(line.endswith("lớn nhỏ") for line in found.text.splitlines()[1:])


TOLD = Evidence(
    """---
title: Chỉ thị chống hạn
number: 9/CT-UBND
kind: Chỉ thị
issuer: UBND tỉnh Bến Tre
---
1. Sở Xây dựng rà soát giếng nước sạch nông thôn; khoan 12 giếng nước mới, mở lớp tập huấn kế toán.
2. Trường Cao đẳng Bến Tre mở lớp sửa máy bơm trước ngày 05/4/2021.
3. Các huyện báo cáo 6 tháng trước ngày 12/6 và báo cáo năm trước ngày 15/12 về Văn phòng UBND tỉnh.
Nguyên nhân: mưa ít; hồ cạn sớm.
Hạn chế: nhiều hồ chứa bị bồi lắng; một số xã trữ nước chậm.
""",
    """---
title: Tin chống hạn
---
Ngày 02/3/2021, UBND tỉnh có Công văn số 77/UBND-KT gửi các sở, các huyện và Hội Nông dân tỉnh về chống hạn.
""",
)


def told(question: str) -> str:
    return answer_from(asked(question), TOLD.candidates, TOLD.library).text


def test_what_one_line_gives_an_office_on_a_topic_is_told_in_full() -> None:
    found = told("Sở Xây dựng được giao việc gì về giếng nước mới?")
    assert "rà soát giếng nước" in found
    assert "khoan 12 giếng nước" in found


def test_who_gives_a_task_is_not_who_must_do_it() -> None:
    assert "máy bơm" in told("Sở Xây dựng đề nghị Trường Cao đẳng Bến Tre làm gì?")


def test_a_report_due_by_a_directive_of_a_province_in_the_name_of_an_office() -> None:
    found = told("Báo cáo 6 tháng với cả năm theo Chỉ thị 9 của Bến Tre nộp khi nào?")
    assert "12/6" in found
    assert "15/12" in found


def test_to_whom_another_document_says_it_was_sent() -> None:
    assert "Hội Nông dân tỉnh" in told("Công văn 77/UBND-KT gửi cho những nơi nào?")


def test_what_begins_with_the_thing_asked_for_tells_it() -> None:
    assert told("Nguyên nhân của các hạn chế chống hạn do đâu?").startswith("Nguyên nhân: mưa ít")
