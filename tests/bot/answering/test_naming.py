"""Answers to "who"."""

import pytest

from bot.answer import Answer, Status
from bot.answering.checking import check
from bot.answering.deciding import answer_from
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(
    """---
title: Báo cáo trồng rừng
number: 12/BC-UBND
kind: Báo cáo
issued_on: 2020-03-02
---
Sáng 01/3/2020, ông Lò Văn Páo, Phó Chủ tịch UBND huyện chủ trì hội nghị trồng rừng.
Đoàn kiểm tra rừng phòng hộ do bà Trần Kim Oanh, Chi cục trưởng Chi cục Kiểm lâm làm Trưởng đoàn.
Đồng chí Phó Chủ tịch yêu cầu các xã tăng cường tuần tra rừng giáp ranh.
Hội nghị bàn giữ rừng pơ mu họp tại hội trường UBND huyện trong hai ngày.
Đồng chí Sùng A Páo, Hạt trưởng Hạt Kiểm lâm điều hành phần thảo luận.
Diện tích rừng ven suối được giao cho các hộ.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hoàng Văn Sinh
""",
    """---
title: Thông báo cấp nước
number: 8/TB-UBND
kind: Thông báo
issued_on: 2021-05-06
---
Bà Đinh Thị Mẩy, Phó Chủ tịch UBND huyện thăm trạm cấp nước xã vùng cao.
Nước sạch về thôn bản trước mùa khô.
Thu Trang
""",
)


def answer(question: str) -> Answer:
    found = answer_from(asked(question), EVIDENCE.candidates, EVIDENCE.library)
    texts = {each.id: each.text for each in EVIDENCE.documents}
    assert check(found, texts.__getitem__).text == found.text
    return found


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Bà Trần Kim Oanh giữ chức vụ gì?", "Chi cục trưởng Chi cục Kiểm lâm"),
        ("bà trần kim oanh là ai", "Chi cục trưởng Chi cục Kiểm lâm"),
        ("Ai là Chi cục trưởng Chi cục Kiểm lâm?", "Trần Kim Oanh"),
        ("Trưởng đoàn kiểm tra rừng phòng hộ là ai?", "Trần Kim Oanh"),
        ("Ai chủ trì hội nghị trồng rừng?", "Lò Văn Páo"),
        ("Phó Chủ tịch UBND huyện tại hội nghị ngày 01/3/2020 là ai?", "Lò Văn Páo"),
        ("Việc tăng cường tuần tra rừng giáp ranh do ai yêu cầu?", "Lò Văn Páo, Phó Chủ tịch UBND huyện"),
        ("Ai điều hành hội nghị bàn giữ rừng pơ mu?", "Sùng A Páo"),
        ("Ai viết về nước sạch thôn bản?", "Thu Trang"),
        ("Ai ký Báo cáo 12/BC-UBND?", "Hoàng Văn Sinh"),
        ("Bài viết ngày 06/5/2021 ký tên ai?", "Thu Trang"),
    ],
)
def test_a_person_with_the_role(question: str, said: str) -> None:
    found = answer(question)
    assert found.status is Status.ANSWERED
    assert said in found.text


def test_the_same_role_in_several_documents_is_a_choice() -> None:
    found = answer("Phó Chủ tịch UBND huyện là ai?")
    assert found.status is Status.CLARIFY
    assert [option.split(",")[0] for option in found.options] == ["Lò Văn Páo", "Đinh Thị Mẩy"]
    assert "02/03/2020" in found.options[0]


@pytest.mark.parametrize(
    "question",
    [
        "Ai ký Thông báo 9/TB-UBND?",
        "Chủ tịch UBND xã là ai?",
        "Giám đốc Sở Y tế là ai?",
        "Diện tích rừng ven suối do ai công bố?",
    ],
)
def test_nobody_is_made_up(question: str) -> None:
    found = answer(question)
    assert (found.status, found.citations) == (Status.NOT_FOUND, ())
