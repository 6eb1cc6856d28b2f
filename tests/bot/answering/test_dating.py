"""Answers to "when" and "where"."""

import pytest

from bot.answer import Answer, Status
from bot.answering.checking import check
from bot.answering.deciding import answer_from
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(
    """---
title: Tin khuyến nông
issued_on: 2019-03-20
---
Sáng 18/3/2019, bà Lò Thị Ban, Chủ tịch Hội Nông dân huyện khai mạc hội thảo giống lúa nương.
Lớp tập huấn ghép cam mở tại nhà văn hóa thôn Nà Tông.
Bà con hồ hởi với lớp tập huấn ghép cam.
""",
    """---
title: Kế hoạch khuyến nông
number: 9/KH-UBND
kind: Kế hoạch
issued_on: 2019-06-01
---
Ngày 25/5/2019, UBND huyện tổ chức hội thảo giống lúa nương.

## II. TỔ CHỨC THỰC HIỆN

### 1. Trạm Khuyến nông

Là đầu mối.

### 2. Phòng Nông nghiệp huyện

Cấp cây giống trước ngày 15/7/2019 và gửi danh sách hộ nhận trước ngày 30/8/2019.

| Xã | Số hộ | Hạn giao cây |
| --- | --- | --- |
| Nà Tông | 40 | 20/7/2019 |
| Mường Pồn | 35 | 22/7/2019 |
""",
)


def answer(question: str) -> Answer:
    found = answer_from(asked(question), EVIDENCE.candidates, EVIDENCE.library)
    texts = {each.id: each.text for each in EVIDENCE.documents}
    assert check(found, texts.__getitem__).text == found.text
    return found


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("Hội thảo giống lúa nương do Hội Nông dân mở ngày nào?", "18/3/2019", "25/5"),
        ("Phòng Nông nghiệp huyện phải gửi danh sách hộ nhận chậm nhất khi nào?", "30/8/2019", "15/7"),
        ("Phòng Nông nghiệp huyện phải cấp cây giống trước ngày nào?", "15/7/2019", "30/8"),
        ("Phòng Nông nghiệp huyện phải gửi danh sách hộ nhận vào thời gian nào?", "30/8/2019", "15/7"),
        ("Hạn giao cây của xã Mường Pồn là ngày nào?", "22/7/2019", "20/7"),
        ("Theo Kế hoạch 9 hội thảo giống lúa nương tổ chức ngày nào?", "25/5/2019", "18/3"),
        ("Lớp tập huấn ghép cam mở ở đâu?", "tại nhà văn hóa thôn Nà Tông", "hồ hởi"),
    ],
)
def test_the_day_or_the_place_asked_for(question: str, said: str, unsaid: str) -> None:
    found = answer(question)
    assert found.status is Status.ANSWERED
    assert said in found.text
    assert unsaid not in found.text


def test_alike_events_of_several_documents_are_a_choice() -> None:
    found = answer("Hội thảo giống lúa nương diễn ra ngày nào?")
    assert found.status is Status.CLARIFY
    assert ["18/3/2019" in found.options[0], "25/5/2019" in found.options[1]] == [True, True]


@pytest.mark.parametrize(
    "question",
    [
        "Phòng Nông nghiệp huyện phải tổng kết mô hình chậm nhất khi nào?",
        "Danh sách hộ nhận cây giống để ở đâu?",
        "Huyện nào hồ hởi với lớp tập huấn ghép cam?",
    ],
)
def test_a_statement_without_the_day_or_the_place_is_no_answer(question: str) -> None:
    assert answer(question).status is Status.NOT_FOUND
