"""Answers about a document itself: its day and its number."""

import pytest

from bot.answer import Answer, Status
from bot.answering.checking import check
from bot.answering.deciding import answer_from
from tests.bot.reading import Evidence, asked

REPORT = """ỦY BAN NHÂN DÂN
HUYỆN MƯỜNG LAN
Số: 41/BC-UBND
Mường Lan, ngày 05 tháng 6 năm 2021
BÁO CÁO
Kết quả trồng rừng phòng hộ
Đến hết tháng 5 năm 2021 huyện trồng rừng phòng hộ trên đất dốc ven suối.
Huyện đã ban hành Kế hoạch số 7/KH-UBND ngày 12/02/2021 về trồng rừng phòng hộ.
"""
NEWS = """---
title: Giữ rừng pơ mu
---
Ngày 14/3/2019, Phó Chủ tịch UBND tỉnh đã ký ban hành Chỉ thị số 5/CT-UBND về giữ rừng, thay thế Chỉ thị số \
11/CT-UBND ngày 08/8/2016.
Ngày 22/01/2021, tỉnh có Công văn số 9/UBND-KT yêu cầu thực hiện Kết luận số 92-KL/TW về rừng.
"""
EVIDENCE = Evidence(REPORT, NEWS)


def answer(question: str) -> Answer:
    found = answer_from(asked(question), EVIDENCE.candidates, EVIDENCE.library)
    texts = {each.id: each.text for each in EVIDENCE.documents}
    assert check(found, texts.__getitem__).text == found.text
    return found


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Báo cáo 41/BC-UBND ban hành ngày nào?", "ngày 05 tháng 6 năm 2021"),
        ("Báo cáo trồng rừng phòng hộ của huyện ban hành khi nào?", "ngày 05 tháng 6 năm 2021"),
        ("Báo cáo trồng rừng phòng hộ mang số hiệu nào?", "41/BC-UBND"),
        ("Kế hoạch số 7/KH-UBND ban hành ngày nào?", "12/02/2021"),
        ("Chỉ thị 5/CT-UBND ký ngày nào?", "Ngày 14/3/2019"),
    ],
)
def test_the_day_and_the_number_of_a_document(question: str, said: str) -> None:
    assert answer(question).status is Status.ANSWERED
    assert said in answer(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Kết luận số 92-KL/TW ban hành ngày nào?",
        "Báo cáo nuôi cá lồng trên hồ thủy điện ban hành ngày nào?",
        "Quyết định trồng rừng phòng hộ ban hành ngày nào?",
    ],
)
def test_the_day_of_another_document_is_none_of_its_own(question: str) -> None:
    found = answer(question)
    assert "05 tháng 6" not in found.text
    assert "22/01/2021" not in found.text


def test_what_a_document_replaces_is_told_by_itself() -> None:
    evidence = Evidence(
        """---
title: Kế hoạch nuôi ong
number: 31/KH-UBND
kind: Kế hoạch
issued_on: 2021-03-02
---
Mường Lan, ngày 02 tháng 3 năm 2021

Các xã trồng thêm hoa. Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 05/4/2019.
"""
    )
    for question, day in (
        ("Kế hoạch 31/KH-UBND thay thế văn bản nào?", False),
        ("Kế hoạch 31/KH-UBND ban hành ngày nào, thay cho kế hoạch số mấy?", True),
    ):
        found = answer_from(asked(question), evidence.candidates, evidence.library)
        assert "thay thế Kế hoạch số 12/KH-UBND" in found.text
        assert ("02 tháng 3" in found.text) is day
