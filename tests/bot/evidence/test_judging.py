import pytest

from bot.evidence.judging import judge
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(
    """---
title: Báo cáo chăm lo trẻ em
---
# Khám sức khỏe trẻ em
Đoàn bác sỹ khám sức khỏe cho trẻ em tại trạm y tế xã trong tháng 6.
Chương trình sữa học đường bắt đầu từ năm 2016 ở mọi trường mầm non.
Ban Chỉ đạo gồm ông Lê Hoài Nam và bà Trần Thu Hà điều hành.
Quyết định số 33/QĐ-UBND giao Sở Y tế mua vắc xin.

Bí thư Huyện ủy trao xe đạp cho em Lý Thị Mai

Bí thư Huyện ủy trao xe đạp cho em Lý Thị Mai vì đạt giải Nhất môn Toán.
""",
    """---
place: Lào Cai
---
Tỉnh Lào Cai tặng áo ấm cho học sinh vùng cao.
Học sinh vùng cao còn thiếu chăn màn, sách vở.
Học sinh vùng cao đi học bằng gì?
""",
)


def best(question: str) -> str:
    judged = judge(asked(question), EVIDENCE.candidates)
    return f"<{judged.lack.name}>" if judged.lack else judged.fits[0].candidate.text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Khám sức khỏe cho trẻ em ở đâu?", "tại trạm y tế xã"),
        ("Chương trình sữa học đường bắt đầu từ năm nào?", "2016"),
        ("Kể tên những người điều hành Ban Chỉ đạo", "Lê Hoài Nam"),
        ("Bí thư Huyện ủy trao xe đạp cho em Lý Thị Mai vì thành tích gì?", "giải Nhất"),
        ("Quyết định 33 nói gì?", "mua vắc xin"),
        ("Quyết định số mấy giao Sở Y tế mua vắc xin?", "số 33/QĐ-UBND"),
        ("Chỉ thị số mấy giao Sở Y tế mua vắc xin?", "<DETAIL>"),
        ("Tỉnh nào tặng áo ấm cho học sinh vùng cao?", "Lào Cai"),
        ("Sản lượng cà phê xuất khẩu sang châu Âu?", "<TOPIC>"),
        ("Đoàn bác sỹ khám sức khỏe cho trẻ em năm nào?", "<YEAR>"),
        ("Tỉnh nào có chương trình sữa học đường ở trường mầm non?", "<PROVINCE_NAME>"),
        ("Ban Chỉ đạo điều hành từ ngày nào?", "<DETAIL>"),
        ("Chương trình sữa học đường năm 2031 ở trường mầm non thế nào?", "<TOPIC>"),
    ],
)
def test_the_best_statement_or_what_is_lacking(question: str, words: str) -> None:
    assert words in best(question)


def test_a_heading_or_a_question_answers_nothing() -> None:
    assert best("Khám sức khỏe trẻ em") != "Khám sức khỏe trẻ em"
    assert best("Học sinh vùng cao đi học bằng gì?") != "Học sinh vùng cao đi học bằng gì?"
