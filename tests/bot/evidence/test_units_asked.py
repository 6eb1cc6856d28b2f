import pytest

from bot.evidence.units_asked import counts_anyone, counts_the_same, is_asked_unit
from tests.bot.reading import Evidence, asked

EVIDENCE = Evidence(
    "Số viên chức cấp huyện là 200 người. Có 35 hội viên. Trao 90 lượt hộ nghèo quà Tết. "
    "Có 12 dòng họ học tập. "
    "Có 4 thôn không còn hộ nghèo. Nghỉ 30 phút sau khi tiêm. Mỗi hộ được 5 triệu đồng."
)


@pytest.mark.parametrize(
    ("question", "value", "fits"),
    [
        ("Có bao nhiêu viên chức cấp huyện?", "200", True),
        ("Có bao nhiêu công chức cấp huyện?", "200", False),
        ("Có bao nhiêu người?", "35", True),
        ("Có bao nhiêu hộ được quà?", "90", True),
        ("Có bao nhiêu hộ?", "12", False),
        ("Có bao nhiêu hộ nghèo?", "4", False),
        ("Có bao nhiêu hộ được quà?", "5", False),
        ("Có mấy cháu?", "35", True),
    ],
)
def test_a_figure_counts_what_is_asked(question: str, value: str, *, fits: bool) -> None:
    assert counts_the_same(asked(question).frame, EVIDENCE.figure(value), EVIDENCE.figures) is fits


SPOKEN = Evidence(
    "Mở 06 phiên giao dịch việc làm. Có 36,4 giường bệnh/vạn dân. Cấp 800 thẻ. Tỷ lệ 12% hộ nghèo. "
    "Các điểm cầu nghe tại 15 văn phòng UBND. Có 40 học sinh."
)


@pytest.mark.parametrize(
    ("question", "value", "fits"),
    [
        ("Mở mấy buổi gặp gỡ?", "06", True),
        ("Có bao nhiêu chỗ nằm trên vạn dân?", "36,4", True),
        ("Cấp được mấy cái?", "800", True),
        ("Cấp được mấy cái?", "12", False),
        ("Cấp được mấy cái?", "40", False),
        ("Cấp bao nhiêu tấm cho dân?", "06", False),
        ("Có bao nhiêu điểm cầu?", "15", True),
        ("Có bao nhiêu điểm cầu?", "06", False),
    ],
)
def test_what_people_count_with_stands_for_the_units_of_reports(
    question: str, value: str, *, fits: bool
) -> None:
    assert counts_the_same(asked(question).frame, SPOKEN.figure(value), SPOKEN.figures) is fits


@pytest.mark.parametrize(
    ("question", "value", "fits"),
    [
        ("Nghỉ bao lâu?", "30", True),
        ("Nghỉ bao lâu?", "200", False),
        ("Mỗi hộ được hỗ trợ bao nhiêu tiền?", "5", True),
        ("Chiếm bao nhiêu phần trăm?", "5", False),
    ],
)
def test_durations_money_and_percentages(question: str, value: str, *, fits: bool) -> None:
    assert is_asked_unit(asked(question).frame, EVIDENCE.figure(value).figure) is fits


@pytest.mark.parametrize(
    ("question", "value", "fits"),
    [
        ("Có bao nhiêu người?", "200", True),
        ("Có bao nhiêu người?", "35", True),
        ("Có bao nhiêu viên chức?", "200", False),
        ("Có bao nhiêu người?", "12", False),
    ],
)
def test_people_of_any_kind_are_people(question: str, value: str, *, fits: bool) -> None:
    assert counts_anyone(asked(question).frame, EVIDENCE.figure(value).figure) is fits
