import pytest

from bot.evidence.pinning import Lack, pin, proper_names, without_names
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(
    """---
title: Báo cáo về người lao động
place: Lào Cai
issued_on: 2018-07-12
---
Công ty Minh Long đưa người lao động sang Nhật Bản.
Người lao động được vay vốn theo Nghị quyết số 11-NQ/TU.
""",
    "Ngày 26 tháng 8, người lao động dự hội nghị ở Bắc Ninh.",
)


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("Người lao động được gì?", ["d1", "d2"]),
        ("Người lao động ở Lào Cai được gì?", ["d1"]),
        ("Người lao động ở Bắc Ninh làm gì?", ["d2"]),
        ("Nghị quyết 11 cho người lao động gì?", ["d1"]),
        ("Người lao động đi Nhật Bản thế nào?", ["d1"]),
        ("Ngày 26/8 người lao động làm gì?", ["d2"]),
        ("Ngày 26/8/2018 người lao động làm gì?", ["d2"]),
        ("Văn bản ngày 12/7/2018 nói gì?", ["d1"]),
        ("Báo cáo tháng 7/2018 nói gì về người lao động?", ["d1"]),
    ],
)
def test_documents_that_have_all_that_is_mentioned(question: str, documents: list[str]) -> None:
    rest, lack = pin(asked(question), EVIDENCE.candidates)
    assert (sorted({each.document.id for each in rest}), lack) == (documents, None)


@pytest.mark.parametrize(
    ("question", "lack"),
    [
        ("Người lao động ở Sơn La được gì?", Lack.PLACE),
        ("Nghị quyết 12 cho người lao động gì?", Lack.DIRECTIVE),
        ("Người lao động đi Hàn Quốc thế nào?", Lack.DETAIL),
        ("Bình Lục có bao nhiêu người lao động?", Lack.DETAIL),
        ("Báo cáo tháng 9/2018 nói gì về người lao động?", Lack.DETAIL),
        ("Ngày 27/8 người lao động làm gì?", Lack.DETAIL),
        ("Nghị quyết 11 ở Bắc Ninh cho gì?", Lack.PLACE),
    ],
)
def test_what_no_document_has(question: str, lack: Lack) -> None:
    assert pin(asked(question), EVIDENCE.candidates) == ([], lack)


def test_names_are_capital_words_within_a_sentence() -> None:
    assert proper_names("Người lao động đi Nhật Bản") == ["nhat ban"]
    assert proper_names("Nhật Bản nhận ai?") == []
    assert proper_names("AI ĐI NHẬT BẢN VẬY") == []
    assert proper_names("ông Trần Văn Ánh làm gì") == ["tran van", "van anh"]
    assert proper_names("người dân ở Hà Nội") == []
    assert without_names("ông Trần Văn Ánh làm gì").split() == ["ông", "làm", "gì"]


def test_a_province_in_whichever_way_it_is_written() -> None:
    evidence = Evidence("UBND TPHCM trồng rừng ngập mặn.")
    assert pin(asked("Thành phố Hồ Chí Minh trồng rừng gì?"), evidence.candidates)[0]
    assert pin(asked("Lào Cai trồng rừng gì?"), evidence.candidates) == ([], Lack.PLACE)
