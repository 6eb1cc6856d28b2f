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
        ("Phó Chủ tịch UBND huyện thăm trạm cấp nước tên gì?", "Đinh Thị Mẩy"),
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


OFFICERS = Evidence(
    """---
title: Hội nghị trồng rừng
---
Ngày 01/3/2020, ông Lò Văn Páo, Phó Chủ tịch UBND huyện chủ trì hội nghị trồng rừng theo Chương trình 14.
Bà Trần Kim Oanh, Phó Ban Chỉ đạo dự hội nghị trồng rừng.
Bí thư Huyện ủy tặng quà.
""",
    """---
title: Hội nghị cấp nước
---
Ngày 05/6/2021, bà Đinh Thị Mẩy, Chủ tịch Hội Nông dân chủ trì hội nghị cấp nước.
Phía xã có ông Sùng A Páo, Phó Chủ tịch UBND xã dự.
""",
)


def test_a_deed_told_by_several_documents_is_a_choice() -> None:
    found = answer_from(asked("Hội nghị ai chủ trì?"), OFFICERS.candidates, OFFICERS.library)
    assert found.status is Status.CLARIFY
    assert sorted("Lò Văn Páo" in option for option in found.options) == [False, True]


def test_a_deputy_of_a_committee_is_found_by_either_name() -> None:
    question = asked("Phó Trưởng ban Chỉ đạo Chương trình 14 là ai?")
    found = answer_from(question, OFFICERS.candidates, OFFICERS.library)
    assert "Trần Kim Oanh" in found.text


def test_whom_an_office_sent() -> None:
    question = asked("Ngày 05/6/2021 bên xã cử ai ra dự, chức gì?")
    found = answer_from(question, OFFICERS.candidates, OFFICERS.library)
    assert "Sùng A Páo, Phó Chủ tịch UBND xã" in found.text


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


DIRECTORS = Evidence(
    """---
title: Họp giao ban y tế tỉnh Lạng Sơn
place: Lạng Sơn
issued_on: 2019-03-02
---
Ông Lò Văn Páo, Giám đốc Sở Y tế báo cáo tại cuộc họp giao ban y tế.
Bà Trần Kim Oanh, Giám đốc Trung tâm Y tế huyện Tràng Định dự họp.
""",
    """---
title: Hội nghị y tế tỉnh Phú Yên
place: Phú Yên
issued_on: 2021-03-02
---
Bà Đinh Thị Mẩy, Giám đốc Sở Y tế tỉnh phát biểu tại hội nghị y tế.
""",
)


@pytest.mark.parametrize(
    ("question", "status", "said"),
    [
        ("Ai là Giám đốc Sở Y tế tỉnh Lạng Sơn?", Status.ANSWERED, "Lò Văn Páo"),
        ("Giám đốc Sở Y tế tỉnh Phú Yên là ai?", Status.ANSWERED, "Đinh Thị Mẩy"),
        ("Giám đốc Sở Y tế năm 2021 là ai?", Status.ANSWERED, "Đinh Thị Mẩy"),
        ("Giám đốc Sở Y tế tỉnh Lạng Sơn năm 2019 là ai?", Status.ANSWERED, "Lò Văn Páo"),
        ("Giám đốc Sở Y tế tỉnh Lạng Sơn năm 2021 là ai?", Status.NOT_FOUND, "năm 2021"),
        ("Giám đốc Trung tâm Y tế tỉnh Lạng Sơn là ai?", Status.NOT_FOUND, ""),
        ("Ai là Giám đốc Sở Y tế?", Status.CLARIFY, ""),
    ],
)
def test_a_role_is_that_of_its_province_and_year(question: str, status: Status, said: str) -> None:
    found = answer_from(asked(question), DIRECTORS.candidates, DIRECTORS.library)
    assert found.status is status
    assert said in found.text


def test_who_came_for_an_office() -> None:
    evidence = Evidence(
        """Ngày 26/8, đoàn kiểm tra do ông Lò Văn Páo, Viện trưởng Viện Lâm nghiệp làm Trưởng đoàn đến tỉnh.
Làm việc với đoàn có bà Trần Kim Oanh, Giám đốc Sở Nông nghiệp; lãnh đạo các phòng.
"""
    )
    question = asked("Phía Sở của tỉnh thì ai dự?", "Ai làm Trưởng đoàn kiểm tra hôm 26/8?")
    found = answer_from(question, evidence.candidates, evidence.library)
    assert "Trần Kim Oanh" in found.text
    assert "Lò Văn Páo" not in found.text


def test_a_role_without_a_name_is_no_holder() -> None:
    evidence = Evidence("Chủ tịch UBND thị trấn Nà Tông bày tỏ vui mừng. Sở Y tế khen thị trấn Nà Tông.")
    question = asked("Ai là Chủ tịch UBND thị trấn Nà Tông?")
    assert answer_from(question, evidence.candidates, evidence.library).status is Status.NOT_FOUND
